import { count, type NumberPhrase } from './number-phrase.ts';
import { afterHyphen, readSmall } from './read-small.ts';
import { fractionScale } from './read-scaled-fraction.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** "one point *oh* five" */
export const NOUGHT = wordSet('oh o');

const POINT = wordSet('point pt');

/** "two hundred point zero three", "five point five million", "three-point-four-trillion-dollar". */
export function readPoint(tokens: readonly Token[], from: number, whole: number, to: number): NumberPhrase | null {
  const dot = afterHyphen(tokens, to);
  if (!POINT.has(tokens[dot])) return null;
  let at = afterHyphen(tokens, dot + 1);
  let decimals = '';
  while (decimals.length < 12) {
    const small = NOUGHT.has(tokens[at]) ? { value: 0, to: at + 1 } : readSmall(tokens, at);
    if (small === null) break;
    decimals += String(small.value);
    at = small.to;
    if (small.value >= 10) break;
    // "one-point-six-seven"
    if (readSmall(tokens, afterHyphen(tokens, at)) !== null || NOUGHT.has(tokens[afterHyphen(tokens, at)]))
      at = afterHyphen(tokens, at);
  }
  if (decimals === '') return null;
  const scaled = fractionScale(tokens, at);
  const scale = scaled?.scale ?? 1;
  const value = Number(`${whole}.${decimals}`) * scale;
  const lastDigit = 10 ** -decimals.length * scale;
  const significantDigits = Math.max(1, `${whole}${decimals}`.replace(/^0+/, '').length);
  return { ...count(from, scaled?.to ?? at, value, scale), lastDigit, significantDigits };
}

/** "at *this* point five percent", "a *selling* point": no decimal point. */
const PLACED = wordSet('this that which what some any one the percentage turning starting selling talking');
const OF_SHARE = wordSet('percent percentage pct per');

/** "point six percent", "by point oh five of a percent": without its zero a decimal point is one before a share alone. */
export function readBarePoint(tokens: readonly Token[], from: number): NumberPhrase | null {
  if (tokens[from]?.text !== 'point' || PLACED.has(tokenBefore(tokens, from))) return null;
  const read = readPoint(tokens, from, 0, from);
  if (read === null || read.scale !== 1) return null;
  const isOfShare = tokens[read.to]?.text === 'of' && OF_SHARE.has(tokens[read.to + 2]);
  return isOfShare || OF_SHARE.has(tokens[read.to]) ? read : null;
}
