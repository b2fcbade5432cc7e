import { withApostrophe } from './contractions.ts';
import { stem } from './stem.ts';
import { once } from '../../once.ts';
import { isTopicForm } from './topic-words.ts';

/** A word, number or punctuation mark of a sentence. `start` and `end` are UTF-16 offsets into it. */
export interface Word {
  readonly text: string;
  /** In small letters, with a plain apostrophe, also where a contraction was written without: `didn't`. */
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** A word that says what a text is about. */
  readonly topic: boolean;
  /** What the scanner that cut it knows its form by; `NO_FORM` where none did, `MARK_FORM` for a mark. */
  readonly form: number;
}

export const NO_FORM = 0;
export const MARK_FORM = 0xffff;

/** The expressions by which a word is read. */
interface Expressions {
  readonly word: RegExp;
  readonly innerHyphen: RegExp;
  readonly letter: RegExp;
  readonly upper: RegExp;
  readonly digit: RegExp;
}

// A word keeps inner apostrophes and the stops of abbreviations such as "U.S.". A hyphen parts words like a space does,
// so that "third-country" and "third country" are one phrase. A section's letter belongs to its number: "287(g)". The
// name of an account is a mark: "@deb_of_ohio" says nothing of a place.
const WHOLE = once(
  (): Expressions => ({
    word: /@[A-Za-z_]\w*|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s(?:\p{Lu}\.\s){0,3}\p{Lu}\p{Ll})|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’][\p{L}\p{M}\p{Cf}]+)*['’]?|[$€£]?\p{N}+(?:[.,]\p{N}+)*(?:%|\p{L}+|\(\p{L}{1,2}\))?|[^\s\p{L}\p{N}]/uy,
    innerHyphen: /[\p{L}\p{N}.][-‐‑][\p{L}\p{N}]/u,
    letter: /^\p{L}/u,
    upper: /^\p{Lu}/u,
    digit: /^[$€£]?\p{N}/u,
  }),
);

/** The same where all letters and digits are ASCII: those with Unicode properties take milliseconds to make, and few sentences need them. */
const PLAIN: Expressions = {
  word: /@[A-Za-z_]\w*|(?:[A-Z]\.){2,}|[A-Z]\.(?=\s(?:[A-Z]\.\s){0,3}[A-Z][a-z])|[A-Za-z]+(?:['’][A-Za-z]+)*['’]?|[$€£]?\d+(?:[.,]\d+)*(?:%|[A-Za-z]+|\([A-Za-z]{1,2}\))?|[^\sA-Za-z\d]/y,
  innerHyphen: /[A-Za-z\d.][-‐‑][A-Za-z\d]/,
  letter: /^[A-Za-z]/,
  upper: /^[A-Z]/,
  digit: /^[$€£]?\d/,
};
/** So far behind a word its expression looks: " A. B. C. De". */
const REACH = 16;

// Soft hyphens and zero-width marks stand inside words and say nothing.
const INVISIBLE = once(() => /\p{Cf}+/gu);

/** Cut a sentence into words, numbers and marks, in reading order. */
export function splitWords(sentence: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < sentence.length; ) {
    const code = sentence.charCodeAt(at);
    if (code === 0x20) {
      at += 1;
      continue;
    }
    if (isPlainMark(code)) {
      words.push(plainMark(sentence, at));
      at += 1;
    } else {
      at = readOther(sentence, at, words);
    }
  }
  return words;
}

/** By code: marks that are never part of a word or number that begins with them. */
const PLAIN_MARKS = new Uint8Array(0x2028);
for (const mark of '.,;:!?()"/[]_+|“”–—…') PLAIN_MARKS[mark.charCodeAt(0)] = 1;

export function isPlainMark(code: number): boolean {
  return PLAIN_MARKS[code] === 1;
}

export function plainMark(sentence: string, at: number): Word {
  const text = sentence[at] as string;
  return {
    text,
    lower: text,
    stem: text,
    start: at,
    end: at + 1,
    kind: 'mark',
    capital: false,
    topic: false,
    form: MARK_FORM,
  };
}

/** An ASCII letter, by its UTF-16 code. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** End of the word at `start` when it is nothing but ASCII letters, as nearly all are, else `start`. */
function plainWordEnd(sentence: string, start: number): number {
  let end = start + 1;
  while (isLetter(sentence.charCodeAt(end))) end += 1;
  return endsPlainWord(sentence, start, end) ? end : start;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Whether letters of ASCII are a whole word: what follows is no apostrophe and no other script, and no full stop after a single letter. */
export function endsPlainWord(sentence: string, start: number, end: number): boolean {
  // Past the end of the sentence it is no number.
  const next = sentence.charCodeAt(end);
  return !(next > 0x7f || next === 0x27 || (next === 0x2e && end === start + 1));
}

/** The word of ASCII letters from `start` to `end`. */
function plainWord(sentence: string, start: number, end: number): Word {
  const text = sentence.slice(start, end);
  const lower = withApostrophe(text.toLowerCase());
  const capital = sentence.charCodeAt(start) < 0x61;
  return {
    text,
    lower,
    stem: stem(lower),
    start,
    end,
    kind: 'word',
    capital,
    topic: isTopicForm(lower),
    form: NO_FORM,
  };
}

/** Read whatever stands at `at`, no plain mark, and add the word that it is, if any; the index after it. */
export function readOther(sentence: string, at: number, words: Word[]): number {
  const end = isLetter(sentence.charCodeAt(at)) ? plainWordEnd(sentence, at) : at;
  if (end === at) return readAny(sentence, at, words);
  words.push(plainWord(sentence, at, end));
  return end;
}

/** The same by the whole expression. */
function readAny(sentence: string, at: number, words: Word[]): number {
  const plain = wordFrom(sentence, at, PLAIN);
  const isPlain = isPlainText(sentence, Math.max(0, at - 1), at + (plain?.length ?? 0) + REACH);
  const by = isPlain ? PLAIN : WHOLE();
  const raw = isPlain ? plain : wordFrom(sentence, at, by);
  if (raw === undefined) return at + 1;
  const next = at + raw.length;
  if (raw.length === 1 && '-‐‑'.includes(raw) && by.innerHyphen.test(sentence.slice(Math.max(0, at - 1), at + 2)))
    return next;
  // A closing quote written as an apostrophe belongs to the quotation unless it ends a plural possessive.
  const text = /['’]$/.test(raw) && !/s['’]$/.test(raw) ? raw.slice(0, -1) : raw;
  const seen = isPlain ? text : text.replace(INVISIBLE(), '');
  const lower = text === '&' ? 'and' : seen.toLowerCase().replaceAll('’', "'");
  const kind = by.letter.test(lower) ? 'word' : by.digit.test(text) ? 'number' : 'mark';
  words.push({
    text,
    lower,
    stem: kind === 'word' ? stem(lower.replaceAll('.', '')) : lower,
    start: at,
    end: at + text.length,
    kind,
    capital: by.upper.test(text),
    topic: kind === 'word' && isTopicForm(lower),
    form: NO_FORM,
  });
  return next;
}

function wordFrom(sentence: string, at: number, { word }: Expressions): string | undefined {
  word.lastIndex = at;
  return word.exec(sentence)?.[0];
}

/** Whether all characters are ASCII, or dashes, quotes and the like, so that no expression has to know what Unicode says of them. */
export function isPlainText(sentence: string, from = 0, to = sentence.length): boolean {
  for (let at = Math.min(to, sentence.length) - 1; at >= from; at -= 1) {
    const code = sentence.charCodeAt(at);
    if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

/** Index of the first word that ends after `offset`; `words.length` when there is none. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
