import { ANAPHORS, POINTING_NOUNS } from './function-words.ts';
import { stem } from './stem.ts';
import { isLetter, plainWordEnd, readAny, isPlainMark, type Word } from './words.ts';

/** What a word is besides its stem, as bits. A phrase's word asks for some of them. */
export const CAPITAL = 1;
/** Several letters, all in capitals, its possessive ending aside. */
export const ACRONYM = 2;
/** Ends in -ing. */
export const ING = 4;
/** "Years" and "months" in the plural say how long something takes; "last year" and "this month" say when. */
export const LENGTH = 8;
export const MARK = 16;
/** May point back to something said before. */
export const POINTING = 32;

/**
 * A sentence as numbers: of each word its stem's number (0 for a stem that the vocabulary lacks) and its bits. The words
 * are those of `splitWords`, place for place. The arrays are the scanner's own and hold until its next call.
 */
export interface ScannedWords {
  readonly length: number;
  readonly stems: Uint32Array;
  readonly bits: Uint8Array;
}

export interface WordScanner {
  /** Cut a sentence without making an object of any word: most sentences of a page are never looked at again. */
  scan(text: string): ScannedWords;
  /** The same of words that were cut already. */
  convert(words: readonly Word[]): ScannedWords;
  /** The number of a stem, 0 when the vocabulary lacks it. */
  numberOf(stem: string): number;
  /** The number of a stem, made when it has none; from 1 on. Only before the first sentence is scanned. */
  add(stem: string): number;
  /** Until then every stem that is scanned joins the vocabulary; from then on it has no number unless it has one. */
  close(): void;
  /** The stems that were added, in the order of their numbers. */
  added(): Iterable<string>;
}

/** Forms remembered, the vocabulary's own among them. Pages of nonsense must not fill the memory. */
const MOST_FORMS = 24_000;
const LONGEST_FORM = 40;
const SLOTS = 1 << 16;

/** With `stored`, the vocabulary of an earlier scanner, from stem to number: it is closed from the start. */
export function createWordScanner(stored?: (stem: string) => number): WordScanner {
  const numbers = new Map<string, number>();
  const numberOf = stored ?? ((one: string) => numbers.get(one) ?? 0);
  // Every form met so far, found by its hash: open addressing, places from 1 on.
  const slots = new Uint16Array(SLOTS);
  const forms: string[] = [''];
  const hashes = new Int32Array(MOST_FORMS + 1);
  const formStems = new Uint32Array(MOST_FORMS + 1);
  const formBits = new Uint8Array(MOST_FORMS + 1);
  let stems = new Uint32Array(512);
  let bits = new Uint8Array(512);
  const rare: Word[] = [];
  let isOpen = stored === undefined;

  return {
    scan,
    convert(words) {
      makeRoom(words.length);
      for (const [at, word] of words.entries()) take(at, word);
      return { length: words.length, stems, bits };
    },
    numberOf,
    add,
    close() {
      isOpen = false;
    },
    added: () => numbers.keys(),
  };

  function add(one: string): number {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    numbers.set(one, numbers.size + 1);
    return numbers.size;
  }

  function meet(one: string): number {
    return isOpen ? add(one) : numberOf(one);
  }

  function scan(text: string): ScannedWords {
    let length = 0;
    for (let at = 0; at < text.length; ) {
      makeRoom(length + 1);
      const code = text.charCodeAt(at);
      if (code === 0x20) {
        at += 1;
        continue;
      }
      const end = isLetter(code) ? plainWordEnd(text, at) : at;
      if (end > at) {
        const form = formAt(text, at, end);
        stems[length] = formStems[form] as number;
        bits[length] = (formBits[form] as number) | capitals(text, at, end);
        length += 1;
        at = end;
      } else if (isPlainMark(code)) {
        stems[length] = 0;
        bits[length] = MARK;
        length += 1;
        at += 1;
      } else {
        at = readAny(text, at, rare);
        const word = rare.pop();
        if (word !== undefined) take(length++, word);
      }
    }
    return { length, stems, bits };
  }

  function take(at: number, word: Word): void {
    stems[at] = meet(word.stem);
    bits[at] = bitsOf(word);
  }

  function makeRoom(words: number): void {
    if (words <= stems.length) return;
    const [fewStems, fewBits] = [stems, bits];
    stems = new Uint32Array(2 * words);
    bits = new Uint8Array(2 * words);
    stems.set(fewStems);
    bits.set(fewBits);
  }

  /** The place of a plain word's form; the last place is written anew for each form beyond the limit. */
  function formAt(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 0x20)) | 0;
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 16) & (SLOTS - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const form = slots[slot] as number;
      if (hashes[form] === hash && isForm(text, start, end, forms[form] as string)) return form;
    }
    const lower = text.slice(start, end).toLowerCase();
    const isKept = forms.length < MOST_FORMS && lower.length <= LONGEST_FORM;
    const form = isKept ? forms.length : MOST_FORMS;
    if (isKept) {
      forms.push(lower);
      hashes[form] = hash;
      slots[slot] = form;
    }
    formStems[form] = meet(stem(lower));
    formBits[form] = bitsOfForm(lower);
    return form;
  }
}

function isForm(text: string, start: number, end: number, form: string): boolean {
  if (form.length !== end - start) return false;
  for (let at = 0; at < form.length; at += 1) {
    if ((text.charCodeAt(start + at) | 0x20) !== form.charCodeAt(at)) return false;
  }
  return true;
}

function capitals(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) > 0x5a) return 0;
  if (end === start + 1) return CAPITAL;
  for (let at = start + 1; at < end; at += 1) if (text.charCodeAt(at) > 0x5a) return CAPITAL;
  return CAPITAL | ACRONYM;
}

const ENDS_IN_ING = /ings?$/;
const LENGTHS = new Set(['days', 'weeks', 'months', 'years', 'decades']);

function bitsOfForm(lower: string): number {
  return (
    (ENDS_IN_ING.test(lower) ? ING : 0) |
    (LENGTHS.has(lower) ? LENGTH : 0) |
    (ANAPHORS.has(lower) || POINTING_NOUNS.has(lower) ? POINTING : 0)
  );
}

const POSSESSIVE = /['’]s?$/;

function bitsOf({ kind, text, lower, capital }: Word): number {
  const own = text.replace(POSSESSIVE, '');
  const isAcronym = capital && own.length > 1 && own === own.toUpperCase();
  return (capital ? CAPITAL : 0) | (isAcronym ? ACRONYM : 0) | (kind === 'mark' ? MARK : 0) | bitsOfForm(lower);
}
