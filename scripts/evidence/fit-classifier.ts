import type { ToldSentence } from './classifier-sentences.ts';
import { minimise } from './minimise.ts';

/** A sentence as the places of its features. */
export interface Sentence extends Pick<ToldSentence, 'states' | 'near' | 'open' | 'isOpen'> {
  readonly features: readonly number[];
}

export interface Classifier {
  readonly bias: number;
  /** By the place of a feature. */
  readonly weights: Float64Array;
}

/** A sentence that speaks of the record counts as so many others: there are far fewer. */
const OWN_COUNTS = 3;
/** So does one that only seems to: it says more of where the record ends than a sentence about something else. */
const NEAR_COUNTS = 4;
const RIDGE = 1;
/** How near to the optimum a weight comes. They are stored in sixteenths. */
const EXACT_TO = 0.05;

/**
 * For each record a logistic regression with a ridge that tells its sentences from all others. The same sentences give the same weights.
 */
export function createFitter(sentences: readonly Sentence[], features: number): (record: string) => Classifier {
  const starts = new Uint32Array(sentences.length + 1);
  for (const [at, one] of sentences.entries()) starts[at + 1] = (starts[at] as number) + one.features.length;
  const places = Uint32Array.from(sentences.flatMap(one => one.features));
  return record => {
    const own = Uint8Array.from(sentences, one => (one.states.includes(record) ? 1 : 0));
    const counts = Uint8Array.from(sentences, one => countsOf(one, record));
    const share = own.reduce((sum, one) => sum + one, 0) / counts.reduce((sum, count) => sum + Math.min(count, 1), 0);
    // The last weight is the bias.
    const start = new Float64Array(features + 1);
    start[features] = Math.log((OWN_COUNTS * share) / (1 - share));
    const scales = curvaturesAt(share);
    const weights = minimise(slopesAt, start, scales, RIDGE * EXACT_TO);
    return { bias: weights[features] as number, weights: weights.subarray(0, features) };

    /** The slope of the loss by each weight. */
    function slopesAt(point: Float64Array, slopes: Float64Array): void {
      for (let feature = 0; feature < features; feature += 1) slopes[feature] = RIDGE * (point[feature] as number);
      slopes[features] = 0;
      for (let at = 0; at < own.length; at += 1) {
        const times = counts[at] as number;
        if (times === 0) continue;
        const end = starts[at + 1] as number;
        let sum = point[features] as number;
        for (let i = starts[at] as number; i < end; i += 1) sum += point[places[i] as number] as number;
        const over = times * (1 / (1 + Math.exp(-sum)) - (own[at] as number));
        slopes[features] = (slopes[features] as number) + over;
        for (let i = starts[at] as number; i < end; i += 1) {
          slopes[places[i] as number] = (slopes[places[i] as number] as number) + over;
        }
      }
    }

    /** How fast each slope changes with its weight where all sentences are as probable. */
    function curvaturesAt(chance: number): Float64Array {
      const curvatures = new Float64Array(features + 1).fill(RIDGE);
      for (let at = 0; at < own.length; at += 1) {
        const curvature = (counts[at] as number) * chance * (1 - chance);
        curvatures[features] = (curvatures[features] as number) + curvature;
        for (let i = starts[at] as number; i < (starts[at + 1] as number); i += 1) {
          curvatures[places[i] as number] = (curvatures[places[i] as number] as number) + curvature;
        }
      }
      return curvatures;
    }
  };
}

function countsOf(sentence: Sentence, record: string): number {
  if (sentence.states.includes(record)) return OWN_COUNTS;
  if (sentence.near.includes(record)) return NEAR_COUNTS;
  return sentence.isOpen || sentence.open.includes(record) ? 0 : 1;
}
