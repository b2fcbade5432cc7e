import { FOLDS, FRACTION_SIGNS, NUMBER_WORDS, ORDINALS, PLURAL_SCALES, SCALES, TENS, UNITS } from './number-words.ts';
import { count, negative, type NumberPhrase } from './number-phrase.ts';
import { type Cardinal, CONTINUES, isBareScale, readCardinal, SIZING } from './read-cardinal.ts';
import type { Digits } from './read-digits.ts';
import { readAndHalf, readHalf, readScaledFraction, readSlash, signFraction } from './read-scaled-fraction.ts';
import { readDigitPlural, readPlural } from './read-plural.ts';
import { NOUGHT, readBarePoint, readPoint } from './read-point.ts';
import { readOneAndPart } from './read-one-and-part.ts';
import { readRatio } from './read-ratio.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { WordTable, wordSet } from './word-table.ts';
import { namesNothing } from './names-nothing.ts';

const STARTS = wordSet(() => [
  ...'a an hundred thousand dozen million billion half point quarter tens scores several few many multiple couple minus negative - \u2212 \u2013'.split(
    ' ',
  ),
  ...UNITS.words(),
  ...TENS.words(),
  ...PLURAL_SCALES.words(),
  ...FRACTION_SIGNS.words(),
  ...FOLDS.words(),
]);

/** What an article may begin a number with: "a hundred", "a few million", "an eighth". */
const AFTER_ARTICLE = wordSet(() => [
  ...'half quarter several few many multiple couple penny cent grand score -'.split(' '),
  ...NUMBER_WORDS.words(),
  ...ORDINALS.words(),
  ...SIZING.words(),
]);

/** Can a number begin with token `at`? A cheap question that most tokens fail. */
export function mayStartNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'digits') return true;
  if (!STARTS.has(token)) return false;
  if (token.kind === 'mark' && !FRACTION_SIGNS.has(token)) return startsBehindSign(tokens[at + 1]);
  if (isFurther(tokens, at)) return true;
  if (BARE.has(token)) return false;
  if (DEFINITE.has(token)) return isDefinite(tokens, at) || isBareScale(tokens, at);
  if (token.text === 'point') return UNITS.has(tokens[at + 1]) || NOUGHT.has(tokens[at + 1]);
  if (token.text !== 'a' && token.text !== 'an') return true;
  return AFTER_ARTICLE.has(tokens[at + 1]) || readOneAndPart(tokens, at) !== null;
}

function startsBehindSign(next: Token | undefined): boolean {
  return next?.kind === 'digits' || FRACTION_SIGNS.has(next);
}

/** Read the number that begins at token `from`, or null. With `stopAtAnd` a first "and" ends it. */
export function readNumber(tokens: readonly Token[], from: number, stopAtAnd = false): NumberPhrase | null {
  const sign = readSign(tokens, from);
  if (sign > from) {
    const number = readUnsigned(tokens, sign, stopAtAnd);
    if (number === null || number.kind === 'plural') return null;
    return { ...negative(number), from };
  }
  return readUnsigned(tokens, from, stopAtAnd);
}

/** Behind digits these may make another number of it: a scale word, "3 *in* 10", a slash, "2*^*3", "3*½*", "3 *cents* of every dollar". */
const GOES_ON = wordSet(() => [
  ...'/ ^ in out outta of over cent cents penny pennies'.split(' '),
  ...CONTINUES.words(),
  ...FRACTION_SIGNS.words(),
]);
/** "*2* workers in 5": the words of a share may stand farther off. */
const LEAST_ALONE = 10;

/** A number in digits that nothing behind it can change, as most are. */
function standsAlone({ value }: Digits, next: Token | undefined): boolean {
  return value >= LEAST_ALONE && (next === undefined || (next.kind !== 'digits' && !GOES_ON.has(next)));
}

function readUnsigned(tokens: readonly Token[], from: number, stopAtAnd: boolean): NumberPhrase | null {
  const digits = tokens[from]?.digits;
  const plural = digits && readDigitPlural(tokens, from);
  if (plural) return plural;
  if (digits && standsAlone(digits, tokens[from + 1])) {
    const { value, lastDigit, significantDigits, plain: plainDigits } = digits;
    const to = from + 1;
    return {
      from,
      to,
      value,
      lastDigit,
      significantDigits,
      kind: 'count',
      low: value,
      high: value,
      scale: 1,
      plainDigits,
    };
  }
  const words = tokens[from]?.kind === 'word';
  if (words && isFurther(tokens, from)) {
    const value = FURTHER.get(tokens[from]) ?? 0;
    return count(from, from + 1, value, value === HUNDRED ? 1 : value);
  }
  if (words && DEFINITE.has(tokens[from]) && !isBareScale(tokens, from)) {
    const scale = SCALES.get(tokens[from]) ?? 0;
    return isDefinite(tokens, from) ? count(from, from + 1, scale, scale) : null;
  }
  const open = words ? (readPlural(tokens, from) ?? readHalf(tokens, from) ?? readBarePoint(tokens, from)) : null;
  if (open !== null) return open;
  const cardinal = readCardinal(tokens, from, stopAtAnd) ?? readCoin(tokens, from);
  const ratio = cardinal === null ? null : readRatio(tokens, from, cardinal);
  if (ratio !== null) return ratio;
  const fraction = stopAtAnd || !words || isOfQuarters(tokens, from) ? null : readScaledFraction(tokens, from);
  if (fraction !== null) return fraction;
  const sign = FRACTION_SIGNS.get(tokens[from]);
  if (sign !== undefined) return signFraction(tokens, from, 0, sign, from + 1);
  if (cardinal === null || cardinal.scale === 0) return null;
  return readTail(tokens, from, cardinal, stopAtAnd);
}

const LATELY = wordSet('last past first next previous prior');

/** "in the last *three quarters*": parts of a year, one after another. */
function isOfQuarters(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from + 1]?.text === 'quarters' && LATELY.has(tokenBefore(tokens, from)) && tokens[from + 2]?.text !== 'of'
  );
}

const DEFINITE = wordSet('million billion');
/** Scales that no number begins with, but for "another *thousand* people". */
const BARE = wordSet('thousand dozen');
const HUNDRED = 100;
const FURTHER = new WordTable(() =>
  Object.entries({ hundred: HUNDRED, dozen: 12, thousand: 1e3, million: 1e6, billion: 1e9 }),
);
const FURTHER_AFTER = wordSet('another first last next additional extra');

/** "my first *hundred* days", "another *thousand* people": one, where what it counts follows. */
function isFurther(tokens: readonly Token[], at: number): boolean {
  return FURTHER.has(tokens[at]) && FURTHER_AFTER.has(tokenBefore(tokens, at)) && isNounOfMany(tokens[at + 1]);
}

const NO_NOUNS = wordSet('this does goes says means');

/** "the *million* jobs that were promised": one, where what it counts follows. */
function isDefinite(tokens: readonly Token[], scale: number): boolean {
  return tokens[scale - 1]?.text === 'the' && isNounOfMany(tokens[scale + 1]);
}

function isNounOfMany(noun: Token | undefined): boolean {
  if (noun?.kind !== 'word') return false;
  return noun.text === 'people' || (/^\p{L}{2,}[^su]s$/u.test(noun.text) && !NO_NOUNS.has(noun));
}

const COIN = wordSet('penny cent');

/** "*a* penny on the dollar": one, where a share of a dollar follows; without scale, so that nothing else is made of it. */
function readCoin(tokens: readonly Token[], from: number): Cardinal | null {
  if (tokens[from]?.text !== 'a') return null;
  if (isScoreOf(tokens, from + 1))
    return { value: 20, lastDigit: 10, significantDigits: 1, to: from + 2, scale: 1, plainDigits: false };
  // "a grand, sweeping gesture"
  const isAdjective = tokens[from + 2]?.text === ',';
  const isGrand = tokens[from + 1]?.text === 'grand' && !isAdjective && isThousandDollars(tokens, from + 1);
  if (!isGrand && !COIN.has(tokens[from + 1])) return null;
  return { value: 1, lastDigit: 1, significantDigits: 1, to: from + 1, scale: isGrand ? 1 : 0, plainDigits: false };
}

/** "a *score* of people"; "a score of 85" is another. */
function isScoreOf(tokens: readonly Token[], score: number): boolean {
  if (tokens[score]?.text !== 'score' || tokens[score + 1]?.text !== 'of') return false;
  const counted = tokens[score + 2];
  return counted?.kind === 'word' && (counted.text === 'people' || /^\p{L}{3,}[^su]s$/u.test(counted.text));
}

const AFTER_GRAND = wordSet('last this next now then today apiece each extra more');
/** "two grand *juries*": what is grand. Of more than a few nothing is. */
const GRAND = wordSet(
  'jury juries juror jurors prix slam slams piano pianos theft larceny master masters marshal marshals total opening finale prize prizes champion champions duke dukes old tour tours hotel hotels estate',
);
const MOST_GRAND = 10;

/** "fifteen *grand* to keep quiet", "a *grand* last May", "sold for 900 *grand* moved"; "two grand juries" are no money. */
export function isThousandDollars(tokens: readonly Token[], grand: number, value = 1): boolean {
  const next = tokens[grand + 1];
  if (tokens[grand]!.capital) return false;
  if (namesNothing(next) || AFTER_GRAND.has(next)) return true;
  return value > MOST_GRAND && !GRAND.has(next);
}

/** What may follow a cardinal: ½, 1/4, "point zero three", "and a half", ^23. */
function readTail(tokens: readonly Token[], from: number, cardinal: Cardinal, stopAtAnd: boolean): NumberPhrase {
  const at = cardinal.to;
  const next = tokens[at];
  const sign = FRACTION_SIGNS.get(next);
  if (sign !== undefined && cardinal.scale === 1) return signFraction(tokens, from, cardinal.value, sign, at + 1);
  const slash = readSlash(tokens, at);
  if (slash !== null && next?.spaced && cardinal.plainDigits) {
    return signFraction(tokens, from, cardinal.value, slash.value, slash.to);
  }
  const point = tokens[from]?.kind === 'word' ? readPoint(tokens, from, cardinal.value, cardinal.to) : null;
  if (point !== null) return point;
  const power = readPower(tokens, from, cardinal);
  if (power !== null) return power;
  const half = stopAtAnd ? null : readAndHalf(tokens, from, cardinal);
  if (half !== null) return half;
  return {
    from,
    to: cardinal.to,
    value: cardinal.value,
    lastDigit: cardinal.lastDigit,
    significantDigits: cardinal.significantDigits,
    kind: 'count',
    low: cardinal.value,
    high: cardinal.value,
    scale: cardinal.scale,
    plainDigits: cardinal.plainDigits,
  };
}

/** "1.1^23", "-2500^-1". */
function readPower(tokens: readonly Token[], from: number, cardinal: Cardinal): NumberPhrase | null {
  const sign = tokens[cardinal.to];
  if (sign === undefined || sign.kind !== 'mark' || sign.spaced || sign.text !== '^') return null;
  let at = cardinal.to + 1;
  let minus = false;
  while (/^[+-]$/.test(tokens[at]?.text ?? '') && at < cardinal.to + 5) {
    if (tokens[at]!.text === '-') minus = !minus;
    at++;
  }
  const exponent = tokens[at]?.digits;
  if (!exponent) return null;
  const value = cardinal.value ** (minus ? -exponent.value : exponent.value);
  return Number.isFinite(value) ? count(from, at + 1, value, 1) : null;
}

/** The index after a minus: "-4" after a space, "minus five", "negative one". The index itself when there is none. */
function readSign(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.kind === 'digits') return at;
  if (token.text === 'minus' || token.text === 'negative') return at + 1;
  if (token.text !== '-' && token.text !== '\u2212' && token.text !== '\u2013') return at;
  const before = tokenBefore(tokens, at);
  const opens =
    (token.spaced && before?.kind !== 'digits') || (before?.kind === 'mark' && /[(<>=$€£¥]/.test(before.text));
  if (!opens || !startsBehindSign(next)) return at;
  // "- 10" with a space is a dash, unless nothing else is written: "- 10 k".
  return !next.spaced ||
    (at === 0 && tokens.length <= 6 && tokens.every(other => other.kind !== 'word' || other.text.length === 1))
    ? at + 1
    : at;
}
