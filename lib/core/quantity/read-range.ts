import { type Comparison, readComparisonBefore, readTail } from './comparators.ts';
import { isBeforeEra, isDateRange, isDay, isScore, isYear } from './dates-and-scores.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { isNotAmount } from './not-amounts.ts';
import { type Amount, type Measured, type Reading, readAmount, readMeasured } from './read-amount.ts';
import { readRate, readRateBefore } from './read-rate.ts';
import { isHyphened } from './is-hyphened.ts';
import { inThousands, isOfThousands, readGuess, withItsStart } from './read-guess.ts';
import { readHead } from './read-head.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_PREFIXES } from './units.ts';

/** "rose from 200 to 300" tells two amounts, no range. */
const CHANGES =
  /^(?:ris(?:e|es|ing|en)|rose|fell|fall(?:s|en|ing)?|increas\w*|decreas\w*|grew|grow\w*|drop\w*|jump\w*|climb\w*|declin\w*|cut\w*|rais\w*|reduc\w*|expand\w*|went|go(?:es|ing|ne)?|surg\w*|soar\w*|plung\w*|slip\w*|shr[aiu]nk\w*|doubl\w*|tripl\w*|up|down|chang\w*|improv\w*|revis\w*|lower\w*)$/;
const LINKS = wordSet('to through - – — ~ or');
const LINKS_AFTER_BETWEEN = wordSet('and to - –');
/** What opens a range: "*between* 10 and 12", "*from* 10 to 12". */
type Opener = 'between' | 'from';
const OPENERS = new WordTable<Opener>(() => [
  ['between', 'between'],
  ['from', 'from'],
]);
const DASHES = wordSet('- – —');
/** How far before "from" the verb of change may stand. */
const VERB_REACH = 6;
/** A dash with spaces stands between two thoughts as often as between two ends, which lie nearer to each other. */
const WIDEST_SPACED = 20;

/**
 * Read a range that begins with the number `whole`: "10 to 12 million", "between 10 and 12 million", "10-12 %",
 * "$1.6 million to $2.2 million", "two or three". A chain of numbers ("555-12-3456"), years ("2014-16"), days and
 * scores ("5-4") give no amounts. Null when no range begins there.
 */
export function readRange(
  tokens: readonly Token[],
  whole: Measured,
  before: Comparison,
  floor: number,
): Reading | null {
  const opener = before.from - 1 >= floor ? OPENERS.get(tokens[before.from - 1]) : undefined;
  if (isOfParent(tokens, before.from)) return null;
  const between = opener === 'between';
  const split = between ? readMeasured(tokens, whole.number.from, floor, true) : null;
  return (
    (split === null ? null : readEnds(tokens, split, before.from, floor, opener)) ??
    readEnds(tokens, whole, before.from, floor, opener)
  );
}

const OF = wordSet('of');
const PARENTS = wordSet('father mother dad mum mom parent grandfather grandmother widow');

/** "sentenced the *father of two* to 15 years": so many children. */
function isOfParent(tokens: readonly Token[], from: number): boolean {
  return from > 1 && OF.has(tokens[from - 1]) && PARENTS.has(tokens[from - 2]);
}

function readEnds(
  tokens: readonly Token[],
  first: Measured,
  from: number,
  floor: number,
  opener: Opener | undefined,
): Reading | null {
  const between = opener === 'between';
  const guess = readGuess(tokens, first);
  const isGuess = guess !== null;
  const at = guess ?? joiningTo(tokens, first.to) ?? afterHangingHyphen(tokens, first.to);
  const link = tokens[at];
  if (link === undefined || !(isGuess || (between ? LINKS_AFTER_BETWEEN : LINKS).has(link))) return null;
  const hyphen = DASHES.has(link);
  // An em dash with spaces, or a hyphen on one side only, is punctuation.
  const next = tokens[at + 1];
  if (hyphen && next !== undefined && link.spaced !== next.spaced) return null;
  if (link.text === '—' && link.spaced) return null;
  // "three-nought-four": digits spelled one by one.
  if (hyphen && !link.spaced && isJoined(tokens[first.number.from - 1])) return null;
  const start = joiningTo(tokens, at - 1) === at ? at + 2 : at + 1;
  const read = readMeasured(tokens, numberIndex(tokens, start), start);
  const second = read !== null && isGuess ? withItsStart(first, read) : read;
  if (second === null || second.number.kind === 'plural' || first.number.kind === 'plural') return null;
  if (hyphen && !link.spaced && isChain(tokens, second.number.to)) {
    return { amounts: [], to: chainEnd(tokens, second.number.to) };
  }
  // "a 7-*Eleven*"
  const isName = hyphen && !link.spaced && second.unit === null && tokens[second.number.from]!.capital;
  if (isName && tokens[first.number.from]!.kind === 'digits') return { amounts: [], to: second.number.to };
  const bare = first.unit === null && second.unit === null;
  if (link.text === 'to' && isYearOfLevel(tokens, first.number) && !isYear(tokens, second.number, false, false))
    return null;
  // "in the 13 weeks *to 30 June*"
  if (!bare && isDay(tokens, second.number)) return null;
  // "a quarter to ten"
  if (bare && first.number.kind === 'share' && second.number.kind === 'count' && second.number.scale === 1) return null;
  if (bare && isDateRange(tokens, first.number, second.number)) return { amounts: [], to: second.number.to };
  const low = isGuess && isOfThousands(tokens, first.number) ? inThousands(first) : first;
  return readAmounts(tokens, low, second, isGuess ? 'or' : link.text, from, floor, opener);
}

/** "3-*to*-5-year", "18-*to*-24-year-olds": the index of the word, or null. */
function joiningTo(tokens: readonly Token[], at: number): number | null {
  return isHyphened(tokens, at, 'to') ? at + 1 : null;
}

/** "two*-* to three-year", "8*-* or 9-percent": the word that both ends share comes after the second. */
function afterHangingHyphen(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  const hangs = tokens[at]?.text === '-' && !tokens[at]!.spaced && next?.kind === 'word' && next.spaced;
  return hangs && tokens[at + 2]?.kind !== 'mark' ? at + 1 : at;
}

function readAmounts(
  tokens: readonly Token[],
  first: Measured,
  second: Measured,
  link: string,
  from: number,
  floor: number,
  opener: Opener | undefined,
): Reading | null {
  const plain = first.unit === null && second.unit === null && first.number.plainDigits && second.number.plainDigits;
  const large = first.number.value >= 1000 || second.number.value >= 1000;
  if (plain && !large && /^[-–to]+$/.test(link) && opener === undefined) {
    const falls = (link !== 'to' || tokens[first.to]?.text === '-') && first.number.value >= second.number.value;
    if (isScore(tokens, first.from, second.to, falls)) {
      return { amounts: [], to: second.to };
    }
  }
  // "20° to 25 °C": the scale is said once.
  const isScaleLeft = first.unit === 'degree' && isScale(second.unit);
  const unit = isScaleLeft ? second.unit : (first.unit ?? second.unit);
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit && !isScaleLeft) return null;
  const shared = sharedScale(tokens, first, second);
  const low = (first.number.value * first.times + first.plus) * shared;
  const high = second.number.value * second.times + second.plus;
  const isLevels = opener === 'from' && isChange(tokens, from - 1);
  if (isLevels) return link === 'to' ? readFirstLevel(tokens, first, second, floor) : null;
  if (!(low < high)) return null;
  if (DASHES.has(tokens[first.to]) && tokens[first.to]?.spaced && high > WIDEST_SPACED * low) return null;
  if (link === 'to' && shared === 1 && isStep(tokens, from, low, high)) return null;
  if (link === 'or' && (first.unit !== null || high > 2 * low)) return null;
  const isSurelyAmount = link === 'or' || first.number.from === 0 || isBelowCount(tokens, first, second);
  if (!isSurelyAmount && isNotAmount(tokens, first.number, unit !== null, true)) return null;
  const before = readComparisonBefore(tokens, first.from);
  const tail = readTail(tokens, second.to);
  const rate = readRate(tokens, tail.to);
  const start = opener !== undefined ? from - 1 : Math.max(from, floor);
  const amount: Amount = {
    from: start,
    to: rate !== null && rate.from === tail.to ? rate.to : tail.to,
    numberFrom: first.number.from,
    numberTo: second.number.to,
    value: (low + high) / 2,
    low,
    high,
    lastDigit: first.number.lastDigit * first.times * shared,
    highLastDigit: second.number.lastDigit * second.times,
    significantDigits: Math.max(first.number.significantDigits, second.number.significantDigits),
    unit:
      unit ??
      ((first.number.kind === 'share' && second.number.kind === 'share') || isOfOneWhole(first.number, second.number)
        ? 'ratio'
        : (rate?.whole ?? 'count')),
    comparator: 'range',
    approx: before.approx || tail.approx,
    per: rate?.per ?? readRateBefore(tokens, start),
    head: readHead(tokens, tail.to),
  };
  return { amounts: [amount], to: tail.to };
}

const BEFORE_YEAR = wordSet('in fiscal year fy by since');

/** "from 70,630 in *2019* to 107,941": when it was so many, and no end of a range. */
function isYearOfLevel(tokens: readonly Token[], number: NumberPhrase): boolean {
  return BEFORE_YEAR.has(tokens[number.from - 1]) && isYear(tokens, number, false, false);
}

const isScale = (unit: string | null) => unit === 'celsius' || unit === 'fahrenheit';

/** "between *2000 and 3000* people": what looks like a year is none where no year is the other end. */
function isBelowCount(tokens: readonly Token[], { number }: Measured, second: Measured): boolean {
  const isLikeYear = number.plainDigits && number.value >= 1500 && number.value < LAST_YEAR;
  return isLikeYear && second.number.value > LAST_YEAR && !isBeforeEra(tokens, second.number);
}

const LAST_YEAR = 2100;

/** Of two numbers in one scale the larger is no more than so many times the other. */
const MOST_CHANGE = 20;

/** "grew from *3* to 5 million", "fell from *49.8* to 48.3 percent": scale and unit are said once. Null where the first has its own. */
function readFirstLevel(tokens: readonly Token[], first: Measured, second: Measured, floor: number): Reading | null {
  const { number } = first;
  if (first.unit !== null || number.scale !== 1 || number.kind !== 'count' || second.number.kind !== 'count')
    return null;
  const { scale } = second.number;
  const ratio = (number.value * scale) / second.number.value;
  const isLike = ratio > 1 / MOST_CHANGE && ratio < MOST_CHANGE && number.value < 1000;
  if (!isLike || (scale === 1 && second.unit === null)) return null;
  const scaled = { ...first, unit: second.unit, times: second.times * scale };
  return readAmount(tokens, scaled, readComparisonBefore(tokens, first.from), floor);
}

/** "10 to 12 million": the scale is said once, when the first number is smaller than the second without it. */
function sharedScale(tokens: readonly Token[], first: Measured, second: Measured): number {
  if (isOfOneWhole(first.number, second.number)) return second.number.lastDigit;
  // "five or six *hundred*"
  const isHundred =
    tokens[second.number.to - 1]?.text === 'hundred' &&
    first.number.value < 10 &&
    first.number.to - first.number.from === 1;
  const scale = isHundred ? 100 : second.number.scale;
  if (first.number.scale > 1 || scale === 1 || first.number.kind === 'share') return 1;
  return first.number.value < second.number.value / scale ? scale : 1;
}

/** "*one to three of every 1,000*": both are parts of what the second is a part of. */
function isOfOneWhole(first: NumberPhrase, second: NumberPhrase): boolean {
  if (first.kind !== 'count' || second.kind !== 'share' || first.scale > 1) return false;
  return Number.isInteger(first.value) && first.value * second.lastDigit < second.value;
}

const HEDGE = /^(?:about|around|roughly|nearly|some|approximately|perhaps|maybe|even|over|almost)$/;

/** The token of the number after hedges, a currency sign or a code: "about 12", "$12", "US$12", "EUR 12". */
export function numberIndex(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'word' && HEDGE.test(tokens[at]!.text)) at += 1;
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.kind === 'mark' && CURRENCY_SIGNS.has(token)) return at + 1;
  if (DOLLAR_PREFIXES.has(token) && tokens[at + 1]?.text === '$') return at + 2;
  return token.capital && CURRENCY_CODES.has(token) ? at + 1 : at;
}

function isJoined(before: Token | undefined): boolean {
  return before !== undefined && !before.spaced && DASHES.has(before);
}

function isChain(tokens: readonly Token[], at: number): boolean {
  const [link, next] = [tokens[at], tokens[at + 1]];
  if (link === undefined || next === undefined || link.spaced || next.spaced) return false;
  return /^[-–/.]$/.test(link.text) && (next.kind === 'digits' || next.kind === 'code');
}

function chainEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (isChain(tokens, end)) end += 2;
  return end;
}

/** A range that is wider is a change and what it came to. */
const WIDEST_CHANGE = 3;

/** "fell *by 1.4 million to 51.9 million*", "up *12,000 to 70,766*": by how much, and to what. */
function isStep(tokens: readonly Token[], from: number, low: number, high: number): boolean {
  const before = tokens[from - 1]?.text === 'by' ? from - 2 : from - 1;
  return high > WIDEST_CHANGE * low && CHANGES.test(tokens[before]?.text ?? '');
}

function isChange(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - VERB_REACH); index--) {
    if (tokens[index]!.text === '.' || tokens[index]!.text === ';') return false;
    if (CHANGES.test(tokens[index]!.text)) return true;
  }
  return false;
}
