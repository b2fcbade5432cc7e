import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../lib/core/claim/period.ts';
import { buildLexiconIndex } from '../../../lib/core/match/lexicon/lexicon-index.ts';
import { readSentence } from '../../../lib/core/match/reading/reading.ts';
import { fitPeriod, type StatedPeriod, statePeriod } from '../../../lib/core/match/time/stated-period.ts';
import { findPeriods } from '../../../lib/core/text/find-periods.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const { lexicon } = await readClaims(join(import.meta.dirname, '../../../claims'));
const actor = (id: string) => lexicon.find(entry => entry.id === id) ?? null;

/** The one time that a text states, for an actor, on a page of a day. */
function state(
  text: string,
  actorId = 'trump',
  published: string | null = '2026-02-15',
  yearBefore: number | null = null,
): StatedPeriod {
  return statePeriod(findPeriods(text, published)[0] ?? null, actor(actorId), published, () => yearBefore);
}

function record(type: Period['type'], start: string | null, end: string | null, given: Partial<Period> = {}): Period {
  return { type, id: null, start, end, label: 'a time', within: null, ...given };
}

const fit = (stated: StatedPeriod, own: Period) => fitPeriod(stated, own, { isPlan: false, isRate: false });

describe('a number within a time', () => {
  const index = buildLexiconIndex(lexicon);

  test.each([
    'in the first 100 days',
    'in fewer than 250 days',
    'in the twelve months to September 2012',
    'two years before that',
    'in his first eleven months',
    'in the 250 days since he took office',
  ])('is no quantity: "%s"', text => {
    expect(readSentence(index, text, null).quantities).toEqual([]);
  });

  test('and the one beside it is', () => {
    const { quantities } = readSentence(index, '400,000 people in fewer than 250 days', null);
    expect(quantities.map(({ quantity }) => quantity.value)).toEqual([400_000]);
  });
});

describe('a fiscal year of a term', () => {
  test.each([
    ["in Obama's last fiscal year", 'obama', 'FY2016'],
    ["in Biden's final full fiscal year", 'biden', 'FY2024'],
    ["in Biden's first full fiscal year", 'biden', 'FY2022'],
    ['in the last fiscal year under President Obama', 'obama', 'FY2016'],
    ['in the last full budget year under the Biden administration', 'biden', 'FY2024'],
    ['in the last fiscal year of the Biden administration', 'biden', 'FY2024'],
  ])('lies within it: "%s"', (text, who, id) => {
    expect(state(text, who)).toMatchObject({ kind: 'single', id });
  });

  test.each(['in the last fiscal year under Director Lyons', 'in the last fiscal year before the pandemic'])(
    'is none that the page could be in: "%s"',
    text => {
      expect(state(text)).toEqual({ kind: 'unresolved' });
    },
  );

  test('is not told where it may be one of two', () => {
    expect(state("in Biden's first fiscal year", 'biden').kind).toBe('unresolved');
    expect(state("in Trump's first full fiscal year").kind).toBe('unresolved');
  });
});

describe('a range of years', () => {
  const fiscal = record('span', '2018-10-01', '2021-09-30');

  test.each([
    ['from 2019 to 2021', 'near'],
    ['between fiscal 2019 and fiscal 2021', 'same'],
    ['from 2019 to 2022', 'other'],
    ['from January 2019 to September 2021', 'other'],
  ])('means the fiscal years of what is counted by these: "%s"', (text, expected) => {
    expect(fit(state(text), fiscal)).toBe(expected);
  });
});

describe('a time in office', () => {
  test.each([
    ['since he took office', 'trump', '2026-02-15', '2025-01-20', null],
    ['left office in 2021 than when he took office', 'trump', '2026-02-15', '2017-01-20', '2021-01-20'],
    ['left the White House than when he came in', 'biden', '2026-02-15', '2021-01-20', '2025-01-20'],
    ['since he took office', 'trump', '2019-06-01', '2017-01-20', null],
    ['since he took office', 'biden', '2023-06-01', '2021-01-20', null],
    ['since he took office', 'biden', '2026-02-15', '2021-01-20', '2025-01-20'],
    ['since he first took office', 'trump', '2026-02-15', '2017-01-20', '2021-01-20'],
    ['since he took office in 2017', 'trump', '2026-02-15', '2017-01-20', '2021-01-20'],
    ['since Trump returned to the White House', 'trump', '2026-02-15', '2025-01-20', null],
    ['since the second inauguration', 'trump', '2026-02-15', '2025-01-20', null],
    ['first three months of the second term', 'trump', '2026-02-15', '2025-01-20', '2025-04-21'],
    ['first year of his second term', 'trump-2', '2026-02-15', '2025-01-20', '2026-01-20'],
    ['second year in office', 'biden', '2026-02-15', '2022-01-20', '2023-01-20'],
    ['final year in office', 'biden', '2026-02-15', '2024-01-21', '2025-01-20'],
    ['in the 250 days since he returned to office', 'trump', '2026-02-15', '2025-01-20', '2025-09-27'],
    ['first term', 'obama', '2026-02-15', '2009-01-20', '2013-01-20'],
    ['second term', 'obama', '2026-02-15', '2013-01-20', '2017-01-20'],
    ['in the Obama years', 'obama', '2026-02-15', '2009-01-20', '2017-01-20'],
    ['during the Clinton administration', 'clinton', '2026-02-15', '1993-01-20', '2001-01-20'],
  ])('"%s" by %s on %s', (text, actorId, published, start, end) => {
    expect(state(text, actorId, published)).toMatchObject({ kind: 'span', start, end });
  });

  test.each([
    ['since Starmer took office', 'trump'],
    ['in the Reagan years', 'trump'],
    ['since Labour returned to power', 'trump'],
    ['first term', 'trump-2'],
    ['since he took office in 2013', 'trump'],
    ['final year in office', 'trump'],
    ['since he took office', 'experts'],
  ])('"%s" is not that of %s', (text, actorId) => {
    expect(state(text, actorId)).toEqual({ kind: 'unresolved' });
  });
});

describe('a year counted from another', () => {
  test('is counted from the year that the caller knows', () => {
    expect(state('a year earlier', 'trump', null, 2014)).toMatchObject({
      kind: 'single',
      id: '2013',
      start: '2013-01-01',
    });
    expect(state('the previous fiscal year', 'trump', null, 2014)).toMatchObject({ id: 'FY2013', end: '2013-09-30' });
  });

  test('and without one is no time of the sentence', () => {
    expect(state('a year earlier', 'trump', null)).toEqual({ kind: 'none' });
  });

  test('and a year in the sentence goes before the caller’s', () => {
    const [, period] = findPeriods('In 2012 it rose from a year earlier', null);
    expect(statePeriod(period ?? null, null, null, () => 1999)).toMatchObject({ id: '2011' });
  });
});

describe('how a stated time fits a record', () => {
  const since = (end: string) => record('span', '2025-01-20', end, { within: 'trump-2' });

  test.each([
    // The record ended within two weeks of the page: one time.
    ['since January 20, 2025', '2025-12-15', '2025-12-10', 'same'],
    ['since he took office', '2025-12-15', '2025-12-10', 'same'],
    // Within two months: enough to agree.
    ['since he took office', '2026-02-01', '2025-12-10', 'near'],
    ['since he took office', '2025-11-20', '2025-12-10', 'near'],
    // The count has grown since, or had not grown so far.
    ['since he took office', '2026-03-01', '2025-12-10', 'other'],
    ['since he took office', '2025-06-01', '2025-12-10', 'other'],
    ['since last April', '2025-12-15', '2025-12-10', 'other'],
  ])('"%s" on %s and a count to %s: %s', (text, published, end, expected) => {
    expect(fit(state(text, 'trump', published), since(end))).toBe(expected);
  });

  test('late in a year lies what was so in its last two months', () => {
    const late = record('span', '2019-11-01', '2019-12-31');
    expect(fit(state('late 2019'), late)).toBe('near');
    expect(fit(state('early 2019'), late)).toBe('other');
    expect(fit(state('in 2019'), late)).toBe('other');
  });

  test('what is over keeps its number, however late it is told', () => {
    const over = record('span', '2023-01-01', '2024-12-31');
    expect(fit(state('since January 2023', 'biden', '2026-02-15'), over)).toBe('near');
    expect(fit(state('since January 2023', 'biden', '2024-03-15'), over)).toBe('other');
  });

  test('a stock of some day fits what is said to have come about since', () => {
    const held = record('date', '2026-01-14', '2026-01-14', { id: '2026-01-14' });
    expect(fit(state('since he took office'), held)).toBe('near');
    expect(fit(state('since last week of January 2026'), held)).not.toBe('same');
    expect(fit(state('since he took office', 'trump', '2025-06-01'), held)).toBe('other');
  });

  test.each([
    ['between late January and mid-November of 2025', 'near'],
    ['between 26 January and 15 November 2025', 'same'],
    ['between early March and mid-November of 2025', 'other'],
    ['between late January and mid-July of 2025', 'other'],
  ])('"%s" and 26 January to 15 November: %s', (text, expected) => {
    expect(fit(state(text), record('span', '2025-01-26', '2025-11-15'))).toBe(expected);
  });

  test.each([
    ['in late November 2024', 'same'],
    ['in November 2024', 'same'],
    ['in late 2024', 'near'],
    ['in the autumn of 2024', 'near'],
    ['in early November 2024', 'other'],
    ['in mid-2024', 'other'],
  ])('"%s" and a stock of 24 November 2024: %s', (text, expected) => {
    expect(fit(state(text), record('date', '2024-11-24', '2024-11-24', { id: '2024-11-24' }))).toBe(expected);
  });

  test.each([
    ['in fewer than 250 days', 247, 'near'],
    ['in less than 250 days', 250, 'near'],
    ['in fewer than 250 days', 290, 'other'],
    ['in fewer than 250 days', 120, 'other'],
    ['in 250 days', 240, 'near'],
    ['in 250 days', 200, 'other'],
    ['within a year', 365, 'near'],
    ['in barely a year', 372, 'near'],
    ['in just over a year', 380, 'near'],
    ['in just over a year', 340, 'other'],
    ['in a year', 365, 'near'],
    ['in a year', 250, 'unclear'],
    ['400,000 a year', 365, 'unclear'],
  ])('"%s" and a span of %i days: %s', (text, days, expected) => {
    const end = new Date(Date.UTC(2025, 0, 20 + days - 1)).toISOString().slice(0, 10);
    expect(fit(state(text), record('span', '2025-01-20', end))).toBe(expected);
  });

  test('a length fits a span alone, not a year by name', () => {
    expect(fit(state('within a year'), record('fiscal-year', '2011-10-01', '2012-09-30', { id: 'FY2012' }))).toBe(
      'unclear',
    );
  });

  test('a length says nothing of a stock, and another length is another time', () => {
    expect(fit(state('within a year'), record('date', '2024-11-24', '2024-11-24'))).toBe('unclear');
    expect(fit(state('in four years'), record('fiscal-year', '2011-10-01', '2012-09-30'))).toBe('other');
  });

  test.each([
    ['in the summer of 1954', 'near'],
    ['in 1954', 'same'],
    ['in the summer of 1953', 'other'],
  ])('"%s" and the year 1954: %s', (text, expected) => {
    expect(fit(state(text), record('calendar-year', '1954-01-01', '1954-12-31', { id: '1954' }))).toBe(expected);
  });

  test.each([
    ['over the twelve months to January 2021', 'near'],
    ['in January 2021', 'same'],
    ['over the six months to January 2021', 'other'],
    ['over the twelve months to February 2021', 'other'],
  ])('"%s" and the change of January 2021: %s', (text, expected) => {
    expect(fit(state(text), record('month', '2021-01-01', '2021-01-31', { id: '2021-01' }))).toBe(expected);
  });

  test('a length of twelve months to September is the fiscal year', () => {
    const own = record('fiscal-year', '2011-10-01', '2012-09-30', { id: 'FY2012' });
    expect(fit(state('in the year to September 2012'), own)).toBe('same');
    expect(fit(state('in the year to June 2012'), own)).toBe('other');
  });
});
