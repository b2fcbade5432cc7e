import type { Claim, Figure } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Reading } from '../reading/reading.ts';
import { stemsOf } from './shared-words.ts';

/** A record with a figure, and the root of what those of its words are worth that a sentence has. */
export interface CloseFigure {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly overlap: number;
}

/** Below it hardly anything was a number given for the record. */
const LEAST_OVERLAP = 1.5;
/** From it on a sentence may be about the record, whatever number it gives. */
export const ABOUT = 2.2;

const closeByReading = new WeakMap<Reading, readonly CloseFigure[]>();

/** The records with a figure of which a sentence has enough words, those first of which it has most. */
export function closeFigures(reading: Reading, index: EngineIndex): readonly CloseFigure[] {
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

/** What the first number is looked up in; it is made once, and that takes as long as some hundred sentences. */
export function wordsOfFigures(index: EngineIndex): WordsOfFigures {
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
