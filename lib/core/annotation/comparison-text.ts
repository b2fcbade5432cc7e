import { roleOf, drop, space } from '../text/fold-text.ts';
import { type Key, KeyBuilder } from './key-builder.ts';
import { numberSpans } from './number-spans.ts';
import { once } from '../once.ts';

/** A text as quotes are looked for in it. `masked` has one sign in place of every number, however it is written. */
export interface ComparisonText {
  readonly text: string;
  readonly plain: Key;
  readonly masked: Key;
}

/** Stands for a number in `masked`: "#", no letter, so that it is in no word. */
const numberCode = 0x23;

/**
 * Fold a text for comparing: letters without case, accents and ligatures; no spaces, hyphens, quotes or full stops, so that hyphenation, re-flowed
 * paragraphs and typography change nothing. Signs between two digits stay, since "1.5" is not "15". Marks of notes as in "[12]" are left out.
 * Linear in the length.
 */
export function readForComparison(text: string): ComparisonText {
  const plain = foldPlain(text);
  let masked: Key | undefined;
  return {
    text,
    plain,
    get masked() {
      masked ??= maskNumbers(text, plain);
      return masked;
    },
  };
}

let latest: ComparisonText | null = null;

/** The same for the text of a page. The last one is remembered: all notes of a page are looked for in the same text. */
export function readPageForComparison(text: string): ComparisonText {
  if (latest?.text !== text) latest = readForComparison(text);
  return latest;
}

const noteMark = /\[\d{1,3}\]/y;
/** Kept between two digits, each as what it means there. Spaces and dashes of all kinds are one. */
const betweenDigits = new Set(['.', ',', ':', '/', '-', ' ']);

function foldPlain(text: string): Key {
  const plain = plainAscii();
  const units = new KeyBuilder(text.length);
  /** What stands between a digit and the character that is read, and where. */
  let between = '';
  let betweenAt = 0;
  let isAfterDigit = false;
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    const end = at + (code > 0xffff ? 2 : 1);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) {
      units.put(code | 0x20, at, end);
      isAfterDigit = false;
      between = '';
      before = code;
      at = end;
      continue;
    }
    if (code === 0x5b) {
      noteMark.lastIndex = at;
      if (noteMark.test(text)) {
        at = noteMark.lastIndex;
        continue;
      }
    }
    const folded = code < 0x80 ? (plain[code] as string) : foldCharacter(code, before);
    before = code;
    if (betweenDigits.has(folded)) {
      const isMinus = folded === '-' && isDigit(text.charCodeAt(end)) && !isWordAt(text, at - 1);
      if (isMinus) {
        units.put(dashCode, at, end);
        isAfterDigit = false;
        between = '';
      }
      if (!isMinus && isAfterDigit && between !== ' ') [between, betweenAt] = [folded, at];
    } else if (folded !== '') {
      const isDigitHere = isDigit(folded.charCodeAt(0));
      if (isDigitHere && isAfterDigit && between !== '') units.put(between.charCodeAt(0), betweenAt, betweenAt + 1);
      for (let unit = 0; unit < folded.length; unit += 1) units.put(folded.charCodeAt(unit), at, end);
      isAfterDigit = isDigitHere;
      between = '';
    }
    at = end;
  }
  return units.done();
}

const dashCode = 0x2d;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isWordAt = (text: string, at: number) => at >= 0 && wordCharacter().test(text[at] as string);
const wordCharacter = once(() => /[\p{L}\p{N}]/u);

const plainAscii = once(() =>
  Array.from({ length: 0x80 }, (_, code) => {
    const char = String.fromCharCode(code);
    if (/[a-z0-9$+=<>&@#]/i.test(char)) return char.toLowerCase();
    if (char === '%') return 'percent';
    if (/\s/.test(char)) return ' ';
    return betweenDigits.has(char) ? char : '';
  }),
);

const folds = new Map<number, string>();
const mostFolds = 20_000;

function foldCharacter(code: number, before: number): string {
  const known = folds.get(code);
  if (known !== undefined) return known;
  const role = roleOf(code, before);
  if (role === drop) return '';
  if (role === space) return ' ';
  const folded = foldOnce(String.fromCodePoint(code));
  if (folds.size < mostFolds) folds.set(code, folded);
  return folded;
}

const dash = once(() => /^[\p{Pd}\u2212]$/u);
const superscript = /^[\u00b9\u00b2\u00b3\u2070-\u2079]$/;
/** Accents, Arabic vowel signs and the sign that only makes a word longer. */
const marks = /[\u0300-\u036f]|\u0640|[\u064b-\u0652]/g;
const saysNothing = once(() => /[^\p{L}\p{N}\p{M}\p{S}]/gu);

function foldOnce(char: string): string {
  if (dash().test(char)) return '-';
  // The marks of notes in some print views.
  if (superscript.test(char)) return '';
  const plain = char.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '');
  return plain.replace(saysNothing(), '').replace(/\u2044/g, '/');
}

function maskNumbers(text: string, { key, starts, ends }: Key): Key {
  const spans = numberSpans(text);
  const units = new KeyBuilder(key.length);
  let next = 0;
  /** Where the number ends that stands right before, or a place far from any other. Signs between digits are none of the words. */
  let numberEnd = -2;
  for (let unit = 0; unit < key.length; unit += 1) {
    const start = starts[unit] as number;
    while (next < spans.length && (spans[next] as { end: number }).end <= start) next += 1;
    const isNumber = (spans[next]?.start ?? Infinity) <= start;
    if (!isNumber && numberEnd >= 0 && betweenDigits.has(key[unit] as string)) continue;
    const end = ends[unit] as number;
    // "1,000", "1 000", "twenty-one" are one number; "2012. 409" and numbers of two blocks are two.
    if (isNumber && start - numberEnd <= 1) units.stretch(end);
    else units.put(isNumber ? numberCode : key.charCodeAt(unit), start, end);
    numberEnd = isNumber ? end : -2;
  }
  return units.done();
}

/** The first unit of a key that stands for a character at `offset` of the text or after it. */
export function unitAt({ starts }: Key, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The characters of the text that units of a key stand for, `end` exclusive. Must hold one unit at least. */
export function offsetsOf(
  { starts, ends }: Key,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return { start: starts[start] as number, end: ends[end - 1] as number };
}
