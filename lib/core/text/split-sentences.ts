import {
  dottedTimes,
  neverLast,
  beforeNumber,
  sentenceStarters,
  timeFollowers,
  usuallyInside,
} from './abbreviations.ts';
import { once } from '../once.ts';
import { isWrittenSmall } from './written-small.ts';

export type SentenceSpan = { readonly start: number; readonly end: number };

const hardStops = '。！？｡';
/** Ends a sentence where a space follows, or whatever follows: scripts without spaces between sentences. */
const isStop = oneOf(`.?!…‽؟۔।॥։።${hardStops}`);
const isHardStop = oneOf(hardStops);
const isCloser = oneOf('"\'”’»›)]}」』）】');
const isOpener = oneOf('"\'“‘„«‹([{¿¡—–-•*「『（【');
const SPACE = 0x20;
const SLASH = 0x2f;

/** Asks whether a UTF-16 unit of a text is one of some marks; the end of the text is none. */
function oneOf(marks: string): (code: number) => boolean {
  const codes = Array.from(marks, mark => mark.charCodeAt(0));
  const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => (codes.includes(code) ? 1 : 0));
  const others = new Set(codes.filter(code => code >= 0x80));
  return code => (code < 0x80 ? ascii[code] === 1 : others.has(code));
}

/**
 * Cut a block's text (spaces already collapsed) into sentences, in reading order and without the spaces around them.
 *
 * Rules of our own and tables of English abbreviations, in one pass: `Intl.Segmenter` differs between engines and takes quadratic time in some. A full
 * stop after an abbreviation, an initial or a number's dot does not end a sentence unless the next word can only begin one. Where it
 * is in doubt two sentences stay one. Never cuts inside a number or between the halves of a character.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  const isSmall = once(() => isWrittenSmall(text));
  let start = 0;
  for (let index = nextStop(text, 0); index < text.length; index = nextStop(text, index + 1)) {
    if (!isStop(text.charCodeAt(index))) continue;
    const last = endOfStops(text, index);
    const end = endOfClosers(text, last + 1);
    const isHard = isHardStop(text.charCodeAt(last));
    const isEnd = isHard || endsSentence(text, start, index, last, end, isSmall);
    index = end - 1;
    if (!isEnd) continue;
    push(spans, text, start, end);
    start = end;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** Where the next character stands of a kind that nearly no other is of: a mark of ASCII that ends a sentence, or beyond Latin-1. */
function nextStop(text: string, from: number): number {
  maybeStop.lastIndex = from;
  return maybeStop.test(text) ? maybeStop.lastIndex - 1 : text.length;
}
const maybeStop = /[.?!\u0100-\uffff]/g;

function endOfStops(text: string, index: number): number {
  let last = index;
  while (isStop(text.charCodeAt(last + 1))) last += 1;
  return last;
}

/** Quotes and brackets that close after the stop, and marks of notes such as "[12]". */
function endOfClosers(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (isCloser(text.charCodeAt(end))) end += 1;
    const note = text[end] === '[' ? noteMark.exec(text.slice(end, end + maxNoteMark)) : null;
    if (note === null) return end;
    end += note[0].length;
  }
}
const noteMark = /^\[[^\s\]]+\]/;
const maxNoteMark = 6;

/** Whether the stops from `first` to `last`, with closing marks up to `end`, end the sentence that began at `start`. `isSmall`: the text is written in small letters, sentences too. */
function endsSentence(
  text: string,
  start: number,
  first: number,
  last: number,
  end: number,
  isSmall: () => boolean,
): boolean {
  if (end >= text.length) return true;
  // "47 (!!) of them": stops between brackets are a remark.
  if (text[first - 1] === '(' && text[last + 1] === ')') return false;
  if (text[end] !== ' ') return isGlued(text, first, last, end);
  const next = skipOpeners(text, end + 1);
  const follower = text[next];
  if (follower === undefined) return true;
  const isEllipsis = text[last] === '…' || (text[first] === '.' && last > first);
  if (isLower(follower) && (isEllipsis || !isSmall())) return false;
  if (isEllipsis) return !isDigit(follower);
  if (text[first] !== '.') return true;
  if (isSpeaker(text, start, first)) return false;
  // A closing quote or bracket after the stop: the abbreviation inside it may still be one ("(Inc.) Reports").
  const word = wordBefore(text, start, first);
  const from = first - word.length;
  if (from - start <= maxListLead && isListNumber(word) && skipOpeners(text, start) >= from) return false;
  if (!isAbbreviation(word, follower)) return true;
  return !isLower(follower) && canOnlyBegin(word, text, next, end);
}

/** "Mr. KESSLER. It is so." and "Q. Is it so?": in transcripts a stop parts who speaks from what is said. */
function isSpeaker(text: string, start: number, stop: number): boolean {
  return stop - start <= longestSpeaker && speaker.test(text.slice(start, stop));
}
const longestSpeaker = 32;
const speaker =
  /^(?:(?:Mr|Mrs|Ms|Dr|The|Chairman|Chairwoman|Senator|Secretary|Judge|General)\.? [\p{Lu}’'-]{3,}|[QA])$/u;

/**
 * Whether a sentence begins without a space, as where a page parts them by style alone: "in Queens.Photo by". A name with a dot ("example.Com") has no
 * word of three small letters on one side and a capitalised word of four on the other.
 */
function isGlued(text: string, first: number, last: number, end: number): boolean {
  if (last > first) return false;
  return wordEnd.test(text.slice(Math.max(0, first - 24), first)) && wordStart.test(text.slice(end, end + 24));
}
const wordEnd = /(?:^|[\s(“"‘—–-])\p{L}?\p{Ll}{3,}$/u;
const wordStart = /^\p{Lu}\p{Ll}{3}(?!\p{L}*\.\p{L})/u;

function skipOpeners(text: string, from: number): number {
  let next = from;
  while (isOpener(text.charCodeAt(next)) || text.charCodeAt(next) === SPACE) next += 1;
  return next;
}

/** What may stand before a list's number: a space, a bracket. */
const maxListLead = 4;

/** The word that the stop is attached to, with its inner dots: "D.C", "p.m", "No", "" after a space. */
function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && stop - from <= longestAbbreviation && !isBoundary(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, stop);
}
const longestAbbreviation = 16;
const isBoundary = (code: number) => code === SPACE || code === SLASH || isOpener(code) || isCloser(code);

const isListNumber = (word: string) => /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$/.test(word);
const isDigit = (char: string) => char >= '0' && char <= '9';
const isLower = (char: string) =>
  char < '\x80' ? char >= 'a' && char <= 'z' : char !== char.toUpperCase() && char === char.toLowerCase();

function isAbbreviation(word: string, follower: string): boolean {
  // Most words are longer than any abbreviation without dots.
  if (word === '' || (word.length > longestPlain && !word.includes('.'))) return false;
  if (word.length <= 2 && /^\p{Lu}$/u.test(word)) return true;
  if (word.includes('.') && /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word)) return true;
  const key = word.toLowerCase();
  if (!abbreviations.has(key)) return false;
  if (beforeNumber.has(key)) return isDigit(follower);
  return neverLast.has(key) || (usuallyInside.has(key) && word !== key) || lowerAbbreviations.has(word);
}
const lowerAbbreviations = new Set(['approx', 'est', 'et al', 'dept', 'incl', 'cf', 'ca', 'vs', 'v', 'eg', 'ie']);
const abbreviations = new Set([...neverLast, ...beforeNumber, ...usuallyInside, ...lowerAbbreviations]);
const longestPlain = Math.max(...Array.from(abbreviations, word => word.length));

/** After an abbreviation: whether the next word shows that a sentence begins there. */
function canOnlyBegin(word: string, text: string, next: number, end: number): boolean {
  const key = word.toLowerCase();
  if (neverLast.has(key)) return false;
  // A dash goes on with the line: "WASHINGTON, D.C. — The".
  if (/[—–-]/.test(text.slice(end, next))) return false;
  const follower = /^[\p{L}\p{N}’']+/u.exec(text.slice(next, next + longestStarter))?.[0] ?? '';
  if (dottedTimes.has(key)) return !timeFollowers.has(follower.toLowerCase()) && !isDigit(text[next] as string);
  // After a single capital another one is an initial ("J. A. Smith"), though "A" also begins sentences.
  return sentenceStarters.has(follower) && !(follower.length === 1 && word.length === 1);
}
const longestStarter = 24;

function push(spans: SentenceSpan[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  if (to > from) spans.push({ start: from, end: to });
}
