import { NUMBER_WORDS, ORDINALS, SCALES } from './number-words.ts';
import { UNIT_WORDS } from './units.ts';
import { type Cardinal, readCardinal } from './read-cardinal.ts';
import { afterHyphen, readSmall } from './read-small.ts';
import type { Token } from './tokens.ts';

/** A fraction in words: "two thirds", "one hundred and three quarters" (whole 100). */
export interface Fraction {
  readonly whole: number;
  /** Multiplier of the whole's last scale word: 1000000 in "six million and two thirds". */
  readonly wholeScale: number;
  readonly part: number;
  readonly denominator: number;
  readonly to: number;
}

/** Longest run of number words that is looked at: "one million two thousand two hundred three fifths" has nine. */
const LONGEST_RUN = 24;

interface Run {
  /** Index of the ordinal word that closes it. */
  readonly ordinal: number;
  readonly value: number;
  readonly plural: boolean;
  /** Index of the last "and" in it, or -1. */
  readonly and: number;
}

/** The number words at `from` when an ordinal word closes them; null when none does. */
function readRun(tokens: readonly Token[], from: number): Run | null {
  let at = from;
  let and = -1;
  for (let steps = 0; steps < LONGEST_RUN; steps++) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.text === '-' && at > from) {
      at++;
      continue;
    }
    if (token.kind !== 'word') return null;
    const ordinal = ORDINALS.get(token);
    if (ordinal !== undefined && isOfCompound(tokens, at)) return null;
    if (ordinal !== undefined) return { ordinal: at, value: ordinal.value, plural: ordinal.plural, and };
    if (token.text === 'and' && at > from) and = at;
    else if (
      !NUMBER_WORDS.has(token) &&
      !((token.text === 'a' || token.text === 'an') && (at === from || and === at - 1))
    )
      return null;
    at++;
  }
  return null;
}

/** "thirty-one *second-hand* cars", "a *third-party* audit": a word of its own, as "a quarter-million" is not. */
function isOfCompound(tokens: readonly Token[], at: number): boolean {
  const [hyphen, word] = [tokens[at + 1], tokens[at + 2]];
  if (!tokens[at]!.spaced || hyphen?.text !== '-' || hyphen.spaced || word?.kind !== 'word' || word.spaced)
    return false;
  return word.text !== 'of' && !SCALES.has(word) && !NUMBER_WORDS.has(word);
}

/**
 * Is it an ordinal ("twenty-first", "two hundredth", "the third")? Then the index after it, so that no part of it is
 * taken for an amount; else null.
 */
export function ordinalEnd(tokens: readonly Token[], from: number): number | null {
  const run = readRun(tokens, from);
  if (run === null || run.and >= 0) return null;
  return run.ordinal + 1;
}

/** Read a fraction in words, without what may follow it ("of a million"). Null when the words are none. */
export function readFraction(tokens: readonly Token[], from: number): Fraction | null {
  const run = readRun(tokens, from);
  if (run === null || run.ordinal === from) return null;
  if (run.and > from) {
    const tail = simpleFraction(tokens, run.and + 1, run);
    const head = readCardinal(tokens, from);
    // The words before "and" are a number of their own when what follows is less than one.
    const headAlone = cardinalOver(tokens, from, run.and);
    if (tail !== null && tail.part < 1 && headAlone !== null) {
      return { ...tail, whole: headAlone.value, wholeScale: headAlone.scale };
    }
    if (head === null) return null;
  }
  return simpleFraction(tokens, from, run);
}

function simpleFraction(tokens: readonly Token[], from: number, run: Run): Fraction | null {
  const to = run.ordinal + 1;
  const result = (numerator: number, denominator: number): Fraction | null => {
    // "five and *three-quarter million*"
    const isWhole = run.plural || numerator === 1 || (numerator === 3 && denominator === 4 && isMeasured(tokens, to));
    if (denominator < 2 || !isWhole) return null;
    return { whole: 0, wholeScale: 1, part: numerator / denominator, denominator, to };
  };
  const article = tokens[from]?.text === 'a' || tokens[from]?.text === 'an';
  if (article && !readCardinal(tokens, from)) {
    const denominator = ordinalOver(tokens, from + 1, run);
    // "a *two-thirds* majority"
    return denominator === null ? simpleFraction(tokens, from + 1, run) : result(1, denominator);
  }
  const numerator = readCardinal(tokens, from);
  if (numerator === null) return null;
  const next = skipHyphens(tokens, numerator.to);
  if (next < run.ordinal) {
    // "twenty twenty fifths": the words break in two, and the second half is the denominator.
    const denominator = ordinalOver(tokens, next, run);
    return denominator === null ? null : result(numerator.value, denominator);
  }
  // "three twenty firsts", "one hundred thirty fifths": a ten before a unit belongs to the denominator.
  const ten = skipHyphensBack(tokens, run.ordinal - 1);
  if (run.value < 10 && ten > from && tokens[ten - 1]?.text !== 'and') {
    const small = readSmall(tokens, ten);
    const head = cardinalOver(tokens, from, ten);
    if (small !== null && small.value >= 20 && small.value % 10 === 0 && head !== null) {
      return result(head.value, small.value + run.value);
    }
  }
  return result(numerator.value, run.value);
}

/** "a three-quarter *point*", "three-quarter *million*", "two and three-quarter *hours*" */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const token = tokens[afterHyphen(tokens, at)];
  return SCALES.has(token) || UNIT_WORDS.has(token) || token?.text === 'point';
}

/** The value of an ordinal that begins at `at` and ends with the run: "twenty-fifth", "one hundred fifth". */
function ordinalOver(tokens: readonly Token[], at: number, run: Run): number | null {
  if (at === run.ordinal) return run.value;
  const head = cardinalOver(tokens, at, run.ordinal);
  if (head === null || (run.value < 100 && head.value % 10 !== 0)) return null;
  return run.value >= 100 ? head.value * run.value : head.value + run.value;
}

/** A cardinal that fills the tokens `from`..`to` exactly. */
function cardinalOver(tokens: readonly Token[], from: number, to: number): Cardinal | null {
  const read = readCardinal(tokens.slice(from, to), 0);
  return read !== null && skipHyphens(tokens, from + read.to) === to ? read : null;
}

function skipHyphens(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' ? at + 1 : afterHyphen(tokens, at);
}

function skipHyphensBack(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' ? at - 1 : at;
}
