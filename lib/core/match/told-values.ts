import type { Claim } from '../claim/claim.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { compareFigure } from '../quantity/implied-interval.ts';
import { unitClass } from './figure-rules.ts';
import { isCutOff } from './may-differ.ts';

/** The numbers that a record's card tells beside its own ("ICE itself reported 65,682"), in the unit of its figure. */
export function toldValues({ figure, context, caveats }: Claim): number[] {
  if (figure === null) return [];
  const unit = unitClass(figure.unit);
  const told = findQuantities(`${context} ${caveats}`).filter(one => one.unit === unit);
  return [...new Set(told.map(({ value }) => value))];
}

/** The words of a record's context of which `toldValues` makes the same numbers. */
export function toldNumbers({ context, caveats }: Claim): string {
  return findQuantities(`${context} ${caveats}`)
    .map(({ text }) => text)
    .join('; ');
}

/** A number that the record's own card tells is no wrong figure of it. */
export function isTold(quantity: Quantity, told: readonly number[]): boolean {
  // "two thousand" is no cut of 2,600.
  const mayBeCut = quantity.significantDigits > 1;
  return told.some(value => compareFigure(quantity, value) === 'fits' || (mayBeCut && isCutOff(quantity, value)));
}
