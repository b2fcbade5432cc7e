import type { Claim } from '../../claim/claim.ts';
import type { WordScanner } from '../scan-words.ts';
import { splitWords } from '../words.ts';
import { topicStems } from './record-words.ts';
import type { WordWeight } from './word-weight.ts';

/** How far a sentence is worded like those that are known to state a record; each 0 to 1. */
export interface Likeness {
  /** The cosine with the one that is most like it. */
  readonly like: number;
  /** The share of the sentence's words, by weight, that any of them has. */
  readonly known: number;
}

/**
 * The wordings of the records with a proposition, their statements and examples, as the numbers of their topic stems; record
 * after record.
 */
export interface StoredWordings {
  readonly stems: Uint16Array;
  /** By wording, where its stems begin; one more for the end. */
  readonly starts: Uint32Array;
  /** By record, which wording is its first; one more for the end. */
  readonly firsts: Uint16Array;
  /** By the number of a stem, tenths of its weight. */
  readonly tenths: Uint8Array;
}

export interface Wordings {
  /** How like a record's wordings a sentence is, by its topic stems. Nothing is like a record that is a figure alone. */
  likeness(claim: string, sentence: ReadonlySet<string>): Likeness;
}

/** Stems that the vocabulary lacks join it. */
export function collectWordings(
  claims: readonly Claim[],
  wordWeight: WordWeight,
  { add }: Pick<WordScanner, 'add'>,
): StoredWordings {
  const stems: number[] = [];
  const starts = [0];
  const firsts = [0];
  const weights = new Map<number, number>();
  for (const { statement, examples } of claims.filter(isProposition)) {
    for (const text of [statement, ...examples.matches]) {
      for (const stem of topicStems(splitWords(text))) {
        const number = add(stem);
        weights.set(number, Math.round(10 * wordWeight(stem)));
        stems.push(number);
      }
      starts.push(stems.length);
    }
    firsts.push(starts.length - 1);
  }
  const tenths = new Uint8Array(Math.max(0, ...weights.keys()) + 1);
  for (const [number, weight] of weights) tenths[number] = weight;
  return { stems: Uint16Array.from(stems), starts: Uint32Array.from(starts), firsts: Uint16Array.from(firsts), tenths };
}

/** `ignoresTwins` passes over a wording that has just the words of the sentence. */
export function openWordings(
  { stems, starts, firsts, tenths }: StoredWordings,
  claims: readonly Claim[],
  { numberOf }: Pick<WordScanner, 'numberOf'>,
  wordWeight: WordWeight,
  ignoresTwins: boolean,
): Wordings {
  const placeOf = new Map(claims.filter(isProposition).map(({ id }, place) => [id, place]));
  // Of the sentence at hand: what each stem is worth by its number, and all together.
  const worth = new Float64Array(tenths.length);
  const valued: number[] = [];
  let current: ReadonlySet<string> | null = null;
  let weight = 0;
  let square = 0;

  return {
    likeness(claim, sentence) {
      const record = placeOf.get(claim);
      take(sentence);
      return record === undefined || square === 0 ? NONE : likenessOf(record);
    },
  };

  function take(sentence: ReadonlySet<string>): void {
    if (sentence === current) return;
    for (const number of valued) worth[number] = 0;
    valued.length = 0;
    current = sentence;
    weight = square = 0;
    for (const stem of sentence) {
      const one = wordWeight(stem);
      weight += one;
      square += one * one;
      const number = numberOf(stem);
      if (number === 0 || number >= worth.length) continue;
      worth[number] = one;
      valued.push(number);
    }
  }

  function likenessOf(record: number): Likeness {
    let like = 0;
    const known = new Set<number>();
    for (let wording = firsts[record] as number; wording < (firsts[record + 1] as number); wording += 1) {
      let product = 0;
      let own = 0;
      const shared: number[] = [];
      for (let at = starts[wording] as number; at < (starts[wording + 1] as number); at += 1) {
        const stem = stems[at] as number;
        const one = (tenths[stem] as number) / 10;
        own += one * one;
        if (worth[stem] === 0) continue;
        product += one * (worth[stem] as number);
        shared.push(stem);
      }
      const cosine = product === 0 ? 0 : product / Math.sqrt(square * own);
      if (ignoresTwins && cosine > TWIN) continue;
      like = Math.max(like, cosine);
      for (const stem of shared) known.add(stem);
    }
    let sum = 0;
    for (const stem of known) sum += worth[stem] as number;
    return { like, known: sum / weight };
  }
}

function isProposition({ proposition }: Claim): boolean {
  return proposition !== null;
}

const NONE: Likeness = { like: 0, known: 0 };
/** Two texts of the same words; sums are not exact. */
const TWIN = 0.999;
