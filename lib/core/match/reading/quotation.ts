import { FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { Reading } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

const OPENING = new Set(['“', '«']);
const CLOSING = new Set(['”', '»']);

/** Who is quoted when the statement stands inside quotation marks of some length; '' when nobody is named; null when it is not quoted. */
export function quotationAround(reading: Reading, start: number, eventAt: number): string | null {
  const { words } = reading;
  let open = -1;
  let plain = -1;
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    if (OPENING.has(text)) open = at;
    else if (text === '"') {
      if (plain === -1) plain = at;
      else {
        if (covers(plain, at)) return speakerOf(reading, plain, at);
        plain = -1;
      }
    } else if (CLOSING.has(text)) {
      // Without an opening mark it was opened in a sentence before.
      if (covers(open, at)) return speakerOf(reading, open, at);
      open = -1;
    }
  }
  if (plain !== -1 && isClosing(plain)) return covers(-1, plain) ? speakerOf(reading, -1, plain) : null;
  // A quotation that runs on into the next sentence.
  const last = Math.max(open, plain);
  if (last !== -1 && last <= start) return speakerOf(reading, last, words.length);
  return null;

  /** A plain mark right behind a word. */
  function isClosing(at: number): boolean {
    return at > 0 && words[at - 1]?.end === words[at]?.start;
  }

  function covers(from: number, to: number): boolean {
    return from <= start && eventAt < to && to - from > 4;
  }
}

const MAX_NAME = 6;
const JOINS_NAMES = wordsIn('the a an of for');
const PRONOUNS = wordsIn('he she they it we i you who');
const ADVERB = /^(?:later|also|then|once|again|still|now|.+ly)$/;

/** The words of the name beside a verb of speech outside the quotation. */
function speakerOf(reading: Reading, open: number, close: number): string {
  const { words, text } = reading;
  for (const term of reading.cues) {
    if (term.entries[0]?.operator !== 'report') continue;
    if (term.from > open && term.from < close) continue;
    const name = nameBeside(term);
    if (name !== '') return name;
  }
  return '';

  function nameBeside(term: Term): string {
    let from = term.from;
    while (from > term.from - MAX_NAME && isName(from - 1) && !(from - 1 > open && from - 1 < close)) from -= 1;
    if (from < term.from) return named(from, term.from);
    let to = term.to;
    while (to < term.to + MAX_NAME && isName(to) && !(to > open && to < close)) to += 1;
    return named(term.to, to);
  }
  /** Without "later" of "Diaz later said"; nothing where only the article of "the 61-year-old" is left. A pronoun names nobody. */
  function named(first: number, last: number): string {
    let [from, to] = [first, last];
    while (from < to && (ADVERB.test(lower(from)) || ['of', 'for'].includes(lower(from)))) from += 1;
    while (from < to && (ADVERB.test(lower(to - 1)) || JOINS_NAMES.has(lower(to - 1)))) to -= 1;
    return from < to ? text.slice(words[from]?.start, words[to - 1]?.end) : '';
  }
  function isName(at: number): boolean {
    const word = words[at];
    if (word?.kind !== 'word') return false;
    if (PRONOUNS.has(word.lower)) return false;
    return word.capital || JOINS_NAMES.has(word.lower) || !FUNCTION_WORDS.has(word.lower);
  }
  function lower(at: number): string {
    return words[at]?.lower ?? '';
  }
}
