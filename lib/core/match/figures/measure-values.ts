import { unitClass } from '../records/figure-unit.ts';
import type { Claim } from '../../claim/claim.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Series } from '../../claim/series.ts';
import { once } from '../../once.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { MAX_RATIO_SHARE } from './may-differ.ts';
import { isOfOrder } from '../evidence/differences/other-values.ts';

/** A value that some record gives a measure. */
interface MeasuredValue {
  readonly unit: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What is on record of each measure and of those it may be compared with, to know at once when a number is nowhere near it. */
export interface MeasureValues {
  /**
   * Whether a number could agree with a value of the measure, or differ from one. `units` are those that it may have: its
   * own, or for a bare number another's of its sentence.
   */
  isNear(measure: LexiconEntry, quantity: Quantity, units: readonly string[]): boolean;
}

export function collectMeasureValues(claims: readonly Claim[], series: readonly Series[]): MeasureValues {
  const byMeasure = once(() => valuesByMeasure(claims, series));
  const known = new Map<LexiconEntry, readonly MeasuredValue[]>();
  const valuesOf = (measure: LexiconEntry) => {
    const values =
      known.get(measure) ?? [measure.id, ...(measure.comparable ?? [])].flatMap(id => byMeasure().get(id) ?? []);
    known.set(measure, values);
    return values;
  };
  return {
    isNear: (measure, quantity, units) =>
      valuesOf(measure).some(
        one =>
          // "used it 2.8 million times" may be a count.
          (units.includes(one.unit) || (one.unit === 'count' && units.includes('times'))) &&
          (isNearValue(quantity, one) || (measure.type === 'estimate' && isTakenForShare(quantity, one))),
      ),
  };
}

function valuesByMeasure(claims: readonly Claim[], series: readonly Series[]): Map<string, MeasuredValue[]> {
  const values = new Map<string, MeasuredValue[]>();
  const add = (measure: string, value: MeasuredValue) => {
    const list = values.get(measure);
    if (list === undefined) values.set(measure, [value]);
    else list.push(value);
  };
  for (const { figure } of claims)
    if (figure !== null) add(figure.measure, { ...figure, unit: unitClass(figure.unit) });
  for (const one of series) {
    const unit = unitClass(one.unit);
    for (const { value } of one.values)
      if (one.measure !== null) add(one.measure, { unit, value, low: null, high: null });
  }
  return values;
}

/** "25 percent of the budget" for one: a small share is taken for a large one. */
function isTakenForShare(quantity: Quantity, { unit, value }: MeasuredValue): boolean {
  return unit === 'percent' && figureRatio(quantity.value, value) <= MAX_RATIO_SHARE;
}

function isNearValue(quantity: Quantity, { value, low, high }: MeasuredValue): boolean {
  if (isOfOrder(quantity.value, value)) return true;
  // "Millions" on record is not stated by "ten million".
  const isOpenEnded = low !== null && high === null;
  if (isOpenEnded && quantity.comparator !== 'plural' && quantity.comparator !== 'more-than') return false;
  return compareFigure(quantity, value, low, high) === 'fits';
}
