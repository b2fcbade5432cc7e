import { expect, test } from 'vitest';
import { minimise } from '../../scripts/evidence/minimise.ts';

const ones = (length: number) => new Float64Array(length).fill(1);

test('finds the lowest point of a bowl that is a thousand times steeper one way than another', () => {
  const steepness = [1, 1000, 30];
  const lowest = [3, -2, 0.5];
  const found = minimise(
    (point, slopes) => {
      for (let at = 0; at < 3; at += 1) slopes[at] = steepness[at]! * (point[at]! - lowest[at]!);
    },
    new Float64Array(3),
    ones(3),
    1e-6,
  );
  for (const [at, value] of lowest.entries()) expect(found[at]).toBeCloseTo(value, 5);
});

test('finds it in a valley that lies across the coordinates, whatever the curvatures say', () => {
  // (a + b)² · 50 + (a - b - 4)² / 2
  const slopesAt = ([a = 0, b = 0]: Float64Array, slopes: Float64Array) => {
    slopes[0] = 100 * (a + b) + (a - b - 4);
    slopes[1] = 100 * (a + b) - (a - b - 4);
  };
  for (const curvatures of [ones(2), Float64Array.of(100, 100), Float64Array.of(1e-3, 1e-3)]) {
    const found = minimise(slopesAt, Float64Array.of(50, 80), curvatures, 1e-6);
    expect(found[0]).toBeCloseTo(2, 4);
    expect(found[1]).toBeCloseTo(-2, 4);
  }
});

test('finds it where a first step would land on a slope that is all but flat', () => {
  // log(1 + e^x) - x / 10 + log(1 + e^-x) / 10: lowest where the share of ones is a fifth of 1.1.
  const slopesAt = ([x = 0]: Float64Array, slopes: Float64Array) => {
    const chance = 1 / (1 + Math.exp(-x));
    slopes[0] = chance - 0.1 - (1 - chance) / 10;
  };
  const [found = 0] = minimise(slopesAt, Float64Array.of(-30), Float64Array.of(1e-9), 1e-9);
  expect(1 / (1 + Math.exp(-found))).toBeCloseTo(0.2 / 1.1, 6);
});

test('stays where it is already lowest, and leaves the start as it was', () => {
  const start = Float64Array.of(1, 2);
  const found = minimise((_, slopes) => slopes.fill(0), start, ones(2), 1e-9);
  expect([...found]).toEqual([1, 2]);
  expect(found).not.toBe(start);
});
