import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../../../lib/core/text/find-periods.ts';

const PUBLISHED = '2026-02-15';
const FY2012 = ['fiscal-year', 'FY2012', '2011-10-01', '2012-09-30'] as const;

describe('findPeriods reads lengths by their end', () => {
  test.each([
    ['in the twelve months to September 2012', 'twelve months to September 2012', ...FY2012],
    ['in the year to the end of September 2012', 'year to the end of September 2012', ...FY2012],
    ['in the year through September 2012', 'year through September 2012', ...FY2012],
    ['the 12-month period ending September 30, 2012', '12-month period ending September 30, 2012', ...FY2012],
    ['in the 12 months through June', '12 months through June', 'span', null, '2024-07-01', '2025-06-30'],
    ['in the year to June', 'year to June', 'span', null, '2024-07-01', '2025-06-30'],
    ['the year ended June 2022', 'year ended June 2022', 'span', null, '2021-07-01', '2022-06-30'],
    ['the year to December 2024', 'year to December 2024', 'calendar-year', '2024', '2024-01-01', '2024-12-31'],
    ['the quarter ended in March', 'quarter ended in March', 'quarter', '2025-Q1', '2025-01-01', '2025-03-31'],
    ['over the three months to May 2025', 'three months to May 2025', 'span', null, '2025-03-01', '2025-05-31'],
    ['in the week to 12 April', 'week to 12 April', 'span', null, '2025-04-06', '2025-04-12'],
    [
      'the budget year that ended in September',
      'budget year that ended in September',
      'fiscal-year',
      'FY2025',
      '2024-10-01',
      '2025-09-30',
    ],
    ['the budget year that closed on Sept. 30, 2012', 'budget year that closed on Sept. 30, 2012', ...FY2012],
    ['the 2012 federal fiscal year', '2012 federal fiscal year', ...FY2012],
    ['in the three years to fiscal 2019', 'three years to fiscal 2019', 'span', null, '2016-10-01', '2019-09-30'],
    [
      'the fiscal year, which ended Sept. 30, saw',
      'fiscal year, which ended Sept. 30',
      'fiscal-year',
      'FY2025',
      '2024-10-01',
      '2025-09-30',
    ],
    [
      'in the three fiscal years 2018 through 2020',
      'in the three fiscal years 2018 through 2020',
      'span',
      null,
      '2017-10-01',
      '2020-09-30',
    ],
    [
      'over the two fiscal years, from 2022 to 2023',
      'over the two fiscal years, from 2022 to 2023',
      'span',
      null,
      '2021-10-01',
      '2023-09-30',
    ],
    ['fiscal 2025 through August', 'fiscal 2025 through August', 'span', null, '2024-10-01', '2025-08-31'],
    ['the fiscal year ended March 2022', 'fiscal year ended March 2022', 'span', null, '2021-04-01', '2022-03-31'],
  ])('in "%s"', (text, words, type, id, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([
      { text: words, type, id, startDay, endDay, resolved: true, loose: null },
    ]);
  });

  test('and a decade by its last year, from one January or the next', () => {
    expect(findPeriods('over the decade to 2020', PUBLISHED)).toMatchObject([
      { text: 'decade to 2020', startDay: '2011-01-01', endDay: '2020-12-31', loose: { start: 0, end: 0 } },
    ]);
  });

  test.each([
    ['in the year to come', []],
    ['It is 12 days to June 30.', ['2025-06-30']],
    ['It took a year to June.', ['2025-06']],
    ['the year that ended well', []],
  ])('and not in "%s"', (text, ids) => {
    expect(findPeriods(text, PUBLISHED).map(({ id }) => id)).toEqual(ids);
  });

  test('and an end that may lie ahead, or has not come, is not guessed', () => {
    expect(findPeriods('the fiscal year ending in September', PUBLISHED)).toMatchObject([{ resolved: false }]);
    expect(findPeriods('in the 12 months through June', '2025-06-10')).toMatchObject([{ resolved: false }]);
    expect(findPeriods('in the 12 months through June', null)).toMatchObject([{ resolved: false }]);
  });
});

describe('findPeriods reads loose times', () => {
  test.each([
    ['by mid-November, it had removed', 'mid-November', '2025-11-11', '2025-11-20'],
    ['in late March', 'late March', '2025-03-21', '2025-03-31'],
    ['early in January', 'early in January', '2026-01-01', '2026-01-10'],
    ['early to mid-March 2025', 'early to mid-March 2025', '2025-03-01', '2025-03-20'],
    ['in early 2026', 'early 2026', '2026-01-01', '2026-04-30'],
    ['mid-2023', 'mid-2023', '2023-05-01', '2023-08-31'],
    ['late 2025', 'late 2025', '2025-09-01', '2025-12-31'],
    ['early last year', 'early last year', '2025-01-01', '2025-04-30'],
    ['late in fiscal 2025', 'late in fiscal 2025', '2025-06-01', '2025-09-30'],
    ['the early 2010s', 'early 2010s', '2010-01-01', '2013-12-31'],
    ['in the mid-1990s', 'mid-1990s', '1994-01-01', '1996-12-31'],
    ['this summer', 'this summer', '2026-06-01', '2026-08-31'],
    ['last spring', 'last spring', '2025-03-01', '2025-05-31'],
    ['in the fall of 2025', 'fall of 2025', '2025-09-01', '2025-11-30'],
    ['by autumn 2024', 'autumn 2024', '2024-09-01', '2024-11-30'],
    ['in late summer 2025', 'late summer 2025', '2025-08-01', '2025-08-31'],
    ['the winter of 2024-25', 'winter of 2024-25', '2024-12-01', '2025-02-28'],
    ['this winter', 'this winter', '2025-12-01', '2026-02-28'],
    ['in the last week of October', 'last week of October', '2025-10-25', '2025-10-31'],
  ])('in "%s"', (text, words, startDay, endDay) => {
    const [period, ...others] = findPeriods(text, PUBLISHED);
    expect(others).toEqual([]);
    expect(period).toMatchObject({ text: words, type: 'span', startDay, endDay });
    expect(period?.loose).not.toBeNull();
  });

  test('and says by how much the ends of a span are loose', () => {
    expect(findPeriods('between late January and mid-November of 2025', PUBLISHED)).toMatchObject([
      { startDay: '2025-01-21', endDay: '2025-11-20', loose: { start: 10, end: 9 } },
    ]);
    expect(findPeriods('from 1 to 31 January 2025', PUBLISHED)[0]?.loose).toBeNull();
  });

  test('and a season without a year is the one that was over last', () => {
    expect(findPeriods('In the fall it was lower.', PUBLISHED)).toMatchObject([
      { text: 'fall', startDay: '2025-09-01', endDay: '2025-11-30' },
    ]);
    // Of spring 2025 it is too long ago to say which is meant, and over the summer it may have been several numbers.
    for (const text of [
      'In the spring it was lower.',
      'In the fall, as in 2019, it fell.',
      'They did it over the fall.',
    ])
      expect(findPeriods(text, PUBLISHED)).toContainEqual(expect.objectContaining({ type: 'span', resolved: false }));
  });

  test.each(['the winter of 2025', 'in the spring'])('and leaves "%s" open', text => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type: 'span', resolved: false }]);
  });

  test.each(['Numbers fall in many cities.', 'A fall in crime.', 'They moved to Spring Hill.', 'the late president'])(
    'and nothing in "%s"',
    text => {
      expect(findPeriods(text, PUBLISHED)).toEqual([]);
    },
  );

  test('and last summer, said as autumn begins, may be either', () => {
    expect(findPeriods('last summer', '2025-09-10')).toMatchObject([{ resolved: false }]);
    expect(findPeriods('last summer', '2025-12-10')).toMatchObject([{ startDay: '2025-06-01' }]);
  });
});

describe('findPeriods reads days and months by the page, and years beside them', () => {
  test.each([
    ['since 20 January of last year', 'since 20 January of last year', '2025-01-20', null],
    ['since January 20 last year', 'since January 20 last year', '2025-01-20', null],
    ['since last January 20', 'since last January 20', '2025-01-20', null],
    ['since early 2023', 'since early 2023', '2023-01-01', null],
    ['since fiscal 2012', 'since fiscal 2012', '2011-10-01', null],
    ['since the start of the year', 'since the start of the year', '2026-01-01', null],
    ['in January and February 2025', 'January', '2025-01-01', '2025-01-31'],
    ['in January this year', 'January this year', '2026-01-01', '2026-01-31'],
    ['in the month of October 2025', 'month of October 2025', '2025-10-01', '2025-10-31'],
    ['on 25 January', '25 January', '2026-01-25', '2026-01-25'],
    ['as of Jan. 25', 'as of Jan. 25', '2026-01-25', '2026-01-25'],
    ['on Jan 20, 2025', 'Jan 20, 2025', '2025-01-20', '2025-01-20'],
    ['between January 20 and September 23', 'between January 20 and September 23', '2025-01-20', '2025-09-23'],
    ['from October to March 2025', 'from October to March 2025', '2024-10-01', '2025-03-31'],
    [
      'between January 20, 2025, and September 23',
      'between January 20, 2025, and September 23',
      '2025-01-20',
      '2025-09-23',
    ],
  ])('in "%s"', (text, words, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)[0]).toMatchObject({ text: words, startDay, endDay, resolved: true });
  });

  test.each([
    ['in September of that year', '--09', 0],
    ['by the end of that September', '--09', 0],
    ['It was 5 in December of the previous year.', '--12', -1],
    ['They counted 41,200 that December.', '--12', 0],
  ])('and leaves the year of "%s" to what stands before', (text, id, yearsFrom) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type: 'month', id, resolved: false, yearsFrom }]);
  });

  test.each([
    ['In 2014 it was 5, and 7 in September of that year.', '2014-09'],
    ['In 2014 it was 5, and 7 in May of the following year.', '2015-05'],
    ['In fiscal 2014 it was 5, and 7 for that December.', '2014-12'],
    ['She said that December was cold.', '2025-12'],
  ])('as in "%s"', (text, id) => {
    expect(findPeriods(text, PUBLISHED).at(-1)).toMatchObject({ type: 'month', id, resolved: true });
  });

  test.each([
    'on 5 September of that year',
    'between January and March',
    'in the same period last year',
    'this time last year',
  ])('and leaves "%s" open', text => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ resolved: false, yearsFrom: null }]);
  });

  test('and last January, said in spring, may be either', () => {
    expect(findPeriods('last January', '2025-04-18')).toMatchObject([{ resolved: false }]);
    expect(findPeriods('last January', '2025-11-18')).toMatchObject([{ id: '2025-01' }]);
  });
});

describe('findPeriods reads parts of years', () => {
  test.each([
    ['in the first half of 2025', 'first half of 2025', '2025-01-01', '2025-06-30'],
    ['the second half of fiscal 2025', 'second half of fiscal 2025', '2025-04-01', '2025-09-30'],
    ['the first 11 months of fiscal 2024', 'first 11 months of fiscal 2024', '2023-10-01', '2024-08-31'],
    ['the last three months of 2024', 'last three months of 2024', '2024-10-01', '2024-12-31'],
    ['the first quarter of last year', 'first quarter of last year', '2025-01-01', '2025-03-31'],
    ['so far in fiscal 2026', 'so far in fiscal 2026', '2025-10-01', PUBLISHED],
    ['for 2026 so far', '2026 so far', '2026-01-01', PUBLISHED],
    ['the fiscal year to date', 'the fiscal year to date', '2025-10-01', PUBLISHED],
    ['this fiscal year', 'this fiscal year', '2025-10-01', '2026-09-30'],
    ['fiscal years 2021 through 2024', 'fiscal years 2021 through 2024', '2020-10-01', '2024-09-30'],
    ['up from last fiscal year to this one', 'last fiscal year', '2024-10-01', '2025-09-30'],
    ['between the fiscal years 2016 and 2023', 'fiscal years 2016 and 2023', '2015-10-01', '2023-09-30'],
    ['FY21-FY24', 'FY21-FY24', '2020-10-01', '2024-09-30'],
    ['FYs 2009–16', 'FYs 2009–16', '2008-10-01', '2016-09-30'],
    ['fiscal year (FY) 2024', 'fiscal year (FY) 2024', '2023-10-01', '2024-09-30'],
    ["in the '90s", "'90s", '1990-01-01', '1999-12-31'],
  ])('in "%s"', (text, words, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, startDay, endDay, resolved: true }]);
  });

  test('and "the fiscal year" is the page\'s own while that part of it is news', () => {
    const text = 'in the first 11 months of the fiscal year';
    expect(findPeriods(text, '2025-09-12')).toMatchObject([{ startDay: '2024-10-01', endDay: '2025-08-31' }]);
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ type: 'span', resolved: false }]);
  });

  test('and a year that was over is not so far', () => {
    expect(findPeriods('for 2025 so far', PUBLISHED)).toMatchObject([{ type: 'span', resolved: false }]);
  });

  test.each(["in the '20s", 'It fell by half.', 'the first half of the game'])('and nothing in "%s"', text => {
    expect(findPeriods(text, PUBLISHED)).toEqual([]);
  });
});

describe('findPeriods reads days as they are spoken', () => {
  test.each([
    ['on the fifteenth of November', 'fifteenth of November', '2025-11-15', '2025-11-15'],
    ['on the twenty-first of March', 'twenty-first of March', '2025-03-21', '2025-03-21'],
    ['on July eleventh', 'July eleventh', '2025-07-11', '2025-07-11'],
    ['on July the fourth, 2025, they', 'July the fourth, 2025', '2025-07-04', '2025-07-04'],
    ['On July the 11th it was', 'July the 11th', '2025-07-11', '2025-07-11'],
    ['as of the thirtieth of September 2025', 'thirtieth of September 2025', '2025-09-30', '2025-09-30'],
  ])('in "%s"', (text, words, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text: words, type: 'date', startDay, endDay }]);
  });

  test.each([
    ['from March 3 to the nineteenth of November', '2025-03-03', '2025-11-19'],
    ['from March 3 through the 19th of November 2025', '2025-03-03', '2025-11-19'],
    ['from October first to September thirtieth', '2024-10-01', '2025-09-30'],
    ['the first of January through the ninth of October last year', '2025-01-01', '2025-10-09'],
  ])('at the ends of a span: "%s"', (text, startDay, endDay) => {
    expect(findPeriods(text, PUBLISHED)).toMatchObject([{ text, type: 'span', startDay, endDay }]);
  });

  test.each([
    ['a fifth of October removals', ['2025-10']],
    ['one third of March arrests', ['2025-03']],
    ['In March third graders came.', ['2025-03']],
    ['In August first offenders were let go.', ['2025-08']],
    ['the third of its kind in January', ['2026-01']],
  ])('and none in "%s"', (text, ids) => {
    expect(findPeriods(text, PUBLISHED).map(({ id }) => id)).toEqual(ids);
  });
});
