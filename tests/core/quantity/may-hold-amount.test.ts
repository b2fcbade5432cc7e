import { expect, test } from 'vitest';
import { mayHoldAmount } from '../../../lib/core/quantity/may-hold-amount.ts';
import {
  DOZENS,
  FRACTION_SIGNS,
  ORDINALS,
  PLURAL_SCALES,
  TENS,
  UNITS,
} from '../../../lib/core/quantity/number-words.ts';

const WORDS = [UNITS, TENS, PLURAL_SCALES, DOZENS, ORDINALS, FRACTION_SIGNS].flatMap(table =>
  Array.from(table.words()),
);

test.each([
  ...WORDS,
  'tens',
  'scores',
  'half',
  'halves',
  'hundred',
  'thousand',
  'million',
  'quadrillion',
  '7',
  'penny',
])('a text with "%s" may hold an amount', word => {
  expect(mayHoldAmount(`About a ${word} of them left.`)).toBe(true);
  expect(mayHoldAmount(`a ${word.toUpperCase()}-plus`)).toBe(true);
});

test.each([
  'Though this was thought likely, they left.',
  'For the election they tend to think of others.',
  'Nobody fled; the tension rose.',
])('"%s" holds none', text => {
  expect(mayHoldAmount(text)).toBe(false);
});
