import { unitClass } from './figure-unit.ts';
import type { CountedScope } from './counted-scope.ts';
import type { Claim } from '../../claim/claim.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import { once } from '../../once.ts';
import { impliedInterval, meets } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { MOST_GOING_ON } from './least-evidence.ts';
import type { BesideFigure } from './values-beside.ts';

/** Below a billion a bare number counts things rather than dollars. */
export const LEAST_BARE_SUM = 1e9;

/** "A year earlier it was *38*." in a sentence so short that it goes on from one before; with decimals in any. */
export function mayBeBareShare({ unit, value, lastDigit }: Quantity, length: number): boolean {
  return unit === 'count' && value <= 100 && (lastDigit < 1 || length <= MOST_GOING_ON);
}

/** Units that are not always said where their measure is: "The murder rate was *4.1* last year". */
export const LEFT_OUT: readonly string[] = ['percent', 'per-100000', 'usd', 'year'];

/** A value on record: a claim's own figure, or one period of a series that a claim stands for. */
export interface RecordedValue {
  readonly claim: Claim;
  readonly point: { readonly series: Series; readonly value: SeriesValue } | null;
  readonly scope: CountedScope;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The record gives the value as rounded. */
  readonly approx?: boolean;
  /** Of a number that stands beside the claim's figure in its statement: what it counts, as stems. */
  readonly counted?: readonly string[];
}

export interface RecordedValues {
  /** All values that a quantity fits, whatever they count. */
  fitting(quantity: Quantity): RecordedValue[];
  /** Whether there is any. A ratio ("one in three") may be any share. */
  fits(quantity: Quantity): boolean;
  /** Whether there is any of a share or rate, if the number of a text of that length may be one. */
  fitsBareShare(quantity: Quantity, length: number): boolean;
}

export function collectValues(
  claims: readonly Claim[],
  series: readonly Series[],
  beside: readonly BesideFigure[],
): RecordedValues {
  // Many sentences state no number.
  const byUnit = once(() => valuesByUnit([...valuesOfClaims(claims, beside), ...valuesOfSeries(claims, series)]));

  /** Values of the quantity's unit that it fits, one after the other. */
  function* fitting(quantity: Quantity): Generator<RecordedValue> {
    const { ranges, points } = byUnit().get(quantity.unit) ?? NONE;
    const interval = impliedInterval(quantity);
    for (const range of ranges) {
      if (meets(interval, range.low ?? range.value, range.high ?? Infinity) && !isPrecise(quantity, range)) yield range;
    }
    for (let at = firstFrom(points, interval.low); at < points.length; at += 1) {
      const point = points[at] as RecordedValue;
      if (point.value > interval.high) break;
      if (meets(interval, point.value, point.high ?? point.value) || isNearlyItself(quantity, point)) yield point;
    }
  }
  const fitsAny = (quantity: Quantity) => fitting(quantity).next().done === false;
  // "It had been 35.5 trillion": what a sentence before counted may be dollars.
  const fitsSum = (quantity: Quantity) =>
    quantity.unit === 'count' && quantity.value >= LEAST_BARE_SUM && fitsAny({ ...quantity, unit: 'usd' });
  // "used it 2.8 million times": how often something happened may be its count.
  const fitsTimes = (quantity: Quantity) => quantity.unit === 'times' && fitsAny({ ...quantity, unit: 'count' });
  return {
    fitting: quantity => [...fitting(quantity)],
    fits: quantity => quantity.unit === 'ratio' || fitsAny(quantity) || fitsSum(quantity) || fitsTimes(quantity),
    fitsBareShare: (quantity, length) =>
      mayBeBareShare(quantity, length) && LEFT_OUT.some(unit => fitsAny({ ...quantity, unit })),
  };
}

/** Of one unit. */
interface UnitValues {
  readonly ranges: RecordedValue[];
  /** By value, ascending. */
  readonly points: RecordedValue[];
}

function valuesByUnit(values: readonly RecordedValue[]): Map<string, UnitValues> {
  const byUnit = new Map<string, UnitValues>();
  for (const one of values) {
    const unit = unitClass(one.scope.unit);
    const known = byUnit.get(unit) ?? { ranges: [], points: [] };
    byUnit.set(unit, known);
    (one.low === null ? known.points : known.ranges).push(one);
  }
  for (const { points } of byUnit.values()) points.sort((a, b) => a.value - b.value);
  return byUnit;
}

/** "1,786,300" lies between 1.6 and 2.2 million and yet is nobody's way to put that. */
function isPrecise({ significantDigits, value }: Quantity, { value: own, low, high }: RecordedValue): boolean {
  return significantDigits >= PRECISE_DIGITS && ![own, low, high].includes(value);
}

/** "nearly 3.6 million" of a record of about 3.6 million. */
function isNearlyItself({ comparator, value }: Quantity, { value: own, approx }: RecordedValue): boolean {
  return approx === true && comparator === 'nearly' && value === own;
}

const PRECISE_DIGITS = 4;
/** A range whose ends are further apart is an order of magnitude. */
const WIDEST = 4;
const NONE: UnitValues = { ranges: [], points: [] };

/** Index of the first value that is not below `least`, with room for the dust of binary fractions. */
function firstFrom(sorted: readonly RecordedValue[], least: number): number {
  const from = least - Math.abs(least) * 1e-6;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as RecordedValue).value < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function valuesOfClaims(claims: readonly Claim[], beside: readonly BesideFigure[]): RecordedValue[] {
  return claims.flatMap(claim =>
    [claim.figure, ...beside.filter(one => one.claim === claim.id)].flatMap(figure => {
      // "Millions" and "tens of thousands" are no value that a number could name.
      if (figure === null || (figure.low !== null && (figure.high ?? Infinity) > WIDEST * figure.low)) return [];
      return [{ ...figure, claim, point: null, scope: figure }];
    }),
  );
}

/** The periods that no claim of the series speaks for itself. */
function valuesOfSeries(claims: readonly Claim[], series: readonly Series[]): RecordedValue[] {
  const claimById = new Map(claims.map(claim => [claim.id, claim]));
  const covered = new Set(
    claims.flatMap(({ series: of, figure }) => [
      `${of} ${figure?.period.id} ${figure?.measure}`,
      // "mid-2023" is the series' 2023, when the value is the same.
      `${of} ${figure?.period.id?.slice(0, 4)} ${figure?.measure} ${figure?.value}`,
    ]),
  );
  return series.flatMap(one => {
    const claim = one.claim === null ? undefined : claimById.get(one.claim);
    const { measure } = one;
    if (claim === undefined || measure === null) return [];
    const scope = { ...one, measure };
    return one.values
      .filter(({ period, value }) => {
        const key = `${one.id} ${period} ${measure}`;
        return !covered.has(key) && !covered.has(`${key} ${value}`);
      })
      .map(value => ({
        claim,
        point: { series: one, value },
        scope,
        value: value.value,
        low: null,
        high: null,
      }));
  });
}
