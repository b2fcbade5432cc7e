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
    ['forty cents of each income tax dollar', 'forty cents of each income tax dollar', 0.4],
    ['hundred seventy b for it', 'hundred seventy b', 170e9],
    ['hundred and seventeen K so far', 'hundred and seventeen K', 117_000],
    ['11 and a bit million of em', '11 and a bit million', 11_000_000],
    ['half a million and then some', 'half a million and then some', 500_000],
    ['Million three, last I looked', 'Million three', 1_300_000],
    ['fifteen-two and change', 'fifteen-two and change', 15.2],
    ['down to fifteen four, from more', 'fifteen four', 15.4],
    ['thirty-seven six, so much for that', 'thirty-seven six', 37.6],
    ['six and a quarter a dozen', 'six and a quarter', 6.25],
    ['three fifteen thousand of them', 'three fifteen thousand', 315_000],
    ['a score of people', 'a score', 20],
    ['97 of 100 say so', '97 of 100', 0.97],
    ['one kid in thirty-one now', 'one kid in thirty-one', 1 / 31],
    ['one dollar in every hundred that is wired', 'one dollar in every hundred', 0.01],
    ['fifteen thousand real removals', 'fifteen thousand', 15_000],
  ])('%s', (text, written, value) => {
    expect(amountsIn(text)).toEqual([[written, value]]);
  });
});

describe('a second guess leaves out the hundreds that the first says', () => {
  test.each([
    ['three hundred fourteen, fifteen thousand', 314_000, 315_000],
    ['three hundred sixty-eight, sixty-nine thousand', 368_000, 369_000],
    ['sixty, seventy thousand', 60_000, 70_000],
  ])('%s', (text, low, high) => {
    expect(findQuantities(text).map(one => [one.text, one.low, one.high])).toEqual([[text, low, high]]);
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
  ['all forty b there soon', [40]],
  ['the million three of us split', [3]],
  ['a score of 85', [85]],
  ['he was fifteen two years ago', [15, 2]],
  ['fifteen two-bedroom flats', [15, 2]],
  ['three hundred fourteen, seventy thousand', [314, 70_000]],
  ['three, and more recently four', [3, 4]],
  ['two men in five boats', [2, 5]],
])('what only looks so is left as it is: %s', (text, values) => {
  expect(findQuantities(text).map(({ value }) => value)).toEqual(values);
});
