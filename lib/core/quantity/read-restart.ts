import type { Measured } from './read-amount.ts';
import { numberIndex } from './read-range.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

export interface Restart {
  readonly from: number;
  readonly number: number;
}

const BREAKS = wordSet('- – — ,');
const HEDGES = wordSet('more than at least well just close to upwards of');
const CORRECTING = wordSet('sorry no wait mean rather right excuse me make correction uh um er');
/** "– let me get this right –" */
const MOST_BETWEEN = 6;

/**
 * A number that its speaker breaks off and begins again: "*six hundred* – six hundred and five thousand", "some *sixty* – about
 * sixty-one million", "*670* – sorry, 675,000". The index of the number that it was meant to be, and where its words begin; null where nothing
 * is begun again.
 */
export function readRestart(tokens: readonly Token[], { number, to, unit }: Measured): Restart | null {
  if (unit !== null || number.kind !== 'count' || !isBreak(tokens, to)) return null;
  const end = afterBreak(tokens, to);
  if (isBegunAgain(tokens, number, to, end)) return { from: end, number: afterHedge(tokens, end) };
  const corrected = afterCorrection(tokens, end);
  if (corrected === null) return null;
  const again = afterHedge(tokens, corrected);
  return isSameStart(tokens, number, again) ? { from: corrected, number: again } : null;
}

/** A hyphen without spaces joins; "--" is two marks. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || !BREAKS.has(mark)) return false;
  return mark.text !== '-' || mark.spaced || tokens[at + 1]?.text === '-';
}

function afterBreak(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' && tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
}

/** Behind "sorry," or "let me get this right –"; null where no such words follow. */
function afterCorrection(tokens: readonly Token[], from: number): number | null {
  let isCorrecting = false;
  for (let at = from; at <= from + MOST_BETWEEN && tokens[at] !== undefined; at += 1) {
    if (CORRECTING.has(tokens[at])) isCorrecting = true;
    if (BREAKS.has(tokens[at])) return isCorrecting ? afterBreak(tokens, at) : null;
  }
  return null;
}

/** "more than six hundred": the index of the number behind. */
function afterHedge(tokens: readonly Token[], at: number): number {
  let end = at;
  while (HEDGES.has(tokens[end])) end += 1;
  return numberIndex(tokens, end);
}

/** "605 – 605,000", "six hundred, six hundred and five thousand": a list or range ("10, 105", "10 - 120") adds no scale. */
function isBegunAgain(tokens: readonly Token[], number: NumberPhrase, to: number, end: number): boolean {
  const again = afterHedge(tokens, end);
  if (!isSameStart(tokens, number, again)) return false;
  const [first, second] = [tokens[number.from]!, tokens[again]!];
  const isListed = tokens[to]?.text === ',';
  if (first.kind === 'digits') return !isListed && isScaled(plain(first), plain(second));
  return !isListed || number.scale < (readNumber(tokens, again)?.scale ?? 0);
}

function isScaled(short: string, long: string): boolean {
  return long.startsWith(short) && long.length >= short.length + 3;
}

/** The number at `again` begins as the one before it did. */
function isSameStart(tokens: readonly Token[], { from }: NumberPhrase, again: number): boolean {
  const [first, second] = [tokens[from]!, tokens[again]];
  if (second === undefined || second.kind !== first.kind) return false;
  return first.kind === 'digits' ? plain(first)[0] === plain(second)[0] : first.text === second.text;
}

function plain({ text }: Token): string {
  return text.replace(/[,.\s]/g, '');
}
