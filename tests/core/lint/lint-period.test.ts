import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../lib/core/claim/claim.ts';
import { lintPeriod } from '../../../lib/core/lint/lint-period.ts';
import { goodClaim } from '../claim/pack-samples.ts';

const figure = goodClaim.figure as Figure;

describe('the period of a figure', () => {
  const found = (parts: Partial<Figure['period']>): string[] =>
    lintPeriod({ ...goodClaim, figure: { ...figure, period: { ...figure.period, ...parts } } }).map(
      ({ value, todo }) => `${value}: ${todo}`,
    );

  test.each<Partial<Figure['period']>>([
    { type: 'fiscal-year', id: 'FY2024', start: '2023-10-01', end: '2024-09-30' },
    { type: 'month', id: '2024-02', start: '2024-02-01', end: '2024-02-29' },
    { type: 'date', id: '2024-02-03', start: '2024-02-03', end: '2024-02-03' },
    { type: 'span', id: null, start: '2024-01-01', end: '2024-04-30' },
    { type: 'none', id: null, start: null, end: null },
  ])('may be %o', parts => {
    expect(found(parts)).toEqual([]);
  });

  test.each<[Partial<Figure['period']>, string]>([
    [
      { type: 'fiscal-year', id: 'FY2024', start: '2024-01-01', end: '2024-12-31' },
      'FY2024: 2024-01-01 to 2024-12-31: fiscal-year FY2024 is 2023-10-01 to 2024-09-30',
    ],
    [
      { type: 'month', id: '2024', start: '2024-01-01', end: '2024-04-30' },
      '2024: 2024-01-01 to 2024-04-30: 2024 names no month',
    ],
    [
      { type: 'date', id: '2024-02', start: '2024-02-01', end: '2024-02-29' },
      '2024-02: 2024-02-01 to 2024-02-29: 2024-02 names no date',
    ],
  ])('agrees with itself: %o is refused', (parts, finding) => {
    expect(found(parts)).toEqual([finding]);
  });

  test('is asked of no claim without a figure', () => {
    expect(lintPeriod({ ...goodClaim, figure: null })).toEqual([]);
  });
});
