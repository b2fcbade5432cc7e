import type { Claim } from '../../claim/claim.ts';
import type { WordScanner } from '../scan-words.ts';
import type { WordWeight } from './word-weight.ts';

/** How far a sentence is worded like those that are known to state a record; each 0 to 1. */
export interface Likeness {
  /** The cosine with the one that is most like it, by words. */
  readonly like: number;
  /** The share of the sentence's words, by weight, that any of them has. */
  readonly known: number;
}

/** How far it says what they say, in whatever words, and what those say that only seem to state the record; each 0 to 1. */
export interface Closeness {
  /** The mean cosine with the three that are closest, by words and by what the lexicon reads in both. */
  readonly states: number;
  readonly misses: number;
  /** The cosine with the near miss that is most like it, by words. */
  readonly missLike: number;
}

/** A record with a proposition, sentences that state it, and near misses. */
export interface WordedRecord {
  readonly claim: Claim;
  readonly states: readonly string[];
  readonly near: readonly string[];
}

/**
 * The wordings of the records with a proposition as numbers: of each its topic stems, and the places of the entries that it
 * names. Record after record; of each those that state it, then its near misses.
 */
export interface StoredWordings {
  readonly stems: Uint16Array;
  /** By wording, how many stems it has. */
  readonly stemCounts: Uint8Array;
  readonly entries: Uint16Array;
  readonly entryCounts: Uint8Array;
  /** By record, which wording is its first; one more for the end. */
  readonly firsts: Uint16Array;
  /** By record, which wording is its first near miss. */
  readonly misses: Uint16Array;
  /** By the number of a stem, tenths of its weight. */
  readonly stemTenths: Uint8Array;
  /** By the place of an entry, tenths of its weight. */
  readonly entryTenths: Uint8Array;
}

export interface Wordings {
  /** How like a record's wordings a sentence is, by its topic stems. Nothing is like a record that is a figure alone. */
  likeness(claim: string, sentence: ReadonlySet<string>): Likeness;
  /** The same by the places of the entries that it names too, and with the record's near misses. */
  closeness(claim: string, sentence: ReadonlySet<string>, named: ReadonlySet<number>): Closeness;
}

/** `ignoresTwins` passes over a wording that has just the words of the sentence. */
export function openWordings(
  { stems, stemCounts, entries, entryCounts, firsts, misses, stemTenths, entryTenths }: StoredWordings,
  claims: readonly Claim[],
  { numberOf }: Pick<WordScanner, 'numberOf'>,
  wordWeight: WordWeight,
  ignoresTwins: boolean,
): Wordings {
  const records = claims.filter(({ proposition }) => proposition !== null);
  const placeOf = new Map(records.map(({ id }, place) => [id, place]));
  const stemStarts = startsOf(stemCounts);
  const entryStarts = startsOf(entryCounts);
  // Of the sentence at hand: what each stem is worth by its number, and all together.
  const worth = new Float64Array(stemTenths.length);
  const valued: number[] = [];
  let current: ReadonlySet<string> | null = null;
  let weight = 0;
  let square = 0;
  // Of the wording at hand: what it shares with the sentence, and its own square.
  let product = 0;
  let own = 0;

  return {
    likeness(claim, sentence) {
      const record = placeOf.get(claim);
      take(sentence);
      if (record === undefined || square === 0) return NONE;
      const known = new Set<number>();
      const like = likest(firsts[record] as number, misses[record] as number, known);
      let sum = 0;
      for (const stem of known) sum += worth[stem] as number;
      return { like, known: sum / weight };
    },
    closeness(claim, sentence, named) {
      const record = placeOf.get(claim);
      take(sentence);
      if (record === undefined || square === 0) return FAR;
      const [first, miss, end] = [firsts[record], misses[record], firsts[record + 1]] as [number, number, number];
      const states = closest(first, miss, named);
      // Of a record without near misses nobody knows what only seems to state it: something as like it would.
      if (miss === end) return { states, misses: states, missLike: likest(first, miss, null) };
      return { states, misses: closest(miss, end, named), missLike: likest(miss, end, null) };
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

  /** Compare a wording by its words: the cosine, and `product` and `own`. Null for a twin that is not to be seen. */
  function compare(wording: number): number | null {
    product = own = 0;
    const end = stemStarts[wording + 1] as number;
    for (let at = stemStarts[wording] as number; at < end; at += 1) {
      const stem = stems[at] as number;
      const one = (stemTenths[stem] as number) / 10;
      own += one * one;
      product += one * (worth[stem] as number);
    }
    const cosine = product === 0 ? 0 : product / Math.sqrt(square * own);
    return ignoresTwins && cosine > TWIN ? null : cosine;
  }

  /** The best cosine of some wordings. The sentence's stems that they have are added to `known`. */
  function likest(from: number, to: number, known: Set<number> | null): number {
    let best = 0;
    for (let wording = from; wording < to; wording += 1) {
      const cosine = compare(wording);
      if (cosine === null || cosine === 0) continue;
      best = Math.max(best, cosine);
      if (known === null) continue;
      const end = stemStarts[wording + 1] as number;
      for (let at = stemStarts[wording] as number; at < end; at += 1)
        if (worth[stems[at] as number] !== 0) known.add(stems[at] as number);
    }
    return best;
  }

  /** The mean of the best cosines of some wordings by words and entries. */
  function closest(from: number, to: number, named: ReadonlySet<number>): number {
    let all = square;
    for (const place of named) all += weightOf(place) ** 2;
    const best: number[] = [];
    let seen = 0;
    for (let wording = from; wording < to; wording += 1) {
      if (compare(wording) === null) continue;
      seen += 1;
      const end = entryStarts[wording + 1] as number;
      for (let at = entryStarts[wording] as number; at < end; at += 1) {
        const place = entries[at] as number;
        const one = weightOf(place) ** 2;
        own += one;
        if (named.has(place)) product += one;
      }
      if (product > 0) keepBest(best, product / Math.sqrt(all * own));
    }
    return best.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, Math.min(CLOSEST, seen));
  }

  function weightOf(place: number): number {
    return (entryTenths[place] as number) / 10;
  }
}

/** Where each of some lists begins that lie one after the other, and where the last one ends. */
function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at += 1) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  return starts;
}

/** So many of a record's wordings say how close it is: one alone may have been chance. */
const CLOSEST = 3;

/** Put a number among the largest ones, the largest first. */
function keepBest(best: number[], one: number): void {
  const at = best.findIndex(other => other < one);
  best.splice(at === -1 ? best.length : at, 0, one);
  if (best.length > CLOSEST) best.pop();
}

const NONE: Likeness = { like: 0, known: 0 };
const FAR: Closeness = { states: 0, misses: 0, missLike: 0 };
/** Two texts of the same words; sums are not exact. */
const TWIN = 0.999;
