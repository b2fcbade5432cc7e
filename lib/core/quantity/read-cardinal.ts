import { roundingOf } from './read-digits.ts';
import { NUMBER_WORDS, PLURAL_SCALES, SCALES, UNITS } from './number-words.ts';
import { GLUED, type Group, isLetterSaid, readScales } from './read-scales.ts';
import { afterHyphen, readSmall } from './read-small.ts';
import { readSpoken } from './read-spoken.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** A whole or decimal number over tokens `from`..`to` (exclusive). */
export interface Cardinal {
  readonly value: number;
  readonly lastDigit: number;
  readonly significantDigits: number;
  readonly to: number;
  /** The last multiplier in it: 1000000 for "1.4 million", 1 for none. */
  readonly scale: number;
  /** Is it a single group of plain digits, as a year is? */
  readonly plainDigits: boolean;
}

/** What may go on with a number in digits. */
export const CONTINUES = wordSet(() => [
  ...NUMBER_WORDS.words(),
  ...PLURAL_SCALES.words(),
  ...GLUED.words(),
  'and',
  'n',
  '-',
]);

/**
 * Read a number in digits or words with its scale words: "1.4 million", "409 thousand", "twenty-one trillion three
 * hundred", "a million". With `stopAtAnd` the word "and" ends it, as between the ends of a range.
 */
export function readCardinal(tokens: readonly Token[], from: number, stopAtAnd = false): Cardinal | null {
  const alone = readAlone(tokens, from);
  if (alone !== null) return alone;
  let total = 0;
  let limit = Infinity;
  let at = from;
  let end = from;
  let lastDigit: number | null = null;
  let scale = 1;
  let groups = 0;
  for (;;) {
    const group = readGroup(tokens, at, stopAtAnd, groups === 0);
    if (group === null) break;
    const read = readScales(tokens, group);
    const scaled = isTenths(tokens, at, group, limit) ? { scale: limit / 10, to: read.to } : read;
    const value = group.value * scaled.scale;
    if (groups > 0 && (value >= limit || (group.digits && scaled.scale === 1 && !group.hundreds))) break;
    total += value;
    groups++;
    scale = scaled.scale;
    end = scaled.to;
    lastDigit = group.lastDigit === null ? null : group.lastDigit * scaled.scale;
    if (scaled.scale < 1000) break;
    limit = scaled.scale;
    at = afterHyphen(tokens, end);
    if (isGoingOn(tokens, at, limit)) at += 1;
    if (isTime(tokens, at)) break;
    if (tokens[at]?.text === 'and') {
      if (stopAtAnd || isWhole(tokens, group)) break;
      at++;
    }
  }
  if (groups === 0) return null;
  const late = groups === 1 && scale === 1 && tokens[from]!.kind === 'word' ? lateScale(tokens, end) : null;
  if (late !== null) {
    total *= late;
    scale = late;
    end += 2;
  }
  const plainDigits = groups === 1 && end === from + 1 && tokens[from]?.digits?.plain === true;
  const written = groups === 1 && lastDigit !== null ? tokens[from]?.digits : null;
  const rounding = written ?? roundingOf(total);
  return {
    value: total,
    lastDigit: written ? lastDigit! : rounding.lastDigit,
    significantDigits: rounding.significantDigits,
    to: end,
    scale,
    plainDigits,
  };
}

/** "it's three fifty*, billion,* in deficits": the scale that its speaker adds, or null. */
function lateScale(tokens: readonly Token[], comma: number): number | null {
  if (tokens[comma]?.text !== ',' || !SCALES.has(tokens[comma + 1])) return null;
  const after = tokens[comma + 2];
  return after === undefined || after.kind === 'mark' ? SCALES.get(tokens[comma + 1])! : null;
}

/** "1.4m *and* 400K": a number with a point, or a letter for its scale, is said in full. */
function isWhole(tokens: readonly Token[], { digits, lastDigit, to }: Group): boolean {
  return digits && ((lastDigit !== null && lastDigit < 1) || (tokens[to]?.spaced === false && GLUED.has(tokens[to])));
}

/** "four hundred forty-two thousand*,* six hundred and thirty-seven": the comma that digits would have. */
function isGoingOn(tokens: readonly Token[], comma: number, limit: number): boolean {
  if (tokens[comma]?.text !== ',' || !SCALES.has(tokens[comma - 1])) return false;
  const rest = tokens[comma + 1]?.kind === 'word' ? readGroup(tokens, comma + 1, false, false) : null;
  if (rest === null || !rest.hundreds || rest.value >= limit) return false;
  return tokens[rest.to]?.text !== 'of' && tokens[comma - 2]?.kind === 'word';
}

/** "a trillion *six*" is 1.6 trillion, as people say it: a bare digit in words right after a large scale. */
function isTenths(tokens: readonly Token[], at: number, { value, digits, to }: Group, limit: number): boolean {
  const isSpoken = limit >= 1e6 && limit < Infinity && !digits && value > 0 && value < 10;
  return isSpoken && to === at + 1 && SCALES.has(tokens[at - 1]) && !SCALES.has(tokens[to]);
}

const TIMES = wordSet('day days week weeks month months quarter quarters year years hour hours');

/** "It passed $38 trillion *two weeks* ago": a number of its own. */
function isTime(tokens: readonly Token[], at: number): boolean {
  const small = readSmall(tokens, at);
  return small !== null && TIMES.has(tokens[small.to]);
}

/** A number in digits after which nothing can belong to it, as most are. */
function readAlone(tokens: readonly Token[], from: number): Cardinal | null {
  const digits = tokens[from]?.digits;
  if (!digits || CONTINUES.has(tokens[from + 1])) return null;
  const { value, lastDigit, significantDigits, plain } = digits;
  return { value, lastDigit, significantDigits, to: from + 1, scale: 1, plainDigits: plain };
}

function readGroup(tokens: readonly Token[], at: number, stopAtAnd: boolean, first: boolean): Group | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'digits') {
    const digits = token.digits!;
    const hundred = tokens[at + 1];
    if (hundred?.text === 'hundred' && hundred.spaced) {
      const rest = readBelowHundred(tokens, at + 2, stopAtAnd, true);
      const value = digits.value * 100 + (rest?.value ?? 0);
      return { value, lastDigit: null, to: rest?.to ?? at + 2, digits: true, hundreds: true };
    }
    return { value: digits.value, lastDigit: digits.lastDigit, to: at + 1, digits: true, hundreds: false };
  }
  if (token.kind !== 'word') return null;
  if (token.text === 'a' || token.text === 'an') return readAfterArticle(tokens, at, stopAtAnd);
  if (token.text === 'hundred' && first) {
    // "hundred thousand dollars", "hundred seventy billion", "hundred and seventeen K": a bare "hundred" counts only before more of its number.
    if (SCALES.has(tokens[at + 1])) return { value: 100, lastDigit: null, to: at + 1, digits: false, hundreds: true };
    const rest = readBelowHundred(tokens, at + 1, stopAtAnd, false);
    const isRest = rest !== null && rest.value >= 10 && (SCALES.has(tokens[rest.to]) || isLetterSaid(tokens, rest.to));
    return isRest ? { value: 100 + rest.value, lastDigit: null, to: rest.to, digits: false, hundreds: true } : null;
  }
  if (first && isBareScale(tokens, at)) return { value: 1, lastDigit: null, to: at, digits: false, hundreds: false };
  const small = readSmall(tokens, at);
  if (small === null) return null;
  const hundred = afterHyphen(tokens, small.to);
  if (isHundred(tokens[hundred])) {
    const rest = readBelowHundred(tokens, hundred + 1, stopAtAnd, false);
    const value = small.value * 100 + (rest?.value ?? 0);
    return { value, lastDigit: null, to: rest?.to ?? hundred + 1, digits: false, hundreds: true };
  }
  const spoken = first ? readSpoken(tokens, at, small) : null;
  if (spoken !== null) return { ...spoken, lastDigit: null, digits: false, hundreds: false };
  return { value: small.value, lastDigit: null, to: small.to, digits: false, hundreds: false };
}

/** "*Million three*, from seventeen countries": one of a scale and so many tenths, where nothing else is said of it. */
export function isBareScale(tokens: readonly Token[], at: number): boolean {
  if (!BARE_SCALES.has(tokens[at])) return false;
  const [before, tenths, after] = [tokenBefore(tokens, at), UNITS.get(tokens[at + 1]), tokens[at + 2]];
  const isClosed = (token: Token | undefined) => token === undefined || (token.kind === 'mark' && token.text !== '-');
  return tenths !== undefined && tenths > 0 && tenths < 10 && isClosed(before) && isClosed(after);
}

const BARE_SCALES = wordSet('million billion');

/** "a hundred and six", "a million", "a dozen": the article is one only before these. */
function readAfterArticle(tokens: readonly Token[], at: number, stopAtAnd: boolean): Group | null {
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (next.text === 'hundred') {
    const rest = readBelowHundred(tokens, at + 2, stopAtAnd, false);
    return { value: 100 + (rest?.value ?? 0), lastDigit: null, to: rest?.to ?? at + 2, digits: false, hundreds: true };
  }
  // "a *round* million", "a *full* dozen"
  const to = SIZING.has(next) ? at + 2 : at + 1;
  const scale = tokens[to];
  if (scale !== undefined && (SCALES.has(scale) || scale.text === 'dozen')) {
    return { value: 1, lastDigit: null, to, digits: false, hundreds: false };
  }
  return null;
}

/** Adjectives between the article and a scale word: they change nothing of the number. */
export const SIZING = wordSet(
  'round full whole cool mere clean staggering whopping massive record single even extra additional solid good further',
);

/** The rest after "hundred": "and six", "sixty-one"; in digits only after "and" ("3 hundred and 21"). */
function readBelowHundred(
  tokens: readonly Token[],
  from: number,
  stopAtAnd: boolean,
  allowDigits: boolean,
): { value: number; to: number } | null {
  let at = afterHyphen(tokens, from);
  const and = tokens[at]?.text === 'and';
  if (and && stopAtAnd) return null;
  if (and) at = afterHyphen(tokens, at + 1);
  const digits = tokens[at]?.digits;
  const small =
    digits && allowDigits && and && digits.plain && digits.value > 0 && digits.value < 100
      ? { value: digits.value, to: at + 1 }
      : readSmall(tokens, at);
  if (small === null || small.value === 0) return null;
  // "one hundred and two hundred": the second number is its own.
  return isHundred(tokens[afterHyphen(tokens, small.to)]) ? null : small;
}

function isHundred(token: Token | undefined): boolean {
  return token?.text === 'hundred' || token?.text === 'hundreds';
}
