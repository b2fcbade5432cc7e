import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { levelThen } from '../../../lib/core/match/time/level-then.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { mentionsIn } from './fixture-engine.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const bundled = createEngine(pack, { withDrafts: true });
const read = (text: string, published: string) => mentionsIn(bundled, text, { published });
const claims = (text: string, published = '2026-02-10') => read(text, published).map(({ claim }) => claim);
const seriesOf = (text: string, published: string) => read(text, published).flatMap(({ series }) => series ?? []);

describe('a clause with "when" is of the time before it', () => {
  test.each([
    ['ice-fy2014-315943', 'ICE has not deported so many since 2014, when it removed 315,943 people.'],
    ['ice-fy2014-315943', 'That was the most since fiscal 2014, when ICE carried out 315,943 removals.'],
    ['ice-record-fy2012-409849', 'Its busiest year was 2012, under Barack Obama, when ICE deported 409,849 people.'],
  ])('%s: %s', (claim, text) => {
    expect(claims(text)).toContain(claim);
  });

  test('unless it has a time of its own', () => {
    expect(claims('Nobody counted before 2014, when ICE removed 409,849 people in fiscal 2012.')).toContain(
      'ice-record-fy2012-409849',
    );
  });

  test('and a number of another year is no other measure of this one', () => {
    const text = 'ICE deported 271,484 people in fiscal 2024, its highest total since 2014, when it removed 315,943.';
    expect(claims(text, '2024-12-20')).not.toContain('biden-700000-fy2024');
  });
});

describe('a level of a day that is not on record', () => {
  const series = pack.series.find(({ id }) => id === 'ice-detention-population');

  test.each([
    ['Just over 58,000 people were in ICE detention on Wednesday.', '2025-07-20', '2025-07-13'],
    ['ICE was holding 48,600 people.', '2025-04-12', '2025-04-06'],
  ])('stands beside the one before it, which says nothing of it: %s', (text, published, period) => {
    expect(seriesOf(text, published)).toEqual([expect.objectContaining({ period, fits: null })]);
  });

  test.each([
    ['far off both', 48_000, '2025-07-20'],
    ['long after the last', 65_000, '2027-07-20'],
    ['before the first', 50_000, '2018-07-20'],
  ])('is not set beside one %s', (_, value, published) => {
    expect(levelThen(series!, { kind: 'none' }, value, published)).toBeNull();
  });

  test('nor beside any where the page has no date', () => {
    expect(levelThen(series!, { kind: 'none' }, 58_000, null)).toBeNull();
  });

  test('a number to the last digit is that of its own day', () => {
    expect(claims('ICE had 65,765 people in detention in April 2026.', '2026-08-01')).toEqual([]);
  });
});

describe('the lowest since some year, with no number', () => {
  const lowest = (text: string) => mentionsIn(bundled, text, { published: '2025-10-20' }).map(({ claim }) => claim);
  const own = 'encounters-fy2025-lowest-since-1970';

  test.each([
    'Border Patrol arrests sink to lowest level since 1970',
    'Arrests along the Mexican border were the fewest in more than half a century.',
    'Illegal crossings have not been this low since 1970.',
  ])('%s', text => {
    expect(lowest(text)).toContain(own);
  });

  test.each([
    'Border Patrol hiring sinks to lowest level since 1970',
    'Illegal crossings may sink to the lowest level since 1970.',
    'Illegal crossings were lower in 1970.',
  ])('but not: %s', text => {
    expect(lowest(text)).not.toContain(own);
  });

  test('of the refugees whom the country takes', () => {
    const read = (text: string) => mentionsIn(bundled, text, { published: '2025-11-20' }).map(({ claim }) => claim);
    expect(read('The cap on refugees is now the lowest on record.')).toContain('refugee-ceiling-7500');
    expect(read('The cap on H-1B visas is now the lowest on record.')).not.toContain('refugee-ceiling-7500');
  });
});

describe('an earlier edition of a count', () => {
  test('stands beside the count of now, which says nothing of it', () => {
    const text = 'CBP counted 240,988 encounters at the southwest border in October.';
    expect(seriesOf(text, '2023-11-20')).toEqual([expect.objectContaining({ period: '2023-10', fits: null })]);
  });
});

describe('who said it, behind a quotation', () => {
  test('gives its number no time', () => {
    const text = '“ICE deported 409,849 people, and nobody marched,” a guest told the panel in March 2019.';
    expect(claims(text, '2019-04-01')).toContain('ice-record-fy2012-409849');
  });

  test('and no measure', () => {
    const text = '"It is the 140,000 we did not stop who worry me," a Border Patrol chief said in March.';
    expect(claims(text, '2024-04-15')).toEqual([]);
  });
});

describe('a place that is none of the count', () => {
  test.each([
    'TRAC, which is part of a university in New York, says that 41,169 immigrants were in ICE detention on February 9.',
    'TRAC, a research center at a university in New York, counted 41,169 people in ICE detention on February 9.',
  ])('is where who counts has his office: %s', text => {
    expect(claims(text, '2025-02-21')).toContain('detention-65765-july-2026');
  });

  test('but who does better than others is where his number was counted', () => {
    const text = 'Ohio did better than most, with a fall of about 35 percent in violent crime, its police said.';
    const before = ['In Washington violent crime fell by 35 percent in 2024.'];
    const found = mentionsIn(bundled, text, { published: '2025-03-10', before });
    expect(found.map(({ claim }) => claim)).not.toContain('dc-crime-30-year-low');
  });

  test('but a jail is where its people are', () => {
    const text = 'The jail in Buffalo, a city in New York, held 41,169 immigrants for ICE on February 9.';
    expect(claims(text, '2025-02-21')).toEqual([]);
  });

  test('is where its cases came from', () => {
    const text = 'The 1,274 measles cases of 2019 were driven by outbreaks in New York.';
    expect(claims(text, '2026-01-20')).toContain('measles-2025-cases');
  });

  test('is where one of them was', () => {
    const text = 'She came from a camp in Kenya in 2016, one of 85,000 refugees admitted that year.';
    expect(claims(text, '2026-01-20')).toContain('refugee-admissions-100000-fy2024');
  });

  test('is one of those that the count names', () => {
    const text = 'ICE called 13 countries recalcitrant in July 2020, among them China and Cuba.';
    expect(claims(text, '2020-09-01')).toContain('recalcitrant-countries-list');
  });
});

describe('a day on which a running count ends', () => {
  test.each([
    'TRAC goes through the spreadsheets and finds 290,603 removals by ICE thru Nov 15.',
    'ICE removed 290,603 people from the end of January through mid-November, TRAC says.',
  ])('is the time of all of it: %s', text => {
    expect(claims(text, '2025-12-01')).toContain('trac-290603-since-january');
  });
});

describe('what a sum is for', () => {
  test('is not what it counts', () => {
    expect(claims('Congress set aside $45 billion for detention space.')).toContain('obbba-45-billion-detention');
  });
});

describe('a number that goes on from a figure before', () => {
  const REVISED = 'From April 2024 to March 2025 employers added 911,000 fewer jobs than reported, the BLS said.';
  const after = (text: string, ...before: string[]) =>
    mentionsIn(bundled, text, { published: '2025-10-20', before }).map(({ claim, relation }) => `${claim} ${relation}`);

  test.each([
    ['the words of its sentence are new', 'The same review a year earlier had cut 818,000.', [REVISED]],
    [
      'a sentence with another number stands between',
      'A year earlier it was 818,000.',
      ['The review takes 12 months.', REVISED],
    ],
  ])('has its own time, also where %s', (_, text, before) => {
    expect(after(text, ...before)).toEqual(['bls-revision-818000-911000 other-period']);
  });

  test('but a mean is none of the days that it is made of', () => {
    const text = 'Over the whole of fiscal 2025 the average was lower, about 48,700.';
    const found = after(text, 'ICE held 59,762 people on Sept. 21.');
    expect(found).not.toContain('detention-65765-july-2026 other-period');
  });

  test('nor is a number at another time than the one on record', () => {
    expect(after('The same review in 2019 had cut 818,000.', REVISED)).toEqual([]);
  });
});

describe('a series that is counted on some days', () => {
  test.each([
    ['a count of the month', 'In mid-November the number of people in ICE detention stood at 65,100.', '2025-11-16'],
  ])('answers for %s', (_, text, period) => {
    expect(seriesOf(text, '2026-03-10')).toEqual([expect.objectContaining({ period, fits: true })]);
  });

  test('but what has come together by a day is no year’s count', () => {
    expect(seriesOf('In 2025, officials said, 1.9 million people left by themselves.', '2026-03-10')).toEqual([]);
  });
});

describe('until when a sum may be spent', () => {
  test.each([
    'Congress gave ICE some $75 billion last July, to be spent by the fall of 2029.',
    'The law of last July handed ICE about $75 billion for use through 2029.',
  ])('is not when it was given: %s', text => {
    expect(claims(text)).toContain('obbba-75-billion-ice');
  });
});
