import { unitClass } from './figure-unit.ts';
import type { Claim } from '../../claim/claim.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { compareFigure, isCutOff } from '../../quantity/implied-interval.ts';

/** The numbers that a record's card tells beside its own ("ICE itself reported 65,682"), in the unit of its figure. */
export function toldValues(claim: Claim): number[] {
  return [...new Set(toldQuantities(claim).map(({ value }) => value))];
}

/** The words of a record's context of which `toldValues` makes the same numbers. */
export function toldNumbers(claim: Claim): string {
  return toldQuantities(claim)
    .map(({ text }) => text)
    .join('; ');
}

function toldQuantities({ figure, context, caveats }: Claim): Quantity[] {
  if (figure === null) return [];
  const unit = unitClass(figure.unit);
  return findQuantities(`${context} ${caveats}`).filter(one => one.unit === unit);
}

/** A number that the record's own card tells is no wrong figure of it. */
export function isTold(quantity: Quantity, told: readonly number[]): boolean {
  // "two thousand" is no cut of 2,600.
  const mayBeCut = quantity.significantDigits > 1;
  return told.some(value => compareFigure(quantity, value) === 'fits' || (mayBeCut && isCutOff(quantity, value)));
}
