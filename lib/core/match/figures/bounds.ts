import type { Figure } from '../../claim/claim.ts';
import { MORE_THAN_TO } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { rateOfNone } from '../reading/own-rate.ts';
import { wordsIn } from '../words/words-in.ts';
import type { FigureReading } from './figure-reading.ts';

/** "135 came" is no other number than "as many as 200", nor 650,000 than "more than 622,000". */
export function isWithinBound({ value }: Quantity, { bound, value: recorded }: Figure): boolean {
  if (bound === 'at-least') return value > recorded && value <= recorded * MORE_THAN_TO;
  return bound === 'at-most' && value < recorded;
}

/** "at least 30" of what is on record as "at most 30": the number is the same, and what is said of it the opposite. */
export function isOtherBound({ comparator, value }: Quantity, { bound, value: recorded }: Figure): boolean {
  if (bound === 'at-most') return comparator === 'more-than' && value >= recorded;
  return bound === 'at-least' && (comparator === 'less-than' || comparator === 'up-to') && value <= recorded;
}

const REACHING = wordsIn(
  'reach reaches reached hit hits touch touches touched top tops topped pass passes passed exceed exceeds exceeded',
);

/** "*never* rose above 10,000", "*never* had *as many as* 10,000", "has *not reached* 10,000", "*no month* had so many" of what is on record as at most that: what is denied is the other bound. */
export function isBoundDenied(read: FigureReading, figure: Figure): boolean {
  const { quantity, modality, reading, scope } = read;
  // Asked first: few records have one.
  if (figure.bound === undefined) return false;
  if (!modality.denied && rateOfNone(reading, scope.clause) === null) return false;
  if (isOtherBound(quantity.quantity, figure)) return true;
  const isReached =
    quantity.quantity.comparator === 'up-to' || REACHING.has(reading.words[quantity.from - 1]?.lower ?? '');
  return figure.bound === 'at-most' && isReached && quantity.quantity.value >= figure.value;
}
