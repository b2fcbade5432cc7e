import type { ToldSentence } from './classifier-sentences.ts';

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
const RIDGE = 2;
const MOST_ROUNDS = 30;
/** No weight moves further at once: far from the optimum a whole step overshoots. */
const MOST_STEP = 2;
const LEAST_STEP = 1e-3;

/**
 * For each record a logistic regression that tells its sentences from all others, fitted by Newton's method one weight after the
 * other, with a ridge. The same sentences give the same weights.
 */
export function createFitter(sentences: readonly Sentence[], features: number): (record: string) => Classifier {
  const holders = holdersOf(sentences, features);
  return record => {
    const own = Uint8Array.from(sentences, one => (one.states.includes(record) ? 1 : 0));
    const counts = Uint8Array.from(sentences, one => countsOf(one, record));
    const share = own.reduce((sum, one) => sum + one, 0) / counts.reduce((sum, count) => sum + Math.min(count, 1), 0);
    const weights = new Float64Array(features);
    let bias = Math.log((OWN_COUNTS * share) / (1 - share));
    const sums = new Float64Array(sentences.length).fill(bias);
    const chances = new Float64Array(sentences.length).fill(1 / (1 + Math.exp(-bias)));
    const all = Uint32Array.from(sentences.keys()).filter(at => counts[at] !== 0);
    // Weights that hardly moved in the last round wait for the next but one.
    const moved = new Float64Array(features).fill(1);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let most = 0;
      const step = stepFor(all, 0, 0);
      bias += step;
      move(all, step);
      for (let feature = 0; feature < features; feature += 1) {
        if ((moved[feature] as number) < LEAST_STEP && round % 3 !== 0) continue;
        const change = stepFor(holders[feature] as Uint32Array, weights[feature] as number, RIDGE);
        moved[feature] = Math.abs(change);
        if (Math.abs(change) < LEAST_STEP / 10) continue;
        weights[feature] = (weights[feature] as number) + change;
        move(holders[feature] as Uint32Array, change);
        most = Math.max(most, Math.abs(change));
      }
      if (most < LEAST_STEP && round % 3 === 0) break;
    }
    return { bias, weights };

    function stepFor(some: Uint32Array, weight: number, ridge: number): number {
      let gradient = ridge * weight;
      let curvature = ridge + 1e-9;
      for (const at of some) {
        const chance = chances[at] as number;
        const times = counts[at] as number;
        gradient += times * (chance - (own[at] as number));
        curvature += times * chance * (1 - chance);
      }
      return Math.max(-MOST_STEP, Math.min(MOST_STEP, -gradient / curvature));
    }

    function move(some: Uint32Array, change: number): void {
      for (const at of some) {
        const sum = (sums[at] as number) + change;
        sums[at] = sum;
        chances[at] = 1 / (1 + Math.exp(-sum));
      }
    }
  };
}

function countsOf(sentence: Sentence, record: string): number {
  if (sentence.states.includes(record)) return OWN_COUNTS;
  if (sentence.near.includes(record)) return NEAR_COUNTS;
  return sentence.isOpen || sentence.open.includes(record) ? 0 : 1;
}

/** By feature, the sentences that have it. */
function holdersOf(sentences: readonly Sentence[], features: number): Uint32Array[] {
  const lists = Array.from({ length: features }, (): number[] => []);
  for (const [at, sentence] of sentences.entries()) for (const feature of sentence.features) lists[feature]!.push(at);
  return lists.map(list => Uint32Array.from(list));
}
