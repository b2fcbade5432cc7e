import type { ScannedWords } from '../words/scan-words.ts';
import { ACRONYM, CAPITAL, ING, PLURAL, MARK } from '../words/word-bits.ts';

/** Tells every phrase that stands in the words, in reading order, at one place in the order of the lexicon. */
export type FindPhrases = (words: ScannedWords, tell: (phrase: number, from: number, to: number) => void) => void;

/** The bits of a word that a phrase may ask for. */
export const WANTED = CAPITAL | ACRONYM | ING | PLURAL;
/** Beside these: the word begins a new run. */
export const AFTER_GAP = 128;
/** Between two runs of a phrase ("take … back") at most so many words may stand. */
const MAX_GAP = 5;

/** What may follow a phrase's first word, as bits by the stem's number. */
const ALONE = 1;
const PAIR = 2;
const GAPPED = 4;
const SECOND = 8;
/** It begins what stands behind a gap. */
const LATER = 16;

/** All words of all phrases, one phrase after the other. */
export interface PhraseWords {
  /** By phrase, the place of its first word, and one more for the end. */
  readonly starts: Uint32Array;
  readonly stems: Uint16Array;
  /** By word, the bits that a sentence's word must have, and `AFTER_GAP`. */
  readonly needs: Uint8Array;
}

/**
 * Pairs of a word and the next, by the first: from `starts[first]` on, the next words ascending, each with a chain. In the place
 * of the first word a pair may stand.
 */
export interface NextWords {
  readonly starts: Uint32Array;
  readonly seconds: Uint16Array;
  readonly chains: Uint32Array;
}

/**
 * A look-up from first word, from first and next word, and from the place of such a pair and a third word, to the phrases that
 * begin so. A common first word has hundreds, a common pair dozens. Chains are the first phrase that begins so, and of each phrase (`next`) the one after; places from 1 on.
 */
export interface PhraseIndex {
  /** What may follow a word, by the stem's number. */
  readonly kinds: Uint8Array;
  readonly alone: Uint32Array;
  readonly next: Uint32Array;
  /** With the phrases of two words, and those with a gap behind the second. */
  readonly pairs: NextWords;
  readonly thirds: NextWords;
  readonly gapped: NextWords;
}

export function indexPhrases({ starts, stems, needs }: PhraseWords): PhraseIndex {
  const count = starts.length - 1;
  const most = stems.reduce((a, b) => Math.max(a, b), 0);
  const kinds = new Uint8Array(most + 1);
  const alone = new Uint32Array(most + 1);
  const pairs = new Map<number, number>();
  const gapped = new Map<number, number>();
  const next = new Uint32Array(count + 1);
  const file = (chains: Map<number, number>, key: number, phrase: number) => {
    next[phrase] = chains.get(key) ?? 0;
    chains.set(key, phrase + 1);
  };
  const longer: number[] = [];
  for (let phrase = count - 1; phrase >= 0; phrase -= 1) {
    const start = starts[phrase] as number;
    const first = stems[start] as number;
    if (start + 1 === starts[phrase + 1]) {
      next[phrase] = alone[first] as number;
      alone[first] = phrase + 1;
      kinds[first] = (kinds[first] as number) | ALONE;
      continue;
    }
    const second = stems[start + 1] as number;
    const isGapped = isAfterGap(start + 1);
    kinds[first] = (kinds[first] as number) | (isGapped ? GAPPED : PAIR);
    kinds[second] = (kinds[second] as number) | (isGapped ? LATER : SECOND);
    const key = first * (most + 1) + second;
    const isLonger = start + 2 < (starts[phrase + 1] as number) && !isAfterGap(start + 2);
    if (isGapped) file(gapped, key, phrase);
    else if (!isLonger) file(pairs, key, phrase);
    else {
      longer.push(phrase);
      if (!pairs.has(key)) pairs.set(key, 0);
    }
  }
  const listed = listNext(pairs, most + 1, most + 1);
  const thirds = new Map<number, number>();
  for (const phrase of longer) {
    const start = starts[phrase] as number;
    const pair = placeOf(listed, stems[start] as number, stems[start + 1] as number);
    file(thirds, pair * (most + 1) + (stems[start + 2] as number), phrase);
  }
  return {
    kinds,
    alone,
    next,
    pairs: listed,
    thirds: listNext(thirds, listed.seconds.length, most + 1),
    gapped: listNext(gapped, most + 1, most + 1),
  };

  function isAfterGap(word: number): boolean {
    return ((needs[word] as number) & AFTER_GAP) !== 0;
  }
}

function listNext(chains: ReadonlyMap<number, number>, firsts: number, words: number): NextWords {
  const sorted = [...chains].sort(([a], [b]) => a - b);
  const starts = new Uint32Array(firsts + 1);
  for (const [key] of sorted) starts[Math.floor(key / words) + 1] = (starts[Math.floor(key / words) + 1] as number) + 1;
  for (let first = 0; first < firsts; first += 1)
    starts[first + 1] = (starts[first + 1] as number) + (starts[first] as number);
  return {
    starts,
    seconds: Uint16Array.from(sorted, ([key]) => key % words),
    chains: Uint32Array.from(sorted, ([, chain]) => chain),
  };
}

/** The place of two words, -1 when no phrase begins so. */
function placeOf({ starts, seconds }: NextWords, first: number, second: number): number {
  let low = starts[first] as number;
  const end = starts[first + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seconds[middle] as number) < second) low = middle + 1;
    else high = middle;
  }
  return low < end && seconds[low] === second ? low : -1;
}

/** The chain of two words, 0 when no phrase begins so. */
function chainOf(next: NextWords, first: number, second: number): number {
  const place = placeOf(next, first, second);
  return place === -1 ? 0 : (next.chains[place] as number);
}

export function createFinder({ starts, stems, needs }: PhraseWords, index: PhraseIndex): FindPhrases {
  const { kinds, alone, next, pairs, thirds, gapped } = index;
  const most = kinds.length - 1;
  // Hits at one place, until they are told in the order of the lexicon.
  const herePhrase: number[] = [];
  const hereTo: number[] = [];
  let hits = 0;

  return (words, tell) => {
    const { length, stems: numbers } = words;
    for (let from = 0; from < length; from += 1) {
      const first = numbers[from] as number;
      // The vocabulary has stems that begin no phrase.
      if (first > most) continue;
      const kind = kinds[first] as number;
      if ((kind & (ALONE | PAIR | GAPPED)) === 0) continue;
      if (kind & ALONE) collectAlone(words, from, alone[first] as number);
      if (kind & GAPPED) collectGapped(words, from, first);
      if (kind & PAIR && from + 1 < length) {
        const second = numbers[from + 1] as number;
        if (second <= most && (kinds[second] as number) & SECOND) collectPair(words, from, first, second);
      }
      for (let hit = 0; hit < hits; hit += 1) tell(herePhrase[hit] as number, from, hereTo[hit] as number);
      hits = 0;
    }
  };

  function collect(words: ScannedWords, from: number, chain: number): void {
    for (let place = chain; place !== 0; place = next[place - 1] as number) {
      const to = endOf(words, from, place - 1);
      if (to !== 0) addHit(place - 1, to);
    }
  }

  function collectAlone(words: ScannedWords, from: number, chain: number): void {
    const bits = words.bits[from] as number;
    for (let place = chain; place !== 0; place = next[place - 1] as number) {
      const wanted = needs[starts[place - 1] as number] as number;
      if ((bits & wanted) === wanted) addHit(place - 1, from + 1);
    }
  }

  function collectPair(words: ScannedWords, from: number, first: number, second: number): void {
    const pair = placeOf(pairs, first, second);
    if (pair === -1) return;
    collect(words, from, pairs.chains[pair] as number);
    if (from + 2 < words.length) collect(words, from, chainOf(thirds, pair, words.stems[from + 2] as number));
  }

  /** Phrases of one word, a gap and more: only those whose next word stands within the gap's reach are looked at. */
  function collectGapped(words: ScannedWords, from: number, first: number): void {
    const last = Math.min(words.length - 1, from + 1 + MAX_GAP);
    for (let at = from + 1; at <= last; at += 1) {
      if ((words.bits[at] as number) & MARK) return;
      const later = words.stems[at] as number;
      if (later > most || ((kinds[later] as number) & LATER) === 0) continue;
      const chain = chainOf(gapped, first, later);
      if (chain !== 0 && !stemStands(words, later, from + 1, at)) collect(words, from, chain);
    }
  }

  /** In the order of the lexicon. */
  function addHit(phrase: number, to: number): void {
    let at = hits;
    for (; at > 0 && (herePhrase[at - 1] as number) > phrase; at -= 1) {
      herePhrase[at] = herePhrase[at - 1] as number;
      hereTo[at] = hereTo[at - 1] as number;
    }
    herePhrase[at] = phrase;
    hereTo[at] = to;
    hits += 1;
  }

  function stemStands(words: ScannedWords, stem: number, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (words.stems[at] === stem) return true;
    return false;
  }

  /** End of the phrase when it stands at `from`, else 0. */
  function endOf(words: ScannedWords, from: number, phrase: number): number {
    const end = starts[phrase + 1] as number;
    let run = starts[phrase] as number;
    let at = from;
    for (let isFirst = true; run < end; isFirst = false) {
      let runEnd = run + 1;
      while (runEnd < end && ((needs[runEnd] as number) & AFTER_GAP) === 0) runEnd += 1;
      const last = isFirst ? at : at + MAX_GAP;
      while (!runStands(words, at, run, runEnd)) {
        if (at >= last || at >= words.length || (words.bits[at] as number) & MARK) return 0;
        at += 1;
      }
      at += runEnd - run;
      run = runEnd;
    }
    return at;
  }

  function runStands(words: ScannedWords, from: number, run: number, runEnd: number): boolean {
    if (from + runEnd - run > words.length) return false;
    for (let at = from, place = run; place < runEnd; at += 1, place += 1) {
      if (words.stems[at] !== stems[place]) return false;
      const wanted = (needs[place] as number) & WANTED;
      if (((words.bits[at] as number) & wanted) !== wanted) return false;
    }
    return true;
  }
}
