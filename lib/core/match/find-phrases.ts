import type { ScannedWords } from './scan-words.ts';
import { ACRONYM, CAPITAL, ING, LENGTH, MARK } from './word-bits.ts';

/** Tells every phrase that stands in the words, in reading order, at one place in the order of the lexicon. */
export type FindPhrases = (words: ScannedWords, tell: (phrase: number, from: number, to: number) => void) => void;

/** The bits of a word that a phrase may ask for. */
export const WANTED = CAPITAL | ACRONYM | ING | LENGTH;
/** Beside these: the word begins a new run. */
export const AFTER_GAP = 128;
/** Between two runs of a phrase ("take … back") at most so many words may stand. */
const MAX_GAP = 5;

/** What may follow a phrase's first word, as bits by the stem's number. */
const ALONE = 1;
const PAIR = 2;
const GAPPED = 4;
const SECOND = 8;

/** All words of all phrases, one phrase after the other. */
export interface PhraseWords {
  /** By phrase, the place of its first word, and one more for the end. */
  readonly starts: Uint32Array;
  readonly stems: Uint16Array;
  /** By word, the bits that a sentence's word must have, and `AFTER_GAP`. */
  readonly needs: Uint8Array;
}

/** Pairs of a first word and the next, by the first: from `starts[first]` on, the next words ascending, each with a chain. */
export interface NextWords {
  readonly starts: Uint32Array;
  readonly seconds: Uint16Array;
  readonly chains: Uint32Array;
}

/**
 * A look-up from first word, and from first and next word, to the phrases that begin so. A common first word has hundreds.
 * Chains are the first phrase that begins so, and of each phrase (`next`) the one after; places from 1 on.
 */
export interface PhraseIndex {
  /** What may follow a word, by the stem's number. */
  readonly kinds: Uint8Array;
  readonly alone: Uint32Array;
  readonly next: Uint32Array;
  readonly pairs: NextWords;
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
    const isGapped = ((needs[start + 1] as number) & AFTER_GAP) !== 0;
    const chains = isGapped ? gapped : pairs;
    const key = first * (most + 1) + second;
    next[phrase] = chains.get(key) ?? 0;
    chains.set(key, phrase + 1);
    kinds[first] = (kinds[first] as number) | (isGapped ? GAPPED : PAIR);
    kinds[second] = (kinds[second] as number) | SECOND;
  }
  return { kinds, alone, next, pairs: listNext(pairs, most + 1), gapped: listNext(gapped, most + 1) };
}

function listNext(chains: ReadonlyMap<number, number>, words: number): NextWords {
  const sorted = [...chains].sort(([a], [b]) => a - b);
  const starts = new Uint32Array(words + 1);
  for (const [key] of sorted) starts[Math.floor(key / words) + 1] = (starts[Math.floor(key / words) + 1] as number) + 1;
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number);
  return {
    starts,
    seconds: Uint16Array.from(sorted, ([key]) => key % words),
    chains: Uint32Array.from(sorted, ([, chain]) => chain),
  };
}

/** The chain of two words, 0 when no phrase begins so. */
function chainOf({ starts, seconds, chains }: NextWords, first: number, second: number): number {
  let low = starts[first] as number;
  const end = starts[first + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((seconds[middle] as number) < second) low = middle + 1;
    else high = middle;
  }
  return low < end && seconds[low] === second ? (chains[low] as number) : 0;
}

export function createFinder({ starts, stems, needs }: PhraseWords, index: PhraseIndex): FindPhrases {
  const { kinds, alone, next, pairs, gapped } = index;
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
      if (kind & ALONE) collect(words, from, alone[first] as number);
      if (kind & GAPPED) collectGapped(words, from, first);
      if (kind & PAIR && from + 1 < length) {
        const second = numbers[from + 1] as number;
        if (second <= most && (kinds[second] as number) & SECOND) collect(words, from, chainOf(pairs, first, second));
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

  /** Phrases of one word, a gap and more: only those whose next word stands within the gap's reach are looked at. */
  function collectGapped(words: ScannedWords, from: number, first: number): void {
    const last = Math.min(words.length - 1, from + 1 + MAX_GAP);
    for (let at = from + 1; at <= last; at += 1) {
      if ((words.bits[at] as number) & MARK) return;
      const later = words.stems[at] as number;
      if (later > most || ((kinds[later] as number) & SECOND) === 0 || stemStands(words, later, from + 1, at)) continue;
      collect(words, from, chainOf(gapped, first, later));
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
