import type { LexiconEntry } from '../../claim/lexicon.ts';
import { once } from '../../once.ts';

/** The parts of an entry that are long and seldom asked for, in the order in which they are stored. */
const TEXTS = ['phrases', 'verbs', 'contrary', 'converse'] as const;
type Texts = Pick<LexiconEntry, (typeof TEXTS)[number]>;

/** Entries without their texts, and these as the numbers of their words: the same few thousand words make all phrases. */
export interface StoredLexicon {
  readonly entries: readonly Omit<LexiconEntry, keyof Texts>[];
  /** Words by their number, from `FIRST_WORD` on. */
  readonly words: () => readonly string[];
  /** The texts of all entries one after the other. `offsets` says where each entry's begin, with one more for the end. */
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
}

/** Ends a phrase. */
const END = 0;
/** Ends a list of phrases. A list that an entry does not have is this alone; one that has no phrase does not occur. */
const END_LIST = 1;
const FIRST_WORD = 2;
const MOST_WORDS = 0xffff - FIRST_WORD;

export function storeLexicon(lexicon: readonly LexiconEntry[]): StoredLexicon {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size + FIRST_WORD;
    numbers.set(word, number);
    return number;
  };
  const codes: number[] = [];
  const offsets = [0];
  for (const entry of lexicon) {
    for (const text of TEXTS) {
      for (const phrase of entry[text] ?? []) codes.push(...phrase.split(' ').map(numberOf), END);
      codes.push(END_LIST);
    }
    offsets.push(codes.length);
  }
  if (numbers.size > MOST_WORDS) throw new Error(`The lexicon has ${numbers.size} words, the limit is ${MOST_WORDS}.`);
  const words = [...numbers.keys()];
  return {
    entries: lexicon.map(entry => {
      const { phrases: _, verbs: __, contrary: ___, converse: ____, ...rest } = entry;
      return rest;
    }),
    words: () => words,
    codes: Uint16Array.from(codes),
    offsets: Uint32Array.from(offsets),
  };
}

/** The lexicon as it was. The texts of an entry are put together when one of them is asked for. */
export function openLexicon(stored: StoredLexicon): LexiconEntry[] {
  const placeOf = once(() => new Map<object, number>(stored.entries.map((entry, place) => [entry, place])));
  const known = new Map<object, Texts>();
  function textsOf(entry: object): Texts {
    const texts = known.get(entry) ?? readTexts(stored, placeOf().get(entry) as number);
    known.set(entry, texts);
    return texts;
  }
  const texts = Object.defineProperties(
    {},
    Object.fromEntries(
      TEXTS.map(name => [
        name,
        {
          get(this: object) {
            return textsOf(this)[name];
          },
        },
      ]),
    ),
  );
  // The entries stay the objects that were parsed: to copy a thousand of them takes longer than to read the rest of the file.
  for (const entry of stored.entries) Object.setPrototypeOf(entry, texts);
  return stored.entries as LexiconEntry[];
}

function readTexts({ words, codes, offsets }: StoredLexicon, place: number): Texts {
  const table = words();
  const texts: Partial<Record<keyof Texts, string[]>> = {};
  let at = offsets[place] as number;
  for (const text of TEXTS) {
    const phrases: string[] = [];
    let phrase: string[] = [];
    for (; codes[at] !== END_LIST; at += 1) {
      const code = codes[at] as number;
      if (code !== END) phrase.push(table[code - FIRST_WORD] as string);
      else {
        phrases.push(phrase.join(' '));
        phrase = [];
      }
    }
    at += 1;
    if (phrases.length > 0) texts[text] = phrases;
  }
  return texts as Texts;
}
