import { roundingOf } from './read-digits.ts';

/** A number over tokens `from`..`to` (exclusive), before unit, hedge and comparator are read. */
export interface NumberPhrase {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly lastDigit: number;
  readonly significantDigits: number;
  /** `share` is a fraction or ratio of something ("two thirds", "3 in 10"); `plural` an open amount ("millions"). */
  readonly kind: 'count' | 'share' | 'plural';
  /** Ends of an open amount; equal to `value` otherwise. */
  readonly low: number;
  readonly high: number;
  readonly scale: number;
  readonly plainDigits: boolean;
}

/** The same number below zero. */
export function negative(number: NumberPhrase): NumberPhrase {
  return { ...number, value: -number.value, low: -number.high, high: -number.low };
}

/** A number that was put together of several words, as sharp as its digits are. */
export function count(from: number, to: number, value: number, scale: number): NumberPhrase {
  return { from, to, value, ...roundingOf(value), kind: 'count', low: value, high: value, scale, plainDigits: false };
}

/** A part of something else; its last digit is that of the whole's parts. */
export function share(from: number, to: number, value: number, denominator: number): NumberPhrase {
  const rounding = { lastDigit: 1 / Math.max(denominator, 1), significantDigits: 1 };
  return { from, to, value, ...rounding, kind: 'share', low: value, high: value, scale: 1, plainDigits: false };
}
