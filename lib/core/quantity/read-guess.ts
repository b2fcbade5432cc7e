import { isNotAmount } from './not-amounts.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { TENS, UNITS } from './number-words.ts';
import { type Measured, readMeasured } from './read-amount.ts';
import { readHead } from './read-head.ts';
import { readSmall } from './read-small.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const GUESSING = wordSet('maybe perhaps possibly');

/** "two million*, maybe* three million", "sixty*,* seventy million", "25*,* 30,000", "five six years": the last token before the second number, or null. */
export function readGuess(tokens: readonly Token[], { number, unit, to }: Measured): number | null {
  const next = tokens[to];
  if (next?.kind === 'word') return isNextGuess(tokens, number, unit, to) ? to - 1 : null;
  if (next?.kind !== 'mark' || next.text !== ',') return null;
  if (GUESSING.has(tokens[to + 1])) return to + 1;
  if (isOfThousands(tokens, number)) return to;
  const isWord = tokens[to - 1]?.kind === 'word' && tokens[to + 1]?.kind === 'word';
  if (!isWord || unit !== null || number.kind !== 'count' || number.scale !== 1) return null;
  const second = readMeasured(tokens, to + 1, to + 1);
  const isTold = second !== null && second.number.kind === 'count' && (second.number.scale > 1 || second.unit !== null);
  return isTold ? to : null;
}

/** "*25*, 30,000 people": so many thousands, and hardly more. */
export function isOfThousands(tokens: readonly Token[], number: NumberPhrase): boolean {
  const next = tokens[number.to + 1];
  if (!number.plainDigits || number.value < 2 || next?.spaced !== true || next.digits?.plain !== false) return false;
  const thousands = next.digits.value / 1000;
  if (!Number.isInteger(thousands) || thousands <= number.value || thousands > 2 * number.value) return false;
  return !isNotAmount(tokens, number, false, false);
}

export function inThousands(first: Measured): Measured {
  const { value, lastDigit, ...number } = first.number;
  const thousands = value * 1000;
  return {
    ...first,
    number: {
      ...number,
      value: thousands,
      low: thousands,
      high: thousands,
      lastDigit: lastDigit * 1000,
      plainDigits: false,
    },
  };
}

/** So far the second number lies from the first: "five six", "ten fifteen", "seventy eighty". */
const STEPS = [
  { below: 10, step: 1 },
  { below: 30, step: 5 },
  { below: 100, step: 10 },
];

/** "*five six* years", "*ten fifteen* percent", "*two three hundred* people", "*seventy eighty thousand*": a guess without a pause. */
function isNextGuess(tokens: readonly Token[], number: NumberPhrase, unit: string | null, to: number): boolean {
  if (!UNITS.has(tokens[to]) && !TENS.has(tokens[to])) return false;
  if (unit !== null || number.kind !== 'count' || number.scale !== 1) return false;
  const isNext = (value: number) =>
    STEPS.some(({ below, step }) => number.value < below && number.value % step === 0 && value === number.value + step);
  const small = readSmall(tokens, to);
  // "one two three" only counts.
  const isCounting = UNITS.has(tokenBefore(tokens, number.from)) || UNITS.has(tokens[small?.to ?? to]);
  if (small === null || !isNext(small.value) || isCounting) return false;
  // "two three-year terms"
  if (tokens[small.to]?.text === '-') return false;
  const second = readMeasured(tokens, to, to);
  if (second === null || second.number.kind !== 'count') return false;
  return second.number.to > small.to || second.unit !== null || readHead(tokens, second.to) === second.to;
}

/** A guess that goes on from its first number says no more than what is other: "three hundred fourteen, *fifteen* thousand". */
const WIDEST_GUESS = 10;

/** The second number of a guess with the hundreds that only the first says. */
export function withItsStart(first: Measured, second: Measured): Measured {
  const { scale, value } = second.number;
  const rest = value / scale;
  const said = first.number.value - (first.number.value % 100) + rest;
  if (first.number.scale > 1 || rest >= 100 || first.number.value < 100 || said <= first.number.value) return second;
  if (said > first.number.value + WIDEST_GUESS) return second;
  const whole = said * scale;
  return { ...second, number: { ...second.number, value: whole, low: whole, high: whole } };
}
