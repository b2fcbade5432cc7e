import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { compareFigure, figureRatio, impliedInterval } from '../../../lib/core/quantity/implied-interval.ts';

const read = (text: string) => {
  const [quantity, ...more] = findQuantities(text);
  if (quantity === undefined || more.length > 0) throw new Error(`"${text}" must state one amount`);
  return quantity;
};

describe('impliedInterval', () => {
  test.each([
    // Bare: half a unit of the last digit, at most 5 %.
    ['409,849 people', 409_848.5, 409_849.5],
    ['400,000 people', 380_000, 420_000],
    ['1.4 million people', 1_350_000, 1_450_000],
    ['1 million people', 950_000, 1_050_000],
    ['11 million people', 10_500_000, 11_500_000],
    ['40 %', 38, 42],
    // Of three digits and more the rest may have been cut.
    ['442,000 people', 441_500, 443_000],
    ['1.43 million people', 1_425_000, 1_440_000],
    ['14.8 %', 14.75, 14.85],
    // Hedged: one unit of the last digit, at least 2.5 %, at most 10 %.
    ['roughly 400,000 people', 360_000, 440_000],
    ['about 1.4 million people', 1_300_000, 1_500_000],
    ['about 409,849 people', 399_602.775, 420_095.225],
    ['some 11 million people', 10e6, 12e6],
    // Bounds.
    ['nearly 400,000 people', 360_000, 400_000],
    ['more than 400,000 people', 400_000, 500_000],
    ['at least 400,000 people', 400_000, 500_000],
    ['a million-plus people', 1e6, 1.25e6],
    ['just over 400,000 people', 400_000, 440_000],
    ['slightly more than 400,000 people', 400_000, 440_000],
    ['a million and change', 1e6, 1.1e6],
    ['up to 400,000 people', 320_000, 400_000],
    ['exactly 409,849 people', 409_849, 409_849],
    // Open amounts and ranges.
    ['millions of people', 2e6, 100e6],
    ['hundreds of thousands of people', 200_000, 1e6],
    ['10 to 12 million people', 9.5e6, 12.5e6],
    ['between 1.6 million and 2.2 million people', 1.55e6, 2.25e6],
  ])('of "%s" is %d to %d', (text, low, high) => {
    const interval = impliedInterval(read(text));
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});

describe('compareFigure', () => {
  test.each([
    ['roughly 400,000', 409_849, 'fits'],
    ['roughly 400,000', 360_001, 'fits'],
    ['roughly 400,000', 440_000, 'fits'],
    ['roughly 400,000', 450_000, 'near'],
    ['roughly 400,000', 550_000, 'apart'],
    ['1.4 million', 1_445_000, 'fits'],
    ['1 million', 1_400_000, 'apart'],
    ['about 1 million', 1_400_000, 'apart'],
    ['nearly 400,000', 389_834, 'fits'],
    ['nearly 400,000', 400_000, 'near'],
    ['nearly 400,000', 409_849, 'near'],
    ['more than 400,000', 409_849, 'fits'],
    ['more than 400,000', 315_943, 'apart'],
    ['more than 400,000', 380_000, 'near'],
    ['millions', 11e6, 'fits'],
    ['millions', 1_400_000, 'near'],
    ['exactly 409,849', 409_849, 'fits'],
    ['exactly 409,849', 409_850, 'apart'],
    ['409,849', 409_849, 'fits'],
    ['409,000', 409_849, 'fits'],
    ['409,000', 410_000, 'near'],
    ['40 percent', 39.6, 'fits'],
    // A record is rounded too, where it has at least three digits.
    ['1,038,100', 1_038_000, 'fits'],
    ['1,039,000', 1_038_000, 'near'],
    ['1,445,549', 1_450_000, 'fits'],
    ['411,000', 410_000, 'near'],
    ['409,846', 409_849, 'apart'],
  ])('says of "%s" against %d: %s', (text, value, expected) => {
    expect(compareFigure(read(text), value)).toBe(expected);
  });

  test('meets a recorded range, also one without an upper end', () => {
    expect(compareFigure(read('11 million'), 12e6, 10e6, 14e6)).toBe('fits');
    expect(compareFigure(read('11 million'), 30e6, 20e6, 40e6)).toBe('apart');
    expect(compareFigure(read('11 million'), 1e6, 2e6, null)).toBe('fits');
  });
});

test('figureRatio is the larger over the smaller, whichever is stated', () => {
  expect(figureRatio(200, 100)).toBe(2);
  expect(figureRatio(100, 200)).toBe(2);
  expect(figureRatio(5, 5)).toBe(1);
  expect(figureRatio(5, 0)).toBe(Infinity);
  expect(figureRatio(-5, 5)).toBe(Infinity);
});
