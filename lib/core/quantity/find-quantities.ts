import { type FoldedText, foldCharacters } from '../text/fold-characters.ts';
import { readComparisonBefore } from './comparators.ts';
import { isPlainDate } from './dates-and-scores.ts';
import { mayHoldAmount } from './may-hold-amount.ts';
import type { Quantity } from './quantity.ts';
import { type Amount, type Reading, readAmount, readMeasured } from './read-amount.ts';
import { ordinalEnd } from './read-fraction.ts';
import { mayStartNumber } from './read-number.ts';
import { withListUnits } from './read-list.ts';
import { withUnitsSaidOnce } from './units-said-once.ts';
import { readRange } from './read-range.ts';
import { readRestart } from './read-restart.ts';
import { readTokens } from './read-tokens.ts';
import { saidNameEnd } from './said-names.ts';
import type { Token } from './tokens.ts';

/** "$US38 trillion", as Australians write, is "US$38 trillion"; as long as before. */
function withSignLast(text: string): string {
  return text.includes('$') ? text.replace(/\$(US|AU?|NZ|CA?|HK)(?=\d)/g, '$1$$') : text;
}

/**
 * Find the amounts stated in a text, in reading order, without overlap.
 *
 * `value` is in the unit's base ("40 %" is 40 percent, not 0.4). `start` and `end` are UTF-16 offsets into `text`,
 * `end` exclusive, so `text.slice(start, end)` is the amount as written, with hedge, comparator and unit. Years,
 * dates, clock times, ordinals, section and telephone numbers, names ("MS-13") and scores are no amounts. A text
 * without amounts yields `[]`; nothing throws; the time is linear in the length.
 */
export function findQuantities(text: string): Quantity[] {
  const folded = foldCharacters(text);
  if (!mayHoldAmount(folded.text)) return [];
  const tokens = readTokens(withSignLast(folded.text));
  const found: Amount[] = [];
  let at = 0;
  let floor = 0;
  while (at < tokens.length) {
    const read = mayStartNumber(tokens, at) ? readAt(tokens, at, floor) : null;
    if (read === null) {
      at++;
      continue;
    }
    at = Math.max(read.to, at + 1);
    for (const amount of read.amounts) {
      found.push(amount);
      at = Math.max(at, amount.to);
    }
    floor = at;
  }
  return withUnitsSaidOnce(withListUnits(found, tokens), tokens).map(amount =>
    toQuantity(amount, tokens, text, folded),
  );
}

/** An amount over tokens as one over the text that they were cut from. */
function toQuantity(amount: Amount, tokens: readonly Token[], text: string, folded: FoldedText): Quantity {
  const start = folded.startOf(tokens[amount.from]!.start);
  const end = folded.endOf(tokens[amount.to - 1]!.end);
  return {
    text: text.slice(start, end),
    start,
    end,
    value: amount.value,
    low: amount.low,
    high: amount.high,
    unit: amount.unit,
    comparator: amount.comparator,
    approx: amount.approx,
    per: amount.per,
    head: amount.head === null ? null : toHead(tokens[amount.head]!, text, folded),
    numberStart: folded.startOf(tokens[amount.numberFrom]!.start),
    numberEnd: folded.endOf(tokens[amount.numberTo - 1]!.end),
    lastDigit: amount.lastDigit,
    highLastDigit: amount.highLastDigit,
    significantDigits: amount.significantDigits,
  };
}

function toHead(token: Token, text: string, folded: FoldedText): Quantity['head'] {
  const start = folded.startOf(token.start);
  const end = folded.endOf(token.end);
  return { start, end, text: text.slice(start, end) };
}

/** "six, six hundred – six hundred and five thousand" */
const MOST_TRIES = 3;

function readAt(tokens: readonly Token[], at: number, floor: number, tries = 1): Reading | null {
  if (isPlainDate(tokens, at)) return { amounts: [], to: at + 1 };
  const named = tokens[at]!.kind === 'word' ? saidNameEnd(tokens, at) : null;
  if (named !== null) return { amounts: [], to: named };
  const measured = readMeasured(tokens, at, floor);
  if (measured === null || (measured.number.kind === 'count' && tokens[at]!.kind === 'word')) {
    // "twenty-first" ranks: no part of it is an amount.
    const rank = ordinalEnd(tokens, at);
    if (rank !== null && rank >= (measured?.number.to ?? 0)) return { amounts: [], to: rank };
  }
  if (measured === null) return null;
  const restart = tries < MOST_TRIES ? readRestart(tokens, measured) : null;
  if (restart !== null) {
    return withFirstTry(readAt(tokens, restart.number, restart.from, tries + 1), measured.from, restart.from);
  }
  const before = readComparisonBefore(tokens, measured.from);
  return readRange(tokens, measured, before, floor) ?? readAmount(tokens, measured, before, floor);
}

/** What was broken off belongs to what it was meant to be. */
function withFirstTry(read: Reading | null, from: number, to: number): Reading {
  if (read === null) return { amounts: [], to };
  const [first, ...others] = read.amounts;
  return first === undefined ? read : { ...read, amounts: [{ ...first, from }, ...others] };
}
