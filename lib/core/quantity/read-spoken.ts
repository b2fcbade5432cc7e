import { namesNothing } from './names-nothing.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { ORDINALS, TENS, UNITS } from './number-words.ts';
import { readSmall } from './read-small.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

interface Small {
  readonly value: number;
  readonly to: number;
}

/** After these the two halves are two numbers, or a range: "two thirty-minute calls", "five-ten percent", "six thirty a.m.". */
const OF_ITS_OWN = wordSet(
  'percent point points second seconds minute minutes hour hours day days week weeks month months year years am pm oclock eastern pacific central hundred',
);
const BEFORE_CLOCK = wordSet('at by until till before after since around past');
/** "they are *at* six-twenty-two": a level, no time of the day. */
const AT_LEVEL = wordSet('is are was were be been down up still now stands stood sits came comes it');

/**
 * Numbers of three digits as they are said: "three-ten", "six twenty-two", "five-oh-two", "twelve-fifty" are 310, 622, 502 and 1,250, and
 * "sixty-two-five" is 62.5. What they are so many of, thousands or cents, is mostly left out. `small` is the number that begins at `from`.
 */
export function readSpoken(tokens: readonly Token[], from: number, small: Small): Small | null {
  if (small.value === 0 || isBound(tokens[from - 1])) return null;
  const isJoined = tokens[small.to]?.text === '-' && tokens[small.to + 1]?.spaced === false;
  const at = isJoined && tokens[small.to]?.spaced === false ? small.to + 1 : small.to;
  if (small.value > 12)
    return readWage(tokens, at, small) ?? readTenth(tokens, at, small) ?? readTeenHundred(tokens, at, small);
  const rest = readRest(tokens, at, small.value, at > small.to);
  if (
    rest === null ||
    isOfItsOwn(tokens, rest.to) ||
    (!isSoldBy(tokens, rest.to) && isClockTime(tokens, from, small.value, rest.value))
  )
    return null;
  const value = small.value * 100 + rest.value;
  const isPrice = isSoldBy(tokens, rest.to) || (rest.value === CENTS_OF_PRICES && endsPrice(tokens, rest.to));
  return { value: isPrice ? value / 100 : value, to: rest.to };
}

/** What most prices end with: "it was *four ninety-nine*". */
const CENTS_OF_PRICES = 99;
const NOW = wordSet('now today each apiece plus');

function endsPrice(tokens: readonly Token[], at: number): boolean {
  return namesNothing(tokens[at]) || NOW.has(tokens[at]);
}

/** "*four ninety-nine*", without a word of dollars or cents. */
export function isPriceSaid(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  if (tokens[from]?.kind !== 'word' || tokens[to - 1]?.text !== 'nine' || Number.isInteger(value)) return false;
  return Math.round((value % 1) * 100) === CENTS_OF_PRICES && UNITS.has(tokens[from]) && endsPrice(tokens, to);
}

/** "twenty-six fifty *an hour*" */
export function isWage(tokens: readonly Token[], { from }: NumberPhrase, at: number): boolean {
  return tokens[from]?.kind === 'word' && tokens[at]?.text === 'an' && tokens[at + 1]?.text === 'hour';
}

/** "makes *eighteen fifty an hour*": dollars and cents. */
function readWage(tokens: readonly Token[], at: number, { value, to }: Small): Small | null {
  const cents = at === to && TENS.has(tokens[at]) ? readSmall(tokens, at) : null;
  if (cents === null || tokens[cents.to]?.text !== 'an' || tokens[cents.to + 1]?.text !== 'hour') return null;
  return { value: value + cents.value / 100, to: cents.to };
}

/** "*sixteen fifty*" is 1,650, where nothing behind it is counted. */
function readTeenHundred(tokens: readonly Token[], at: number, { value, to }: Small): Small | null {
  if (value > 19 || at > to || !TENS.has(tokens[at])) return null;
  const rest = readSmall(tokens, at);
  return rest !== null && (namesNothing(tokens[rest.to]) || WHEN.has(tokens[rest.to])) && !isHyphen(tokens[rest.to])
    ? { value: value * 100 + rest.value, to: rest.to }
    : null;
}

const WHEN = wordSet('last this next');

function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' && !token.spaced;
}

const EACH = wordSet('a an per each');
const SOLD = wordSet('gallon dozen pound barrel bushel liter litre carton ounce ton share bag bale sheet');

/** "three fifty-eight *a gallon*": what goes before is a price, in dollars and cents. */
export function isSoldBy(tokens: readonly Token[], at: number): boolean {
  return EACH.has(tokens[at]) && SOLD.has(tokens[at + 1]);
}

/** "sixty-two-*five*", "fifteen-*two*"; where the two only stand side by side, nothing may be counted: "thirty-seven *six*, so much". */
function readTenth(tokens: readonly Token[], at: number, { value, to }: Small): Small | null {
  const tenth = UNITS.get(tokens[at]);
  if (tenth === undefined || tenth === 0 || tenth > 9 || value % 10 === 0) return null;
  if (value >= 20 && tokens[to - 2]?.text !== '-') return null;
  if (at === to ? !isClosed(tokens, at + 1) : isOfItsOwn(tokens, at + 1)) return null;
  return { value: value + tenth / 10, to: at + 1 };
}

const CLOSING = wordSet('. , ; : ? ! ) thousand million billion trillion percent from and which');

/** Nothing that is counted may follow. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || CLOSING.has(tokens[at]);
}

/** "ten", "twenty-two", "oh-two": where the halves only stand side by side, the second is no teen. */
function readRest(tokens: readonly Token[], at: number, first: number, isJoined: boolean): Small | null {
  const word = tokens[at]?.text;
  if (word === 'oh' || word === 'o') {
    const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const unit = UNITS.get(tokens[next]);
    return unit !== undefined && unit > 0 && unit < 10 ? { value: unit, to: next + 1 } : null;
  }
  const rest = readSmall(tokens, at);
  if (rest === null || rest.value < 10) return null;
  // "nine-eleven", "ten-fifteen minutes"
  const isTens = TENS.has(tokens[at]);
  if (isTens || isSoldBy(tokens, rest.to)) return rest;
  // "three ten, *three fifteen* thousand"
  const isOne = isJoined || (first > 2 && isClosed(tokens, rest.to));
  return isOne && first < 10 && rest.value !== 11 ? rest : null;
}

/** "thirty *two fifty*": the halves of another number. */
function isBound(before: Token | undefined): boolean {
  return (
    before !== undefined && (UNITS.has(before) || TENS.has(before) || before.text === '-' || before.text === 'hundred')
  );
}

/** "two-seventy-*plus*" */
const LOOSE = wordSet('plus some something odd ish');

/** "two thirty-year-olds", "three twentieths" */
function isOfItsOwn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.text === '-' && !next.spaced) return !LOOSE.has(tokens[at + 1]);
  return OF_ITS_OWN.has(next) || ORDINALS.has(next);
}

/** "at six-thirty" */
function isClockTime(tokens: readonly Token[], from: number, hour: number, minutes: number): boolean {
  if (hour > 12 || minutes > 59 || !BEFORE_CLOCK.has(tokens[from - 1])) return false;
  return !AT_LEVEL.has(tokens[from - 2]);
}
