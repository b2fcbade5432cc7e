import { type Comparison, readTail, readTailBehindNoun } from './comparators.ts';
import { isAgeWithTail, readAge } from './read-age.ts';
import { readInBrackets } from './read-in-brackets.ts';
import { namesNothing } from './names-nothing.ts';
import { isNotAmount } from './not-amounts.ts';
import type { Comparator } from './quantity.ts';
import { FOLDS, SCALES } from './number-words.ts';
import { LOOSENING } from './read-scales.ts';
import { readHead } from './read-head.ts';
import { count, negative, type NumberPhrase } from './number-phrase.ts';
import { readNumber } from './read-number.ts';
import { type Rate, readRate, readRateBefore } from './read-rate.ts';
import { readOneAndPart } from './read-one-and-part.ts';
import { isPriceSaid } from './read-spoken.ts';
import { readUnitAfter, readUnitBefore } from './read-unit.ts';
import { UNITS_OF_TIME } from './units.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** A quantity over tokens: `from`..`to` with all its words, `numberFrom`..`numberTo` the number alone. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly lastDigit: number;
  readonly highLastDigit: number;
  readonly significantDigits: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly approx: boolean;
  readonly per: Rate | null;
  /** Index of the token of the noun that is counted, or null. */
  readonly head: number | null;
}

/** "It *took* over two hours": how long. */
const LASTING = wordSet('been took take takes taken lasted last lasts lasting waited wait waiting spent ran');

/** What was read at a token: amounts (none for a date or an ordinal) and the index from which to read on. */
export interface Reading {
  readonly amounts: readonly Amount[];
  readonly to: number;
}

/** A number with the unit around it. `from` and `to` span both. */
export interface Measured {
  readonly number: NumberPhrase;
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  readonly times: number;
  readonly plus: number;
}

/** Read number and unit at token `at`, units before it not reaching below `floor`. */
export function readMeasured(tokens: readonly Token[], at: number, floor: number, stopAtAnd = false): Measured | null {
  const whole = readOneAndPart(tokens, at) ?? readInBrackets(tokens, at) ?? readFold(tokens, at);
  if (whole !== null) return whole;
  const number = readNumber(tokens, at, stopAtAnd);
  if (number === null || !Number.isFinite(number.value)) return null;
  const before = readUnitBefore(tokens, number.from);
  const after = readUnitAfter(tokens, number);
  const sign = before !== null && before.from > floor ? signBefore(tokens, before.from) : null;
  const from = sign ?? (before !== null && before.from >= floor ? before.from : number.from);
  // "$10 million dollars" says it twice; "$12 percent" does not exist.
  const stated = before !== null && from < number.from ? before.unit : (after?.unit ?? null);
  // "$1 of every $5", "18 of every 100 dollars": a share of money is no sum.
  const unit = number.kind === 'share' && stated === 'usd' ? null : stated;
  const { to, times, plus } = after ?? { to: number.to, times: 1, plus: 0 };
  if (isBelowZero(tokens, number, unit, to))
    return { number: negative(number), from, to: to + 2, unit: unit ?? 'degree', times, plus };
  return sign === null
    ? { number, from, to, unit, times, plus }
    : { number: negative(number), from, to, unit, times, plus: -plus };
}

/** "rose *fivefold*", "a *tenfold* rise": so many times as much, in one word. */
function readFold(tokens: readonly Token[], at: number): Measured | null {
  const value = FOLDS.get(tokens[at]);
  if (value === undefined) return null;
  return { number: count(at, at + 1, value, 1), from: at, to: at + 1, unit: 'times', times: 1, plus: 0 };
}

const BELOW = wordSet('below');
const DEGREES = new Set([null, 'degree', 'celsius', 'fahrenheit']);

/** "20 *below zero*", "five degrees *below zero*" */
function isBelowZero(
  tokens: readonly Token[],
  { kind, value }: NumberPhrase,
  unit: string | null,
  to: number,
): boolean {
  if (!BELOW.has(tokens[to]) || tokens[to + 1]?.text !== 'zero') return false;
  return kind === 'count' && value > 0 && DEGREES.has(unit);
}

/** "*minus* $2.4 billion", "*-*$5": where a sign before that of the currency stands, or null. */
function signBefore(tokens: readonly Token[], currency: number): number | null {
  const sign = tokenBefore(tokens, currency);
  if (tokens[currency]?.kind !== 'mark') return null;
  if (sign?.text === 'minus' || sign?.text === 'negative') return currency - 1;
  const before = tokenBefore(tokens, currency, 2);
  const isSign = sign?.text === '-' || sign?.text === '\u2212';
  const isOpening = sign?.spaced === true || before?.text === '(';
  return isSign && isOpening && !tokens[currency]!.spaced && before?.kind !== 'digits' ? currency - 1 : null;
}

/** Read one amount whose number, unit and the words before them are known; none when the number is a date, a name or another non-amount. */
export function readAmount(tokens: readonly Token[], measured: Measured, before: Comparison, floor: number): Reading {
  const { number } = measured;
  const compared = before.from < measured.from;
  if (isNotAmount(tokens, number, measured.unit !== null, compared)) return { amounts: [], to: number.to };
  return { amounts: [dress(tokens, measured, before, floor)], to: measured.to };
}

/** Add hedge, comparator, tail and rate to a measured number. */
function dress(tokens: readonly Token[], measured: Measured, before: Comparison, floor: number): Amount {
  const { number } = measured;
  const free = before.from >= floor ? before : { comparator: 'equal' as const, approx: false, from: measured.from };
  const after = readTail(tokens, measured.to);
  // "eleven-plus million", "eighty-plus percent": the tail stands before scale and unit.
  const isParted = measured.unit === null && after.to > measured.to;
  const scale = isParted && number.scale === 1 ? (SCALES.get(tokens[after.to]) ?? 1) : 1;
  const scaled = scale === 1 ? after.to : after.to + 1;
  const late = isParted ? readUnitAfter(tokens, number, scaled) : null;
  const tail = { ...after, to: late?.to ?? scaled };
  const times = measured.times * scale;
  const head = readHead(tokens, tail.to);
  const rate = readRate(tokens, tail.to);
  const isAge = tail.to > measured.to && isAgeWithTail(measured.unit, number, tokens[tail.to - 1]);
  const unit =
    (isAge ? 'year-of-age' : measured.unit) ??
    late?.unit ??
    readAge(tokens, number, free) ??
    (isPriceSaid(tokens, number) || isEarned(tokens, free.from, number, rate) ? 'usd' : null) ??
    (number.kind === 'share' ? 'ratio' : (rate?.whole ?? 'count'));
  const behindNoun = head === null ? null : readTailBehindNoun(tokens, head + 1);
  let comparator: Comparator = tail.comparator ?? behindNoun ?? free.comparator;
  // "over four years" says during which time, not how many years at least.
  const isOver = UNITS_OF_TIME.has(unit) && tokenBefore(tokens, measured.from)?.text === 'over';
  if (comparator === 'more-than' && isOver && !LASTING.has(tokenBefore(tokens, measured.from, 2))) comparator = 'equal';
  // "arrests *up to 12,000 from 10,000*": they rose.
  if (comparator === 'up-to' && tokens[tail.to]?.text === 'from' && tokens[tail.to + 1]?.kind === 'digits')
    comparator = 'equal';
  if (number.kind === 'plural') comparator = 'plural';
  const value = number.value * times + measured.plus;
  const { low, high } = wordedBounds(comparator, value, number, times);
  const lastDigit = comparator === 'range' ? 1 : number.lastDigit * times;
  return {
    from: free.from,
    // A noun between stays outside: "6.8 *homicides* per 100,000".
    to: rate !== null && (rate.from === tail.to || (rate.whole === unit && head === null)) ? rate.to : tail.to,
    numberFrom: number.from,
    numberTo: number.to,
    value: comparator === 'range' ? (low + high) / 2 : value,
    low,
    high,
    lastDigit,
    highLastDigit: lastDigit,
    significantDigits: number.significantDigits,
    unit,
    comparator,
    approx: free.approx || tail.approx || isLoosened(tokens, number),
    per: rate?.per ?? readRateBefore(tokens, free.from),
    head,
  };
}

const EARNING = wordSet('make makes made making earn earns earned earning');
const LEAST_EARNED = 1000;

/** "she was *making* forty thousand *a year*" */
function isEarned(
  tokens: readonly Token[],
  from: number,
  { value, to }: NumberPhrase,
  rate: ReturnType<typeof readRate>,
): boolean {
  if (EARNING.has(tokenBefore(tokens, from)) && isHourly(tokens, to) && value >= LEAST_WAGE) return true;
  if (rate?.from !== to || rate.per === null || value < LEAST_EARNED) return false;
  return EARNING.has(tokenBefore(tokens, from)) && namesNothing(tokens[rate.to]);
}

const LEAST_WAGE = 7;

/** "is making thirty-four *an hour*" */
function isHourly(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'an' && tokens[at + 1]?.text === 'hour' && namesNothing(tokens[at + 2]);
}

/** "sixty-*some* thousand" */
function isLoosened(tokens: readonly Token[], { from, to, scale }: NumberPhrase): boolean {
  if (scale === 1 || to - from < 3) return false;
  for (let at = from + 1; at < to - 1; at++) if (LOOSENING.has(tokens[at])) return true;
  return false;
}

/** What the words themselves bound: "more than 5" is 5 to infinity. */
function wordedBounds(
  comparator: Comparator,
  value: number,
  number: NumberPhrase,
  times: number,
): { low: number; high: number } {
  if (comparator === 'more-than') return { low: value, high: Infinity };
  if (comparator === 'less-than' || comparator === 'up-to') return { low: -Infinity, high: value };
  if (comparator === 'range') return { low: value, high: value + Math.max(0, number.lastDigit * times - 1) };
  if (comparator === 'plural') return { low: number.low * times, high: number.high * times };
  return { low: value, high: value };
}
