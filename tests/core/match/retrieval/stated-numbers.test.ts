import { expect, test } from 'vitest';
import { statedNumbers } from '../../../../lib/core/match/retrieval/stated-numbers.ts';

test.each([
  ['Some 2,016 people came in 2016.', [2016, -2016]],
  ['Title 42 ended, with 42 flights a day.', [42, -42.5]],
  ['Agents trained under 287(g) made 12 arrests.', [12, -287.5]],
  ['A third of the Fortune 500 firms left.', [Math.fround(1 / 3), -500.5]],
  ['It fell in April.', []],
])('"%s" states amounts, years and names apart', (text, numbers) => {
  expect(statedNumbers(text).toSorted((a, b) => b - a)).toEqual(numbers);
});
