import type { Claim, Figure } from '../../claim/claim.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { EngineIndex } from '../engine-index.ts';
import { unitClass } from '../figure-rules.ts';
import { CLEARLY_ANOTHER } from '../may-differ.ts';
import type { Reading } from '../reading.ts';
import { isTold } from '../told-values.ts';
import { isWithinBound } from '../weigh-claim.ts';
import { isShifted } from './same-digits.ts';
import { stemsOf } from './shared-words.ts';

/** A record with a figure, and the root of what those of its words are worth that a sentence has. */
export interface CloseFigure {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly overlap: number;
}

/** Below it nothing was ever a number given for the record. */
const LEAST_OVERLAP = 2.2;
/** Most records that one number is weighed for. */
const MOST_CANDIDATES = 3;
/** Nearer numbers are another edition's, or rounded otherwise: "two million" for 1.7. */
const LEAST_RATIO = 1.08;
/** Beyond it the sentence is about something else, unless a number is only shifted: 4,300 for 43. */
const MOST_RATIO = 12.6;
const MOST_SHIFTED = 1100;

/** The records for which a number may be given that is not their own, those first of which the sentence has most words. */
export function otherValues(
  reading: Reading,
  quantity: Quantity,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
): CloseFigure[] {
  return closeFigures(reading, index)
    .filter(({ claim, figure }) => {
      return !ruledOut.has(claim.id) && isAnother(figure, quantity, () => index.recordWords.told(claim.id));
    })
    .slice(0, MOST_CANDIDATES);
}

const closeByReading = new WeakMap<Reading, readonly CloseFigure[]>();

function closeFigures(reading: Reading, index: EngineIndex): readonly CloseFigure[] {
  const known = closeByReading.get(reading);
  if (known !== undefined) return known;
  const { figures, shares, sums } = wordsOfFigures(index);
  const touched: number[] = [];
  for (const stem of stemsOf(reading)) {
    const { places, weights } = shares.get(stem) ?? NONE;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      if (sums[place] === 0) touched.push(place);
      sums[place] = (sums[place] as number) + (weights[at] as number);
    }
  }
  const close: CloseFigure[] = [];
  for (const place of touched) {
    const overlap = Math.sqrt(sums[place] as number);
    sums[place] = 0;
    if (overlap >= LEAST_OVERLAP) close.push({ ...(figures[place] as Omit<CloseFigure, 'overlap'>), overlap });
  }
  close.sort((a, b) => b.overlap - a.overlap || a.claim.id.localeCompare(b.claim.id, 'en'));
  closeByReading.set(reading, close);
  return close;
}

/** The records with a figure, and for each word those that have it, by place, with what it is worth to each. */
interface WordsOfFigures {
  readonly figures: readonly Omit<CloseFigure, 'overlap'>[];
  readonly shares: ReadonlyMap<string, { readonly places: number[]; readonly weights: number[] }>;
  /** Zeros, to add up in. */
  readonly sums: Float64Array;
}

const NONE = { places: [], weights: [] };
const wordsByIndex = new WeakMap<EngineIndex, WordsOfFigures>();

function wordsOfFigures(index: EngineIndex): WordsOfFigures {
  const known = wordsByIndex.get(index);
  if (known !== undefined) return known;
  const figures = [...index.claimById.values()].flatMap(claim => {
    const { figure } = claim;
    return figure === null ? [] : [{ claim, figure }];
  });
  const shares = new Map<string, { places: number[]; weights: number[] }>();
  for (const [place, { claim }] of figures.entries()) {
    for (const [stem, weight] of index.recordWords.of(claim.id)) {
      const share = shares.get(stem);
      if (weight <= 0) continue;
      if (share === undefined) shares.set(stem, { places: [place], weights: [weight] });
      else {
        share.places.push(place);
        share.weights.push(weight);
      }
    }
  }
  const made = { figures, shares, sums: new Float64Array(figures.length) };
  wordsByIndex.set(index, made);
  return made;
}

/** Of the record's kind and order, and not what it rounds to or what its card tells besides. */
function isAnother(figure: Figure, quantity: Quantity, told: () => readonly number[]): boolean {
  if (unitClass(figure.unit) !== quantity.unit) return false;
  const ratio = figureRatio(quantity.value, figure.value);
  const mayBeShifted = ratio <= MOST_SHIFTED && quantity.significantDigits > 1;
  const least = quantity.significantDigits === 1 ? CLEARLY_ANOTHER : LEAST_RATIO;
  if (ratio < least || (ratio > MOST_RATIO && !(mayBeShifted && isShifted(quantity.value, figure.value)))) return false;
  // "Millions" is no number that another could be told from.
  if (figure.low !== null && (figure.high === null || figure.high > CLEARLY_ANOTHER * figure.low)) return false;
  return compareWith(quantity, figure) === 'apart' && !isWithinBound(quantity, figure) && !isTold(quantity, told());
}

function compareWith(quantity: Quantity, { value, low, high, approx }: Figure) {
  return compareFigure(quantity, value, low, high, approx);
}

/** "two million" says little of what it counts, unless the record's number has no more digits. */
const TELLING_DIGITS = 2;

/** Whether some text gives a record's own value. */
export function givesOwnValue({ quantities }: Reading, figure: Figure): boolean {
  const isShort = () => String(figure.value).replace(/0+$/, '').length === 1;
  return quantities.some(
    ({ quantity }) =>
      unitClass(figure.unit) === quantity.unit &&
      (quantity.significantDigits >= TELLING_DIGITS || isShort()) &&
      compareWith(quantity, figure) === 'fits',
  );
}
