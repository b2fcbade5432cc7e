import type { Claim } from '../../claim/claim.ts';
import type { ScannedWords, WordScanner } from '../words/scan-words.ts';
import { TOPIC } from '../words/word-bits.ts';
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
  /** The most that `like` can be, by the numbers of the sentence's words alone: what those without one are worth is left out. */
  mostLike(claim: string, sentence: ScannedWords): number;
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
  // By wording, the sum of the squares of its stems' weights, and with those of its entries.
  const stemSquares = squaresOf(stemStarts, stems, stemTenths, new Float64Array(stemCounts.length));
  const allSquares = squaresOf(entryStarts, entries, entryTenths, stemSquares);
  // Of the sentence at hand: what each stem is worth by its number, and all together.
  const worth = new Float64Array(stemTenths.length);
  const valued: number[] = [];
  let current: ReadonlySet<string> | ScannedWords | null = null;
  let weight = 0;
  let square = 0;
  // Its stems that some wording was seen to have carry the stamp.
  const seen = new Uint32Array(stemTenths.length);
  let stamp = 0;
  // Of the wording at hand: what it shares with the sentence.
  let product = 0;

  return {
    likeness(claim, sentence) {
      const record = placeOf.get(claim);
      take(sentence);
      if (record === undefined || square === 0) return NONE;
      stamp += 1;
      let like = 0;
      let known = 0;
      for (let wording = firsts[record] as number; wording < (misses[record] as number); wording += 1) {
        const cosine = compare(wording);
        if (cosine === null || cosine === 0) continue;
        like = Math.max(like, cosine);
        known = addKnown(known, wording);
      }
      return { like, known: known / weight };
    },
    mostLike(claim, sentence) {
      const record = placeOf.get(claim);
      takeNumbers(sentence);
      // What is no twin may seem one by the numbers alone.
      if (ignoresTwins) return 1;
      return record === undefined ? 0 : likest(firsts[record] as number, misses[record] as number) + DUST;
    },
    closeness(claim, sentence, named) {
      const record = placeOf.get(claim);
      take(sentence);
      if (record === undefined || square === 0) return FAR;
      const [first, miss, end] = [firsts[record], misses[record], firsts[record + 1]] as [number, number, number];
      const states = closest(first, miss, named);
      // Of a record without near misses nobody knows what only seems to state it: something as like it would.
      if (miss === end) return { states, misses: states, missLike: likest(first, miss) };
      return { states, misses: closest(miss, end, named), missLike: likest(miss, end) };
    },
  };

  function begin(sentence: ReadonlySet<string> | ScannedWords): void {
    for (const number of valued) worth[number] = 0;
    valued.length = 0;
    current = sentence;
    weight = square = 0;
  }

  function takeNumbers(sentence: ScannedWords): void {
    if (sentence === current) return;
    begin(sentence);
    const { length, stems: numbers, bits } = sentence;
    for (let at = 0; at < length; at += 1) {
      const number = numbers[at] as number;
      if (((bits[at] as number) & TOPIC) === 0 || number >= worth.length || worth[number] !== 0) continue;
      worth[number] = (stemTenths[number] as number) / 10;
      square += squareOf(stemTenths[number] as number);
      valued.push(number);
    }
  }

  function take(sentence: ReadonlySet<string>): void {
    if (sentence === current) return;
    begin(sentence);
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

  /** Compare a wording by its words: the cosine, and `product`. Null for a twin that is not to be seen. */
  function compare(wording: number): number | null {
    // Summed in a variable of its own: each value of an outer one takes memory.
    let shared = 0;
    const end = stemStarts[wording + 1] as number;
    for (let at = stemStarts[wording] as number; at < end; at += 1) {
      const stem = stems[at] as number;
      const one = worth[stem] as number;
      if (one !== 0) shared += ((stemTenths[stem] as number) / 10) * one;
    }
    product = shared;
    const cosine = shared === 0 ? 0 : shared / Math.sqrt(square * (stemSquares[wording] as number));
    return ignoresTwins && cosine > TWIN ? null : cosine;
  }

  /** The best cosine of some wordings. */
  function likest(from: number, to: number): number {
    let best = 0;
    for (let wording = from; wording < to; wording += 1) best = Math.max(best, compare(wording) ?? 0);
    return best;
  }

  /** A sum, and what those of the sentence's stems are worth that this wording has and none of the record's before it. */
  function addKnown(known: number, wording: number): number {
    let sum = known;
    const end = stemStarts[wording + 1] as number;
    for (let at = stemStarts[wording] as number; at < end; at += 1) {
      const stem = stems[at] as number;
      if (worth[stem] === 0 || seen[stem] === stamp) continue;
      seen[stem] = stamp;
      sum += worth[stem] as number;
    }
    return sum;
  }

  /** The mean of the best cosines of some wordings by words and entries. */
  function closest(from: number, to: number, named: ReadonlySet<number>): number {
    let all = square;
    for (const place of named) all += squareOf(entryTenths[place] as number);
    const best: number[] = [];
    let compared = 0;
    for (let wording = from; wording < to; wording += 1) {
      if (compare(wording) === null) continue;
      compared += 1;
      let shared = product;
      const end = entryStarts[wording + 1] as number;
      for (let at = entryStarts[wording] as number; at < end; at += 1) {
        const place = entries[at] as number;
        if (named.has(place)) shared += squareOf(entryTenths[place] as number);
      }
      if (shared > 0) keepBest(best, shared / Math.sqrt(all * (allSquares[wording] as number)));
    }
    return best.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, Math.min(CLOSEST, compared));
  }
}

/** Where each of some lists begins that lie one after the other, and where the last one ends. */
function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at += 1) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  return starts;
}

function squareOf(tenths: number): number {
  return (tenths / 10) ** 2;
}

/** To each of some numbers the squares of what a list weighs are added. */
function squaresOf(starts: Uint32Array, lists: Uint16Array, tenths: Uint8Array, sums: Float64Array): Float64Array {
  return sums.map((sum, list) => {
    let squares = sum;
    const end = starts[list + 1] as number;
    for (let at = starts[list] as number; at < end; at += 1) squares += squareOf(tenths[lists[at] as number] as number);
    return squares;
  });
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
/** Sums in another order differ by so much. */
const DUST = 1e-9;
/** Two texts of the same words; sums are not exact. */
const TWIN = 0.999;
