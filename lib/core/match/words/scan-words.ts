import { withApostrophe } from './contractions.ts';
import { stem } from './stem.ts';
import { ACRONYM, bitsOf, bitsOfForm, CAPITAL, capitalsOf, MARK, TOPIC } from './word-bits.ts';
import { addToHash, createWordForms } from './word-forms.ts';
import {
  endsPlainWord,
  isApostrophe,
  isLetter,
  isPlainMark,
  MARK_FORM,
  NO_FORM,
  plainMark,
  readOther,
  type Word,
} from './words.ts';

/**
 * A sentence as numbers: of each word its stem's number (0 for a stem that the vocabulary lacks) and its bits. The words
 * are those of `splitWords`, place for place.
 */
export interface ScannedWords {
  readonly length: number;
  readonly stems: Uint32Array;
  readonly bits: Uint8Array;
  /** The bits that any of the words has. */
  readonly all: number;
}

export interface WordScanner {
  /** Cut a sentence without making an object of any word: most are never looked at again. The arrays hold until the scanner's next call. */
  scan(text: string): ScannedWords;
  /** The words of `splitWords`, made sooner where their forms are known. */
  split(text: string): Word[];
  /** The numbers of words that were cut already; those that `split` gave are not looked up again. */
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

/** With `stored`, the vocabulary of an earlier scanner, from stem to number: it is closed from the start. */
export function createWordScanner(stored?: (stem: string) => number): WordScanner {
  const numbers = new Map<string, number>();
  const numberOf = stored ?? ((one: string) => numbers.get(one) ?? 0);
  // By the place of a form: the form with its apostrophe, its stem, the number of that, and its bits but for the capitals.
  const lowerOf: string[] = [''];
  const stemOf: string[] = [''];
  const formStems: number[] = [0];
  const formBits: number[] = [0];
  const forms = createWordForms(written => {
    const lower = withApostrophe(written);
    const one = stem(lower);
    lowerOf.push(lower);
    stemOf.push(one);
    formStems.push(meet(one));
    formBits.push(bitsOfForm(lower));
  });
  let room = roomFor(512);
  // The words of the text at hand that have no remembered form, in their order.
  const others: Word[] = [];
  let all = 0;
  let isOpen = stored === undefined;

  return {
    scan(text) {
      const length = cut(text);
      return { length, stems: room.stems, bits: room.bits, all };
    },
    split,
    convert(words) {
      makeRoom(words.length);
      all = 0;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] as Word;
        if (word.form === MARK_FORM) put(at, 0, MARK, MARK_FORM, 0);
        else if (word.form === NO_FORM) put(at, meet(word.stem), bitsOf(word), NO_FORM, 0);
        else put(at, formStems[word.form] as number, (formBits[word.form] as number) | capitalsOf(word), word.form, 0);
      }
      return { length: words.length, stems: room.stems, bits: room.bits, all };
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

  /** Cut a text into `room` and `others`; how many words it has. */
  function cut(text: string): number {
    let length = 0;
    others.length = 0;
    all = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === 0x20) {
        at += 1;
        continue;
      }
      if (length === room.stems.length) makeRoom(length + 1);
      if (isPlainMark(code)) {
        put(length++, 0, MARK, MARK_FORM, at);
        at += 1;
        continue;
      }
      const end = isLetter(code) ? cutForm(text, at, length) : at;
      if (end > at) {
        length += 1;
        at = end;
        continue;
      }
      const before = others.length;
      const start = at;
      at = readOther(text, at, others);
      const word = others[before];
      if (word !== undefined) put(length++, meet(word.stem), bitsOf(word), NO_FORM, start);
    }
    return length;
  }

  /** The word at `start` in one pass, when it is plain and its form remembered; its end, else `start`. */
  function cutForm(text: string, start: number, length: number): number {
    const first = text.charCodeAt(start);
    let hash = addToHash(0, first);
    let lower = first & LOWER_CASE;
    let plain = lower;
    let end = start + 1;
    for (let code = text.charCodeAt(end); ; code = text.charCodeAt(end)) {
      if (isLetter(code)) lower |= code & LOWER_CASE;
      else if (!isApostrophe(code) || !isLetter(text.charCodeAt(end + 1))) break;
      hash = addToHash(hash, code);
      plain &= code;
      end += 1;
    }
    if (!endsPlainWord(text, start, end)) return start;
    const form = forms.placeOf(text, start, end, hash);
    if (form === 0) return start;
    const isAcronym = lower === 0 ? end > start + 1 : isPossessive(text, start, end);
    const capitals = first & LOWER_CASE ? 0 : isAcronym ? CAPITAL | ACRONYM : CAPITAL;
    put(
      length,
      formStems[form] as number,
      (formBits[form] as number) | capitals,
      plain === 0 ? form : form | AS_WRITTEN,
      start,
    );
    return end;
  }

  function put(at: number, number: number, bits: number, form: number, start: number): void {
    room.stems[at] = number;
    room.bits[at] = bits;
    all |= bits;
    room.forms[at] = form;
    room.starts[at] = start;
  }

  function split(text: string): Word[] {
    const length = cut(text);
    const words: Word[] = [];
    let other = 0;
    for (let at = 0; at < length; at += 1) {
      const form = room.forms[at] as number;
      const start = room.starts[at] as number;
      if (form === NO_FORM) words.push(others[other++] as Word);
      else if (form === MARK_FORM) words.push(plainMark(text, start));
      else words.push(formed(text, start, form, room.bits[at] as number));
    }
    return words;
  }

  function formed(sentence: string, start: number, known: number, bits: number): Word {
    const form = known & ~AS_WRITTEN;
    const written = forms.at(form);
    const end = start + written.length;
    const text = known === form ? sentence.slice(start, end) : written;
    const lower = lowerOf[form] as string;
    const capital = (bits & CAPITAL) !== 0;
    const topic = (bits & TOPIC) !== 0;
    return { text, lower, stem: stemOf[form] as string, start, end, kind: 'word', capital, topic, form };
  }

  function makeRoom(words: number): void {
    if (words <= room.stems.length) return;
    const small = room;
    room = roomFor(2 * words);
    room.stems.set(small.stems);
    room.bits.set(small.bits);
    room.forms.set(small.forms);
    room.starts.set(small.starts);
  }
}

/** "ICE's". */
function isPossessive(text: string, start: number, end: number): boolean {
  if (end < start + 4 || text.charCodeAt(end - 1) !== 0x73 || !isApostrophe(text.charCodeAt(end - 2))) return false;
  for (let at = start; at < end - 2; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetter(code) && code & LOWER_CASE) return false;
  }
  return true;
}

/** This bit of a letter's code is set where it is lower case; an apostrophe has it where it is plain. */
const LOWER_CASE = 0x20;
/** Beside a form's place: the word stands there just so. */
const AS_WRITTEN = 0x8000;

/** Of each word of a text: its stem's number, its bits, its form, and where it begins. */
function roomFor(words: number) {
  return {
    stems: new Uint32Array(words),
    bits: new Uint8Array(words),
    forms: new Uint16Array(words),
    starts: new Uint32Array(words),
  };
}
