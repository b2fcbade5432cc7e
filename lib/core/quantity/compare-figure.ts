import { type Interval, impliedInterval } from './implied-interval.ts';
import type { Quantity } from './quantity.ts';

/**
 * How a stated quantity stands to a figure on record.
 *
 * `fits`: inside the interval that the words imply. `near`: outside it, inside twice its width about the same middle.
 * `apart`: farther.
 */
export type FigureComparison = 'fits' | 'near' | 'apart';

/** Compare a quantity with a recorded value, or with a recorded range `low`..`high` that the interval must meet. Units must agree already. */
export function compareFigure(q: Quantity, value: number, low?: number | null, high?: number | null): FigureComparison {
  const from = low ?? value;
  const to = high ?? (low === undefined || low === null ? value : Infinity);
  const interval = impliedInterval(q);
  if (meets(interval, from, to)) return 'fits';
  const half = (interval.high - interval.low) / 2;
  return meets({ low: interval.low - half, high: interval.high + half }, from, to) ? 'near' : 'apart';
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

function meets(interval: Interval, from: number, to: number): boolean {
  const dust = Math.max(Math.abs(interval.low), Math.abs(interval.high)) * DUST;
  const belowHigh = interval.openHigh ? from < interval.high - dust : from <= interval.high + dust;
  const aboveLow = interval.openLow ? to > interval.low + dust : to >= interval.low - dust;
  return belowHigh && aboveLow;
}
