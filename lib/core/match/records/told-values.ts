import { unitClass } from './figure-unit.ts';
import type { Claim } from '../../claim/claim.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { compareFigure, isCutOff } from '../../quantity/implied-interval.ts';

/** A number that a record's card tells beside its own ("ICE itself reported 65,682"), in the unit of its figure. */
export interface ToldValue {
  readonly value: number;
  /** The first and last year that it is told of, if any: it excuses no number of another. */
  readonly years: readonly [from: number, to: number] | null;
}

/** Those of a record's statement, context and caveats, each once; none where it has no figure. */
export function toldValues(claim: Claim): ToldValue[] {
  const told = toldQuantities(claim).map(({ quantity: { value }, years }) => ({ value, years }));
  const isFirst = ({ value, years }: ToldValue, at: number) =>
    told.findIndex(one => one.value === value && String(one.years) === String(years)) === at;
  return told.filter(isFirst);
}

/** The words of a record of which `toldValues` makes the same numbers. */
export function toldNumbers(claim: Claim): string {
  return toldQuantities(claim)
    .map(({ quantity, years }) => withUnit(quantity) + (years === null ? '' : ` in ${years.join(' and ')}`))
    .join('; ');
}

/** How a number is written that takes its unit from one before it: "2.4 percent in February, *3.3* in March". */
const UNITS = new Map([
  ['percent', 'percent'],
  ['points', 'points'],
  ['usd', 'dollars'],
  ['year-of-age', 'years old'],
  ['gbp', 'pounds sterling'],
  ['eur', 'euros'],
  ...['year', 'month', 'week', 'day', 'hour', 'pound', 'mile'].map(unit => [unit, `${unit}s`] as const),
]);

function withUnit({ text, unit }: Quantity): string {
  const isSaid = findQuantities(text)[0]?.unit === unit;
  const words = UNITS.get(unit);
  if (isSaid || words === undefined) return /^one$/i.test(text) ? '1' : text;
  return `${text} ${words}`;
}

/** "12,028 *in FY2022*", "68,540 *(2014)*" */
const BEHIND = /^ \([^)]*\)|^[^,;:.()]*/;
/** "*In March 2025* the rate was 6.2 percent" */
const BEFORE = /[^.;]*$/;
/** When something was said is no time that it was so. */
const SAID = /\b(?:report|stud(?:y|ies)|sa(?:id|ys)|speech|testimony|document|estimate)/i;
const YEARS = /\b(?:FY)?((?:19|20)\d\d)\b/g;

function toldQuantities({ figure, statement, context, caveats }: Claim) {
  if (figure === null) return [];
  const unit = unitClass(figure.unit);
  const text = `${statement} ${context} ${caveats}`;
  const all = findQuantities(text);
  return all.flatMap((quantity, at) => {
    if (quantity.unit !== unit) return [];
    const behind = BEHIND.exec(text.slice(quantity.end, all[at + 1]?.start))?.[0] ?? '';
    const before = BEFORE.exec(text.slice(0, quantity.start))?.[0] ?? '';
    const years = yearsIn(behind) ?? (SAID.test(before) ? null : yearsIn(before));
    return [{ quantity, years }];
  });
}

function yearsIn(text: string): ToldValue['years'] {
  const named = Array.from(text.matchAll(YEARS), ([, year]) => Number(year));
  return named.length === 0 ? null : [Math.min(...named), Math.max(...named)];
}

/** A number that the record's own card tells, of a year that the page names if both name any, is no wrong figure of it. */
export function isTold(quantity: Quantity, told: readonly ToldValue[], yearsNamed: ReadonlySet<number>): boolean {
  // "two thousand" is no cut of 2,600.
  const mayBeCut = quantity.significantDigits > 1;
  const isOfYear = ({ years }: ToldValue) =>
    years === null || yearsNamed.size === 0 || [...yearsNamed].some(year => years[0] <= year && year <= years[1]);
  return told.some(
    one =>
      (compareFigure(quantity, one.value) === 'fits' || (mayBeCut && isCutOff(quantity, one.value))) && isOfYear(one),
  );
}
