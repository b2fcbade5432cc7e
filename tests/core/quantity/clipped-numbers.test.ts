import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const amountsIn = (text: string) => findQuantities(text).map(({ text: written, value }) => [written, value]);

describe('numbers are read as posts shorten them', () => {
  test.each([
    ['they counted three n a half million of them', 'three n a half million', 3_500_000],
    ['4 n a half mil went home', '4 n a half mil', 4_500_000],
    ['its seven n a quarter an hour', 'seven n a quarter', 7.25],
    ['half a mil of us', 'half a mil', 500_000],
    ['its a mil and change by now', 'a mil and change', 1_000_000],
    ['2 mil n change went', '2 mil n change', 2_000_000],
    ['two point four mil on the payroll', 'two point four mil', 2_400_000],
    ['down one pt six mil since may', 'one pt six mil', 1_600_000],
    ['hundred seventy thousand of em', 'hundred seventy thousand', 170_000],
    ['four hundred K people', 'four hundred K', 400_000],
    ['six twenty-two k since then', 'six twenty-two k', 622_000],
    ['nearly 1.4 M arrests', 'nearly 1.4 M', 1_400_000],
    ['nine ish percent of it', 'nine ish percent', 9],
    ['3 outta 4 of them', '3 outta 4', 0.75],
    ['close to 2/3rds of it', 'close to 2/3rds', 2 / 3],
    ['60 cents of each defense dollar', '60 cents of each defense dollar', 0.6],
  ])('%s', (text, written, value) => {
    expect(amountsIn(text)).toEqual([[written, value]]);
  });
});

describe('a scale that is said late belongs to its number', () => {
  test.each([
    ["it's three fifty, billion, in extra debt", 'three fifty, billion', 350e9],
    ['they put two-seventy-plus thousand on planes', 'two-seventy-plus thousand', 270_000],
  ])('%s', (text, written, value) => {
    expect(amountsIn(text)).toEqual([[written, value]]);
  });
});

test.each([
  ['he ran a five K run', [5]],
  ['ten, thousand people', [10]],
  ['the club met at 7 n then left', [7]],
  ['a fleet of 3 M Street buses', [3]],
  ['the point of two pt boats', [2]],
])('what only looks so is left as it is: %s', (text, values) => {
  expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
});
