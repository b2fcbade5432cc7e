import { expect, test } from 'vitest';
import type { Series } from '../../../lib/core/claim/series.ts';
import { countedFrom, isCountedFrom } from '../../../lib/core/match/counted-from.ts';

const series = (periods: readonly string[]) =>
  ({ values: periods.map(period => ({ period, value: 1 })) }) as unknown as Series;

test.each([
  ['Three months later it was lower.', '2023-06-30', ['2023-09-30']],
  ['It was lower the month before.', '2023-06', ['2023-05']],
  ['A year earlier it was lower.', '2024-01', ['2023-01']],
  ['Two years on it was lower.', 'FY2021', ['FY2023']],
  ['It fell the following year.', '2021', ['2022']],
  ['By September it was lower.', '2023-06-30', ['2023-09-30']],
  ['In December it was higher.', '2024-01', ['2023-12', '2024-12']],
  ['Six months later it was lower.', 'FY2021', []],
  ['On September 3 it was lower.', '2023-06', []],
  ['In September 2022 it was lower.', '2023-06', []],
])('"%s" counts from %s', (text, earlier, periods) => {
  const all = ['FY2021', 'FY2023', '2021', '2022', '2023-01', '2023-05', '2023-06', '2023-09-30', '2023-12', '2024-12'];
  expect(countedFrom(text, earlier, series(all)).map(({ period }) => period)).toEqual(periods);
});

test('a year that is named is counted from nothing', () => {
  expect(isCountedFrom('In the year 2024 it was lower.')).toBe(false);
});
