import { expect, test } from 'vitest';
import type { Series } from '../../../lib/core/claim/series.ts';
import { countedFrom, isCountedFrom } from '../../../lib/core/match/time/counted-from.ts';

const series = (periods: readonly string[], periodType: Series['periodType'] = 'mixed') =>
  ({ values: periods.map(period => ({ period, value: 1 })), periodType }) as unknown as Series;

test.each([
  ['Three months later it was lower.', '2023-06-30', ['2023-09-30']],
  ['It was lower the month before.', '2023-06', ['2023-05']],
  ['A year earlier it was lower.', '2024-01', ['2023-01']],
  ['Two years on it was lower.', 'FY2021', ['FY2023']],
  ['It fell the following year.', '2021', ['2022']],
  ['By September it was lower.', '2023-06-30', ['2023-09-30']],
  ['In December it was higher.', '2024-01', ['2023-12', '2024-12']],
  ['A year and a half later it was lower.', '2023-06', ['2024-12']],
  ['Half a year on it was lower.', '2023-06-30', ['2023-12']],
  ['Six months later it was lower.', 'FY2021', []],
  ['Nine weeks later it was lower.', '2023-07-28', ['2023-09-30']],
  ['Nine weeks later it was lower.', '2023-07', []],
  ['121, the yr before.', '2022', ['2021']],
  ['Year before: 121.', '2022', ['2021']],
  ['In the same month of 2023 it was lower.', '2024-12', ['2023-12']],
  ['The June before it was lower.', '2023-12', ['2023-06']],
  ['The December before it was lower.', '2024-12', ['2023-12']],
  ['That is more than June, which had 121.', '2023-09-30', ['2023-06']],
  // Of what is not counted in every month.
  ['A year before it was lower.', '2024-07', ['2023-05', '2023-06', '2023-09-30']],
  ['A year before it was lower.', '2024-09', ['2023-09-30']],
  ['On September 3 it was lower.', '2023-06', []],
  ['In September 2022 it was lower.', '2023-06', []],
])('"%s" counts from %s', (text, earlier, periods) => {
  const all = ['FY2021', 'FY2023', '2021', '2022', '2023-01', '2023-05', '2023-06', '2023-09-30', '2023-12', '2024-12'];
  expect(countedFrom(text, earlier, series(all)).map(({ period }) => period)).toEqual(periods);
});

test('a year that is named is counted from nothing', () => {
  expect(isCountedFrom('In the year 2024 it was lower.')).toBe(false);
});

test('a level at the end of each year is counted from the end that is nearest', () => {
  const years = series(['FY2023', 'FY2024', 'FY2025'], 'fiscal-year');
  const back = (from: string, isLevel: boolean) =>
    countedFrom('A year before it was lower.', from, years, isLevel).map(({ period }) => period);
  expect(back('2025-10', true)).toEqual(['FY2024']);
  expect(back('2025-10-24', false)).toEqual(['FY2025']);
  expect(back('2025-08', true)).toEqual(['FY2024']);
});

test('in a series of years a day counts for the year in which it lies', () => {
  const back = 'Two years before it was lower.';
  const idsIn = (all: Series) => countedFrom(back, '2023-10-31', all).map(({ period }) => period);
  expect(idsIn(series(['FY2021', 'FY2022'], 'fiscal-year'))).toEqual(['FY2022']);
  expect(idsIn(series(['2021', '2022'], 'calendar-year'))).toEqual(['2021']);
  expect(idsIn(series(['2021', '2021-10-15'], 'mixed'))).toEqual(['2021-10-15']);
});
