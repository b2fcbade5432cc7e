import type { Quantity } from './quantity.ts';

/** The values that a quantity's words may mean. An end is included unless it is marked open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The upper end itself is not meant: "nearly 400,000", "millions". */
  readonly openHigh?: boolean;
  /** The lower end itself is not meant. */
  readonly openLow?: boolean;
  /** The words set no upper end; `high` is then the farthest that a writer would still put so. */
  readonly unboundedHigh?: boolean;
  /** The words set no lower end. */
  readonly unboundedLow?: boolean;
}

/** A bare number stands for half a unit of its last digit, at most this share of the value. */
const BARE_MOST = 0.05;
/** A hedged number stands for one unit of its last digit, within these shares of the value. */
const HEDGED_LEAST = 0.025;
const HEDGED_MOST = 0.1;
const CUT_DIGITS = 3;
/** "nearly X" is from here to X. */
const NEARLY_FROM = 0.9;
/** "more than X" is from X to here: a writer who knows 1.3 X says so. */
export const MORE_THAN_TO = 1.25;
/** "just over X" is nearer. */
const JUST_OVER_TO = 1.1;
const SLIGHTLY =
  /^(?:(?:only )?just|slightly|a little|little|barely|a bit|a shade|a touch|a hair|a tad)\b|\band change$/i;
/** "up to X", "fewer than X" are from here to X, by the same reason. */
const UP_TO_FROM = 0.8;

/**
 * The interval that the rounding and the words of a quantity imply.
 *
 * Trailing zeros are never significant, so "roughly 400,000" reaches from 360,000 to 440,000 and "1 million" from
 * 950,000 to 1,050,000. Unit and rate are untouched. The result is finite.
 */
export function impliedInterval(q: Quantity): Interval {
  switch (q.comparator) {
    case 'plural':
      return { low: q.low, high: q.high, openHigh: true };
    case 'exactly':
      return q.approx ? around(q.value, q.lastDigit, true) : { low: q.value, high: q.value };
    case 'range': {
      const low = slack(q.low, q.lastDigit, q.approx);
      const high = slack(q.high, q.highLastDigit, q.approx);
      return { low: q.low - low, high: q.high + high };
    }
    case 'nearly':
      return { ...between(q.value * NEARLY_FROM, q.value), openHigh: true };
    case 'more-than':
      return SLIGHTLY.test(q.text)
        ? between(q.value, q.value * JUST_OVER_TO)
        : { ...between(q.value, q.value * MORE_THAN_TO), unboundedHigh: true };
    case 'less-than':
      return { ...between(q.value * UP_TO_FROM, q.value), openHigh: true, unboundedLow: true };
    case 'up-to':
      return { ...between(q.value * UP_TO_FROM, q.value), openLow: true, unboundedLow: true };
    case 'equal':
      // "442,000" of 442,637: a number of three digits and more may have been cut and not rounded.
      if (!q.approx && q.significantDigits >= CUT_DIGITS && q.lastDigit > 1)
        return { low: q.value - slack(q.value, q.lastDigit, false), high: q.value + q.lastDigit, openHigh: true };
      return around(q.value, q.lastDigit, q.approx);
  }
}

/** "more than 300,000" is true of 368,644, however little it says. */
export function isTrueBound({ comparator, value }: Quantity, recorded: number): boolean {
  return comparator === 'more-than' ? recorded >= value : comparator === 'less-than' && recorded <= value;
}

function around(value: number, lastDigit: number, hedged: boolean): Interval {
  const by = slack(value, lastDigit, hedged);
  return { low: value - by, high: value + by };
}

/** How far a number's rounding reaches to each side. */
function slack(value: number, lastDigit: number, hedged: boolean): number {
  const size = Math.abs(value);
  if (!hedged) return Math.min(lastDigit / 2, size * BARE_MOST);
  return Math.min(Math.max(lastDigit, size * HEDGED_LEAST), size * HEDGED_MOST);
}

function between(a: number, b: number): { low: number; high: number } {
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/**
 * How a stated quantity stands to a figure on record.
 *
 * `fits`: inside the interval that the words imply. `near`: outside it, inside twice its width about the same middle.
 * `apart`: farther.
 */
export type FigureComparison = 'fits' | 'near' | 'apart';

/**
 * Compare a quantity with a recorded value, or with a recorded range `low`..`high` that the interval must meet. Units must
 * agree already. An `approx` value is rounded itself: "nearly 3.6 million" may be the record's "about 3.6 million".
 */
export function compareFigure(
  q: Quantity,
  value: number,
  low?: number | null,
  high?: number | null,
  approx = false,
): FigureComparison {
  if (approx && q.comparator === 'nearly' && q.value === value) return 'fits';
  const from = low ?? value;
  const to = high ?? (low === undefined || low === null ? value : Infinity);
  const interval = impliedInterval(q);
  if (meets(interval, from, to) || isFiner(q, from, to)) return 'fits';
  const half = (interval.high - interval.low) / 2;
  return meets({ low: interval.low - half, high: interval.high + half }, from, to) ? 'near' : 'apart';
}

/** A record is rounded too, and most so far. */
const RECORD_MOST = 0.005;
/** A record of two digits may be exact. */
const RECORD_DIGITS = 100;

/** "1,038,100" beside a record of 1,038,000: the page gives more digits than the record has. */
function isFiner({ comparator, value, lastDigit }: Quantity, from: number, to: number): boolean {
  if (comparator !== 'equal' || from !== to || !Number.isInteger(from)) return false;
  const unit = lastUnit(from);
  if (from < unit * RECORD_DIGITS) return false;
  return lastDigit < unit && Math.abs(value - from) <= Math.min(unit / 2, from * RECORD_MOST);
}

/** 1,000 for 1,038,000. */
function lastUnit(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** The larger over the smaller of stated and recorded value: 1 when equal, Infinity when one is zero or the signs differ. */
export function figureRatio(stated: number, recorded: number): number {
  if (stated === recorded) return 1;
  const ratio = stated / recorded;
  if (!Number.isFinite(ratio) || ratio <= 0) return Infinity;
  return Math.max(ratio, 1 / ratio);
}

// Binary fractions leave dust: 0.95 million is 950000.0000000001 in some orders of multiplication.
const DUST = 1e-9;

/** Whether an interval has a number in common with `from` to `to`, the dust of binary fractions left out. */
export function meets(interval: Interval, from: number, to: number): boolean {
  const dust = Math.max(Math.abs(interval.low), Math.abs(interval.high)) * DUST;
  const belowHigh = interval.openHigh ? from < interval.high - dust : from <= interval.high + dust;
  const aboveLow = interval.openLow ? to > interval.low + dust : to >= interval.low - dust;
  return belowHigh && aboveLow;
}

/** "409,000" for 409,849: digits cut off, not rounded. That is no agreement, and no difference worth an accusation. */
export function isCutOff({ value, lastDigit }: Quantity, recorded: number): boolean {
  return Math.floor(recorded / lastDigit) * lastDigit === value;
}
