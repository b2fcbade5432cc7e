import type { Figure } from '../../claim/claim.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';

/** `usd`, `percent`, a unit of measurement, or `count`, from the words that a record gives for its unit. */
export function unitClass(unit: string): string {
  const known = classes.get(unit) ?? readUnitClass(unit);
  classes.set(unit, known);
  return known;
}

/** Records have a few dozen units, and each is asked about for every number. */
const classes = new Map<string, string>();

function readUnitClass(unit: string): string {
  const lower = unit.toLowerCase();
  if (lower.includes('dollar')) return 'usd';
  if (lower.includes('percent')) return 'percent';
  if (lower.includes('euro')) return 'eur';
  if (lower.includes('times')) return 'times';
  const whole = /per ([1-9]0{0,2},000)/.exec(lower)?.[1];
  if (whole !== undefined) return `per-${whole.replace(',', '')}`;
  const scale = /^degrees (celsius|fahrenheit)/.exec(lower)?.[1];
  if (scale !== undefined) return scale;
  return MEASURED.get(lower.split(' ')[0] ?? '') ?? 'count';
}

/** The quantity is of the figure's unit and its words cover the figure's value. */
export function fitsFigure(quantity: Quantity, { unit, value, low, high, approx }: Figure): boolean {
  // "Millions" on record is not "eleven million".
  const isOpenEnded = low !== null && high === null;
  if (isOpenEnded && quantity.comparator !== 'plural' && quantity.comparator !== 'more-than') return false;
  return unitClass(unit) === quantity.unit && compareFigure(quantity, value, low, high, approx) === 'fits';
}

/** Units that the reader of quantities names in the singular. */
const MEASURED = new Map(
  'mile acre pound ton barrel gallon degree kg km day week month year'.split(' ').flatMap(unit => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);
