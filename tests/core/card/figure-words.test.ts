import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainAmount, formatDifference, formatRange, formatValue } from '../../../lib/core/card/format-figure.ts';
import { periodPlace, periodWords } from '../../../lib/core/card/period-words.ts';
import { writeAmount } from '../../../lib/core/card/write-amount.ts';
import { topicWords } from '../../../lib/core/card/topic-words.ts';
import { plain } from '../../../lib/core/card/phrase.ts';
import { english } from '../../../lib/core/words/english.ts';
import type { Period } from '../../../lib/core/claim/period.ts';

describe('numbers', () => {
  test.each([
    [409_849, '409,849'],
    [1_445_549, '1,445,549'],
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [4.256, '4.26'],
    [1234.5, '1,234.5'],
    [-3, '−3'],
    [949_999.9999999999, '950,000'],
  ])('%d is written %s', (value, written) => {
    expect(english.number(value)).toBe(written);
  });

  test('are written in full: the digits of a whole number are all there, three by three', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), value => {
        const written = english.number(value);
        expect(written.replaceAll(',', '')).toBe(String(value));
        expect(written).toMatch(/^\d{1,3}(,\d{3})*$/);
      }),
    );
  });
});

describe('amounts', () => {
  test('in words are the number to its last digit', () => {
    const scales: Record<string, number> = { million: 1e6, billion: 1e9, trillion: 1e12 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 11 }), (digits, zeros) => {
        const value = digits * 10 ** zeros;
        const [number = '', scale] = writeAmount(value, english).split(' ');
        expect(Math.round(Number(number.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1))).toBe(value);
      }),
    );
  });

  test.each([
    [409_849, 'removals', null, '409,849 removals'],
    [3000, 'arrests', 'day', '3,000 arrests a day'],
    [75e9, 'US dollars', null, '$75 billion'],
    [17_121.5, 'US dollars', null, '$17,121.50'],
    [2600, 'US dollars in 2024 prices', null, '$2,600 in 2024 prices'],
    [88e9, 'US dollars', 'year', '$88 billion a year'],
    [1200, 'euros', 'month', '€1,200 a month'],
    [1.775e12, 'US dollars', null, '$1.775 trillion'],
    [10_421_672_000, 'US dollars', null, '$10,421,672,000'],
    [2_012_539, 'removals', null, '2,012,539 removals'],
    [1e6, 'people', null, '1 million people'],
    [999_000, 'people', null, '999,000 people'],
    [67.5, 'percent of arrests', null, '67.5 percent of arrests'],
  ] as const)('%d %s a %s: %s', (value, unit, per, written) => {
    expect(plainAmount(value, { unit, per }, english)).toBe(written);
  });

  test.each([
    [1.6e6, 2.2e6, 'people', '1.6 million to 2.2 million people'],
    [2e6, null, 'people', '2 million people or more'],
    [2600, 3000, 'US dollars', '$2,600 to $3,000'],
    [10, 12, 'percent', '10 to 12 percent'],
  ] as const)('from %d to %s %s: %s', (low, high, unit, written) => {
    expect(plain(formatRange(low, high, { unit, per: null }, english), english)).toBe(written);
  });

  test.each([
    [409_849, 'removals', '409,849'],
    [34, 'percent of decisions', '34 percent'],
    [3000, 'US dollars', '$3,000'],
  ])('%d %s stands alone as %s', (value, unit, written) => {
    expect(formatValue(value, unit, english)).toBe(written);
  });

  test.each([
    [54_057, 'removals', 'about 54,000'],
    [3, 'people', '3'],
    [99_500, 'people', 'about 100,000'],
    [5.75, 'percent', 'about 5.8 percentage points'],
    [400, 'US dollars', '$400'],
    [0.3, 'percent', '0.3 percentage points'],
  ])('a difference of %d %s is %s', (difference, unit, written) => {
    expect(formatDifference(difference, unit, english)).toBe(written);
  });
});

test.each([
  ['2026-04-03', '3 Apr 2026'],
  ['2016-10', 'Oct 2016'],
  ['2022', '2022'],
  ['2026-13-01', '2026-13-01'],
  ['soon', 'soon'],
])('the date %s is written %s', (date, written) => {
  expect(english.day(date)).toBe(written);
});

describe('periods', () => {
  function period(type: Period['type'], id: string | null, label: string): Period {
    return { type, id, label, start: null, end: null, within: null };
  }

  test.each([
    [period('fiscal-year', 'FY2012', 'fiscal year 2012'), 'in fiscal year 2012'],
    [period('calendar-year', '2023', '2023'), 'in 2023'],
    [period('month', '2025-02', 'February 2025'), 'in February 2025'],
    [period('quarter', '2025-Q1', 'the first quarter of 2025'), 'in the first quarter of 2025'],
    [period('date', '2024-11-24', '24 November 2024'), 'on 24 Nov 2024'],
    [period('date', '2021-07-01', 'mid-2021'), 'in mid-2021'],
    [period('date', '2024-09-30', 'the end of fiscal year 2024'), 'at the end of fiscal year 2024'],
    [period('span', null, 'the first year of the second term'), 'in the first year of the second term'],
    [period('span', null, 'since December 2025'), 'since December 2025'],
    [period('span', null, '15 and 16 March 2025'), 'on 15 and 16 March 2025'],
    [period('span', null, '1 October to 12 November 2025'), 'from 1 October to 12 November 2025'],
    [period('span', null, 'March 2025 to January 2026'), 'from March 2025 to January 2026'],
    [period('span', null, 'fiscal years 2009 to 2016'), 'in fiscal years 2009 to 2016'],
    [period('any-year', null, 'fiscal year 2012, the highest year'), 'in fiscal year 2012, the highest year'],
    [period('none', null, 'the plan of 2025'), ''],
  ])('%o is said "%s"', (of, phrase) => {
    expect(plain(periodWords(of, english).phrase, english)).toBe(phrase);
  });

  test('of a series stand on the axis in order of time', () => {
    const ids = ['2011', '2011-Q2', '2011-06', '2011-06-30', '2011-12-31', 'FY2012'];
    const places = ids.map(periodPlace);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(periodPlace('in spring')).toBeNaN();
  });
});

test.each([
  ['obama-record', 'Removals by year'],
  ['ice-resources', 'ICE resources'],
  ['cbp-one', 'CBP One'],
  ['goal-one-million', 'Goals and pledges'],
  ['alien-enemies-act', 'Alien Enemies Act'],
])('the topic %s is headed %s', (id, words) => {
  expect(topicWords(id, english)).toBe(words);
});
