import { namesNothing } from './names-nothing.ts';
import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import { NUMBER_WORDS, TENS, UNITS } from './number-words.ts';
import { readCardinal } from './read-cardinal.ts';
import { OH, readParts } from './said-parts.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { UNIT_STARTS } from './units.ts';
import { wordSet } from './word-table.ts';

const STREETS = wordSet('street avenue boulevard road drive');
/** Streets of which only a number in two pieces is sure: "four nineteen birch *lane*". */
const PLACES = wordSet('lane court place');
/** "four hundred *north capitol* street" */
const LONGEST_NAME = 3;
const LEAST_HOUSE = 100;
/** "I *live at* eleven twenty-two Sycamore" */
const LIVED = wordSet('live lives lived living house home');

/** Where the number of a house that is said ends: "at *twelve forty* oak street". "*two hundred* street lamps" are so many. */
export function saidHouseEnd(tokens: readonly Token[], from: number): number | null {
  const parts = readParts(tokens, from);
  const last = parts.at(-1);
  const whole = readCardinal(tokens, from);
  const isPieced = parts.length > 1 && last !== undefined;
  const to = isPieced ? last.to : (whole?.to ?? from);
  const isHouse = isPieced || (whole !== null && whole.scale === 1 && whole.value >= LEAST_HOUSE);
  const isHome = isPieced && tokenBefore(tokens, from)?.text === 'at' && LIVED.has(tokenBefore(tokens, from, 2));
  if (isHome && tokens[to]?.kind === 'word' && tokens[to]!.capital) return to;
  return isHouse && isStreetAt(tokens, to, isPieced) ? to : null;
}

function isStreetAt(tokens: readonly Token[], at: number, isPieced: boolean): boolean {
  for (let street = at + 1; street <= at + LONGEST_NAME; street++) {
    const name = tokens[street - 1];
    if (name?.kind !== 'word' || FUNCTION_WORDS.has(name.text) || UNIT_STARTS.has(name)) return false;
    if (/[^s]s$/.test(name.text)) return false;
    const next = tokens[street + 1];
    if (STREETS.has(tokens[street]) || (isPieced && PLACES.has(tokens[street])))
      return namesNothing(next) || next?.text.endsWith('ed') === true;
  }
  return false;
}

const RANKED = wordSet(
  'of airborne infantry division regiment battalion street avenue floor district amendment congress president anniversary birthday precinct grade century',
);

/** "*forty second* street": no seconds. */
export function saidRankEnd(tokens: readonly Token[], from: number): number | null {
  const isSecond = TENS.has(tokens[from]) && tokens[from + 1]?.text === 'second';
  return isSecond && RANKED.has(tokens[from + 2]) ? from + 2 : null;
}

const LEAST_SPELLED = 3;
/** No number that is dialled is longer; a longer run is not read to its end at each of its words. */
const MOST_SPELLED = 20;

/** Where a number that is said digit by digit ends: "call *nine one one*", "*one eight hundred five five five twelve twelve*". "*Two three four* people" are a guess. */
export function spelledEnd(tokens: readonly Token[], from: number): number | null {
  const isFree = tokens[from + 1]?.text === 'hundred';
  const first = isFree ? from + 2 : from;
  const run = readDigitByDigit(tokens, first);
  const isCounting = !isFree && run.every((digit, at) => at === 0 || digit === run[at - 1]! + 1);
  if (run.length < LEAST_SPELLED || isCounting || tokenBefore(tokens, from)?.text === 'point') return null;
  const free = first + run.length;
  const to = tokens[free]?.text === 'hundred' ? free + 1 : free;
  const end = readParts(tokens, to).at(-1)?.to ?? to;
  return NUMBER_WORDS.has(tokens[end]) ? null : end;
}

function readDigitByDigit(tokens: readonly Token[], from: number): number[] {
  const digits: number[] = [];
  while (digits.length < MOST_SPELLED) {
    const token = tokens[from + digits.length];
    const digit = OH.has(token) ? 0 : UNITS.get(token);
    if (digit === undefined || digit > 9) break;
    digits.push(digit);
  }
  return digits;
}
