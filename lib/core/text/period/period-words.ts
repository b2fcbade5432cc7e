import { MONTHS, MONTHS_IN_SHORT } from '../month-names.ts';
import { readCardinal } from '../../quantity/read-cardinal.ts';
import type { Token } from '../../quantity/tokens.ts';
import type { Length } from './period-mention.ts';
import { wordsIn } from '../../match/words/words-in.ts';

const NUMBERS = new Map<string, number>(
  [...MONTHS, ...MONTHS_IN_SHORT].map((name, index) => [name, (index % MONTHS.length) + 1]),
);
NUMBERS.set('sept', 9);

export function isMonthName(word: string): boolean {
  return NUMBERS.has(word);
}

/** Month names that are verbs too: a capital or a preposition of time makes them months. */
const VERBS = new Set(['may', 'march', 'mar']);
const TIME_WORDS = wordsIn('in since until by of from between through to and last this next early late mid on');

/** "in May." ends a sentence, "in Sept." need not. */
const ABBREVIATED = /^(?!may|june|july)\w{3,4}$/;

/** The word at a position, in lower case; empty before the first and after the last. */
export function wordAt(tokens: readonly Token[], at: number): string {
  // An index of -1 would make all reads here slow.
  return at < 0 ? '' : (tokens[at]?.text ?? '');
}

/** The month (1 to 12) that token `at` names, with the index after it and its abbreviating point; null when it names none. */
export function readMonth(tokens: readonly Token[], at: number): { month: number; to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const month = NUMBERS.get(token.text);
  if (month === undefined) return null;
  if (VERBS.has(token.text)) {
    const before = tokens[at - 1];
    // "May 12 people enter?" is no date, nor is "In March the…" none: at the start of a sentence a digit must follow.
    if (!token.capital && !TIME_WORDS.has(before?.text ?? '')) return null;
    if (before === undefined && tokens[at + 1]?.kind !== 'digits') return null;
  }
  const point = ABBREVIATED.test(token.text) && tokens[at + 1]?.text === '.' && !tokens[at + 1]!.spaced;
  return { month, to: point ? at + 2 : at + 1 };
}

/** A year in four plain digits, 1700 to 2099, at token `at`; null for any other token. */
export function readYear(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.digits?.plain !== true || token.text.length !== 4) return null;
  const year = token.digits.value;
  return year >= 1700 && year <= 2099 ? year : null;
}

/** A day of the month, "20" or "20th"; null otherwise. */
export function readDayOfMonth(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const token = tokens[at];
  if (token?.digits?.plain !== true || token.text.length > 2 || token.digits.value < 1 || token.digits.value > 31) {
    return null;
  }
  const suffix = tokens[at + 1];
  if (suffix !== undefined && !suffix.spaced && suffix.kind === 'word') {
    return /^(?:st|nd|rd|th)$/.test(suffix.text) ? { day: token.digits.value, to: at + 2 } : null;
  }
  return { day: token.digits.value, to: at + 1 };
}

/** Days as they are spoken. */
const SPOKEN_DAYS = new Map<string, number>(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, at) => [word, at + 1]),
);
const SPOKEN_TENS = new Map([
  ['twenty', 20],
  ['thirty', 30],
]);

/** Words with which a spoken day may begin. */
export const SPOKEN_DAY_WORDS: readonly string[] = [...SPOKEN_DAYS.keys(), 'thirtieth'];

/** A day of the month in words, "fifteenth", "twenty-first"; null otherwise. */
export function readSpokenDay(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const word = wordAt(tokens, at);
  const day = word === 'thirtieth' ? 30 : SPOKEN_DAYS.get(word);
  if (day !== undefined) return { day, to: at + 1 };
  const tens = SPOKEN_TENS.get(word);
  if (tens === undefined) return null;
  const unitAt = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const unit = SPOKEN_DAYS.get(wordAt(tokens, unitAt));
  return unit === undefined || unit > 9 || tens + unit > 31 ? null : { day: tens + unit, to: unitAt + 1 };
}

/** Words for ranks used in periods: "first" is 1. */
export const RANKS = new Map<string, number>(Object.entries({ first: 1, second: 2, third: 3, fourth: 4 }));

/** Words that link the ends of a span. */
export function isSpanLink(token: Token | undefined, between: boolean): boolean {
  if (token === undefined) return false;
  if (between) return token.text === 'and';
  return /^(?:to|through|until|till|thru|-|–|—)$/.test(token.text);
}

/** A small count in digits or words, as lengths of time have: "12", "eleven", "a hundred". */
export function countAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  if (wordAt(tokens, at) === 'hundred') return { value: 100, to: at + 1 };
  const number = readCardinal(tokens, at, true);
  if (number === null || number.scale > 1 || number.value <= 0 || number.value >= 1000) return null;
  return { value: number.value, to: number.to };
}

const UNITS = new Map<string, { unit: Length['unit']; times: number }>(
  Object.entries({
    day: { unit: 'day', times: 1 },
    week: { unit: 'week', times: 1 },
    month: { unit: 'month', times: 1 },
    quarter: { unit: 'month', times: 3 },
    year: { unit: 'year', times: 1 },
    decade: { unit: 'year', times: 10 },
  }),
);

/** The unit of time at token `at`, in the singular or plural. */
export function unitAt(tokens: readonly Token[], at: number): { unit: Length['unit']; times: number } | null {
  const word = wordAt(tokens, at);
  return UNITS.get(word) ?? (word.endsWith('s') ? UNITS.get(word.slice(0, -1)) : undefined) ?? null;
}

/** "12 months", "a hundred days", "two full years", "twelve-month"; null without a count. */
export function lengthAt(
  tokens: readonly Token[],
  at: number,
): { value: number; unit: Length['unit']; to: number } | null {
  const count = countAt(tokens, at);
  if (count === null) return null;
  const nounAt = /^(?:full|whole|calendar|fiscal|budget|straight|consecutive|-)$/.test(wordAt(tokens, count.to))
    ? count.to + 1
    : count.to;
  const noun = unitAt(tokens, nounAt);
  // "three quarters of them" is a share.
  return noun === null || noun.times === 3
    ? null
    : { value: count.value * noun.times, unit: noun.unit, to: nounAt + 1 };
}

/** "fiscal year(s)", "fiscal", "budget year", "FY", "fiscal year (FY)" at token `at`. */
export function fiscalWords(tokens: readonly Token[], at: number): { to: number; short: boolean } | null {
  const word = wordAt(tokens, at);
  if (word === 'fy' || word === 'fys') return { to: at + 1, short: true };
  if (word !== 'fiscal' && word !== 'budget') return null;
  const next = wordAt(tokens, at + 1);
  if (next !== 'year' && next !== 'years') return word === 'fiscal' ? { to: at + 1, short: false } : null;
  const isSpelled = wordAt(tokens, at + 2) === '(' && wordAt(tokens, at + 3) === 'fy' && wordAt(tokens, at + 4) === ')';
  return { to: isSpelled ? at + 5 : at + 2, short: false };
}

/** "*Obama's* last fiscal year", "*his* final one": whose time begins at token `at` is said right before it. */
export function isOwned(tokens: readonly Token[], at: number): boolean {
  return /(?:'s|s'|^his|^her|^their)$/.test(wordAt(tokens, at - 1));
}
