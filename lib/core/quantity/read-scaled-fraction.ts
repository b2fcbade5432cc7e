import { SCALES } from './number-words.ts';
import { count, type NumberPhrase, share } from './number-phrase.ts';
import { type Cardinal } from './read-cardinal.ts';
import { afterHyphen } from './read-small.ts';
import { readFraction } from './read-fraction.ts';
import { isSoldBy } from './read-spoken.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** A fraction in words with the scale behind it: "two thirds", "three quarters of a million", "six and a third million". */
export function readScaledFraction(tokens: readonly Token[], from: number): NumberPhrase | null {
  const fraction = readFraction(tokens, from);
  if (fraction === null) return null;
  const { whole, wholeScale, part, denominator, to } = fraction;
  // "six and a quarter *a dozen*"
  const scaled = whole > 0 && isSoldBy(tokens, to) ? null : fractionScale(tokens, to);
  if (whole === 0) {
    if (scaled === null) return share(from, to, part, denominator);
    return count(from, scaled.to, part * scaled.scale, scaled.scale);
  }
  if (scaled === null) return count(from, to, whole + part * big(wholeScale), 1);
  const own = wholeScale > scaled.scale;
  const value = own ? whole + part * scaled.scale : (whole + part) * scaled.scale;
  return count(from, scaled.to, value, scaled.scale);
}

const AND = wordSet('and n');

/** "and a half", "and one-half", "and a quarter" after a whole: "a million and a half", "3.2 million and a quarter". */
export function readAndHalf(tokens: readonly Token[], from: number, cardinal: Cardinal): NumberPhrase | null {
  const and = afterHyphen(tokens, cardinal.to);
  if (!AND.has(tokens[and])) return null;
  let at = afterHyphen(tokens, and + 1);
  const article = tokens[at]?.text;
  if (article !== 'a' && article !== 'one' && article !== 'an') return null;
  at = afterHyphen(tokens, at + 1);
  const word = tokens[at]?.text;
  if (word !== 'half' && word !== 'quarter' && word !== 'third') return null;
  const part = word === 'half' ? 1 / 2 : word === 'quarter' ? 1 / 4 : 1 / 3;
  const scaled = fractionScale(tokens, at + 1);
  if (scaled !== null && scaled.scale < cardinal.scale) {
    return count(from, scaled.to, cardinal.value + part * scaled.scale, scaled.scale);
  }
  if (scaled !== null && cardinal.scale === 1) {
    return count(from, scaled.to, (cardinal.value + part) * scaled.scale, scaled.scale);
  }
  // "two million and a half of them": the fraction has a whole of its own.
  if (tokens[at + 1]?.text === 'of') return null;
  return count(from, at + 1, cardinal.value + part * big(cardinal.scale), cardinal.scale);
}

/** "a quarter-*point* cut", "a quarter *century*" */
export const QUARTERED = wordSet('point century mile inch hour acre pound');

/** "half", "a half-million", "half a dozen", "half of a million". */
export function readHalf(tokens: readonly Token[], from: number): NumberPhrase | null {
  const article = tokens[from]?.text;
  const at = article === 'a' || article === 'one' ? afterHyphen(tokens, from + 1) : from;
  const word = tokens[at]?.text;
  if (word !== 'half' && !(word === 'quarter' && tokens[at]?.kind === 'word')) return null;
  const part = word === 'half' ? 1 / 2 : 1 / 4;
  const scaled = fractionScale(tokens, at + 1);
  if (scaled !== null) return count(from, scaled.to, part * scaled.scale, scaled.scale);
  // A quarter of a year has no unit.
  if (word === 'quarter')
    return QUARTERED.has(tokens[afterHyphen(tokens, at + 1)]) ? share(from, at + 1, part, 4) : null;
  return share(from, at + 1, part, 2);
}

/** "half a *mil*"; "mn" and "tn" are written behind digits alone. */
const SHORTEST_SCALE = 3;

/** A scale after a fraction: "million", "-million", "a million", "of a million", "a dozen". */
export function fractionScale(tokens: readonly Token[], from: number): { scale: number; to: number } | null {
  let at = afterHyphen(tokens, from);
  if (tokens[at]?.text === 'of' && (tokens[at + 1]?.text === 'a' || tokens[at + 1]?.text === 'one')) at++;
  if (tokens[at]?.text === 'a' || tokens[at]?.text === 'one') at = afterHyphen(tokens, at + 1);
  const word = tokens[at]?.text ?? '';
  const scale = SCALES.get(tokens[at]) ?? (word === 'dozen' ? 12 : word === 'hundred' ? 100 : undefined);
  return scale === undefined || word.length < SHORTEST_SCALE ? null : { scale, to: at + 1 };
}

const ENDINGS = wordSet('rd rds th ths');

/** "4/5" as a fraction; dates, "24/7" and "9/11" are none. */
export function readSlash(
  tokens: readonly Token[],
  from: number,
): { value: number; denominator: number; to: number } | null {
  const above = tokens[from];
  const slash = tokens[from + 1];
  if (above?.digits?.plain !== true || slash?.kind !== 'mark' || slash.text !== '/') return null;
  const below = tokens[from + 2];
  const after = tokens[from + 3];
  if (below?.digits?.plain !== true) return null;
  if (slash.spaced || below.spaced || (after?.text === '/' && !after.spaced)) return null;
  const denominator = below.digits.value;
  const usual = denominator >= 2 && (denominator <= 10 || [12, 16, 20, 25, 32, 50, 64, 100].includes(denominator));
  if (!usual || above.digits.value >= denominator) return null;
  // "2/3*rds*"
  const to = after?.spaced === false && ENDINGS.has(after) ? from + 4 : from + 3;
  return { value: above.digits.value / denominator, denominator, to };
}

/** "½", "1/4 million", "3½": a fraction in signs behind its whole, which may be nought. */
export function signFraction(
  tokens: readonly Token[],
  from: number,
  whole: number,
  part: number,
  to: number,
): NumberPhrase {
  const scaled = fractionScale(tokens, to);
  if (scaled !== null) return count(from, scaled.to, (whole + part) * scaled.scale, scaled.scale);
  if (whole === 0) return share(from, to, part, Math.round(1 / part));
  return count(from, to, whole + part, 1);
}

/** "a million *and a half*" is half a million more, "two hundred and a half" half of one. */
function big(scale: number): number {
  return scale >= 1000 ? scale : 1;
}
