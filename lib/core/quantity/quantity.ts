/**
 * An amount as a text states it.
 *
 * A range's `value` is its middle, an open amount's ("millions") the scale it names. `value`, `low` and `high` are in the unit's base: "1.4 million people" is 1400000, "40 %" is 40 with unit `percent`.
 * `low`..`high` is what the words themselves say (a range, or open ends for "more than"), not the rounding they imply:
 * that is `impliedInterval`. `start` and `end` are UTF-16 offsets into the text that was read, `end` exclusive.
 */
export interface Quantity {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** `count` for a bare number, else `percent`, `points`, `usd`, `eur`, `gbp`, `year-of-age`, `ratio` … */
  readonly unit: string;
  readonly comparator: Comparator;
  /** A hedge stands before it: "roughly", "about", "some", "an estimated". */
  readonly approx: boolean;
  /** "400,000 a year", "3,000 per day". */
  readonly per: 'day' | 'week' | 'month' | 'year' | null;
  /** The noun that is counted: "400,000 *deportations*", "11 million undocumented *immigrants*". Null where none follows the amount. */
  readonly head: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** The number's own words, without hedge, comparator, unit or rate. */
  readonly numberStart: number;
  readonly numberEnd: number;
  /** Value of one unit of the last digit written: 1000 for "409 thousand", 100000 for "1.4 million", 1 for "409,849". */
  readonly lastDigit: number;
  /** The same for the upper end of a range; equal to `lastDigit` otherwise. */
  readonly highLastDigit: number;
  /** Significant digits as written: 2 for "1.4 million", 6 for "409,849", 1 for "400,000". */
  readonly significantDigits: number;
}

export type Comparator =
  | 'equal' // no comparator
  | 'exactly'
  | 'nearly' // nearly, almost, just under
  | 'more-than' // more than, over, X-plus, at least
  | 'less-than' // under, fewer than
  | 'up-to' // up to, as many as, no more than
  | 'range' // between 10 and 12 million
  | 'plural'; // "millions", "hundreds of thousands"
