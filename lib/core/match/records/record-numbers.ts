import { fitsFigure } from './figure-unit.ts';
import type { Claim } from '../../claim/claim.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import { compareFigure } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { hasKind, type Reading } from '../reading/reading.ts';
import { wordAt } from '../words/words.ts';
import { topicStems, type WordWeights } from './record-words.ts';

/**
 * The numbers of the sentence that are the record's. Null where it has a figure and the sentence other numbers only: "47 agreements"
 * is not "as many as 30 countries".
 */
export function numbersOfRecord(
  claim: Claim,
  numbers: readonly Quantity[],
  reading: Reading,
  own: WordWeights,
): readonly Quantity[] | null {
  const { figure } = claim;
  const ofRecord = numbers.filter(number => isOfRecord(number, reading, own));
  if (figure === null) return ofRecord.filter(one => statedIn(claim).some(told => isSame(one, told)));
  const fitting = ofRecord.filter(number => fitsFigure(number, figure));
  return numbers.length > 0 && fitting.length === 0 ? null : fitting;
}

/** "35 *prosecutors*" are no word of the record, and "300 *Panamanians*" are none of those whom it sends to Panama. */
function isOfRecord({ unit, head }: Quantity, { words, nouns }: Reading, own: WordWeights): boolean {
  if (unit !== 'count' || head === null) return true;
  const at = wordAt(words, head.start);
  const isNation = nouns.some(term => term.from <= at && at < term.to && hasKind(term, 'jurisdiction'));
  return !isNation && [...topicStems(words.slice(at, at + 1))].every(stem => own.has(stem));
}

/** "$6.23 *a dozen*": how many are sold at once. */
const DOZENS = /dozen/i;

/** Another number of the sentence is one that the record's statement gives beside its own: "*20* in *8.2 million* entries". */
export function tellsMore(claim: Claim, own: Quantity, { quantities }: Reading): boolean {
  if (quantities.length < 2) return false;
  const { figure } = claim;
  const beside = statedIn(claim).filter(one => figure === null || !fitsFigure(one, figure));
  return quantities.some(
    ({ quantity }) =>
      quantity.start !== own.start &&
      quantity.significantDigits > 1 &&
      quantity.comparator !== 'plural' &&
      !DOZENS.test(quantity.text) &&
      beside.some(one => isSame(quantity, one)),
  );
}

const numbersByClaim = new WeakMap<Claim, readonly Quantity[]>();

/** The numbers of a record's statement. */
function statedIn(claim: Claim): readonly Quantity[] {
  const known = numbersByClaim.get(claim);
  if (known !== undefined) return known;
  const numbers = findQuantities(claim.statement);
  numbersByClaim.set(claim, numbers);
  return numbers;
}

function isSame(number: Quantity, own: Quantity): boolean {
  return number.unit === own.unit && compareFigure(number, own.value) === 'fits';
}
