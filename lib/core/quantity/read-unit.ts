import { letterCurrency } from './letter-currency.ts';
import { TENS, UNITS } from './number-words.ts';
import { isAnyNear } from './is-any-near.ts';
import { afterHyphen } from './read-small.ts';
import { isAfterHours, LENGTH_WORDS } from './read-scales.ts';
import { readCardinal } from './read-cardinal.ts';
import { DEGREE_SIGNS, readDegreeSign, readDegrees } from './read-degrees.ts';
import { centsAfter, DOLLARS, readMoney, readSumOf, withCents } from './read-money.ts';
import { isRepeated } from './read-head.ts';
import { isSoldBy, isWage } from './read-spoken.ts';
import { QUARTERED } from './read-scaled-fraction.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { type Unit, unitOf } from './unit-phrase.ts';
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  UNIT_STARTS,
  UNIT_WORDS,
  UNITS_OF_TIME,
  singularUnit,
} from './units.ts';
import { WordTable, wordSet } from './word-table.ts';

const RUPEES = wordSet('rs');
const AGED = wordSet('aged age ages');
const SMALL = wordSet(() => [...UNITS.words(), ...TENS.words()]);
const AGE_SUFFIX = wordSet('year years month months week weeks day days yr yrs');
const HYPHEN = wordSet('-');
const SIGNS_AFTER = wordSet(() => ['%', '¢', ...DEGREE_SIGNS, ...CURRENCY_SIGNS.words()]);
const OF = wordSet('of');
const MAGNITUDE = wordSet('magnitude');

/** The currency sign or code before a number that begins at `at`, or null. */
export function readUnitBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  const before = tokenBefore(tokens, at);
  if (before === undefined) return null;
  const sign = CURRENCY_SIGNS.get(before);
  if (sign !== undefined) {
    const letters = tokenBefore(tokens, at, 2);
    const prefix = letters?.kind === 'word' && sign === 'usd' ? DOLLAR_PREFIXES.get(letters) : undefined;
    // "a $4 billion": the article is no prefix; "A$4" and tokenised "us $ 4" are.
    if (
      prefix !== undefined &&
      (!before.spaced || (prefix !== 'aud' && letters!.text.length <= 2 && letters!.text !== 's'))
    )
      return { unit: prefix, from: at - 2 };
    return { unit: sign, from: at - 1 };
  }
  // "*Rs* 500 crore", "*Rs.* 2,000"
  const rupees = before.text === '.' ? 2 : 1;
  if (RUPEES.has(tokenBefore(tokens, at, rupees)) && tokens[at]?.kind === 'digits')
    return { unit: 'inr', from: at - rupees };
  // "at *the age of* 34", "… of thirty-four"
  const age = OF.has(before) ? tokenBefore(tokens, at, 2) : before;
  if (AGED.has(age)) {
    const years = tokens[at]?.digits?.plain === true && tokens[at]!.digits!.value < 120;
    return years || (age !== before && SMALL.has(tokens[at]))
      ? { unit: 'year-of-age', from: age === before ? at - 1 : at - 2 }
      : null;
  }
  if (MAGNITUDE.has(before)) return { unit: 'magnitude', from: at - 1 };
  if (at < 4 && OF.has(before)) return percentOf(tokens, at - 1);
  if (before.capital && CURRENCY_CODES.has(before)) {
    return { unit: before.text, from: at - 1 };
  }
  const currency = letterCurrency(tokens, at);
  return currency === null ? null : { unit: currency, from: at - 1 };
}

/** A label that begins with its unit: "Percent of 10", "per cent of twenty-two". Within a sentence "percent of" has its number before it. */
function percentOf(tokens: readonly Token[], of: number): { unit: string; from: number } | null {
  const single = of === 1 && /^(?:percent|percentage|%)$/.test(tokens[0]!.text);
  const double = of === 2 && tokens[0]!.text === 'per' && tokens[1]!.text === 'cent';
  return single || double ? { unit: 'percent', from: 0 } : null;
}

/** The unit after a number, or null: percent, points, money, age, time, length, "times". */
export function readUnitAfter(tokens: readonly Token[], number: NumberPhrase, at = number.to): Unit | null {
  const next = tokens[at];
  if (next === undefined) return null;
  if (number.kind === 'share') {
    const part = partOfPercent(tokens, at) ?? partOfTime(tokens, at);
    if (part !== null) return part;
  }
  if (next.kind === 'digits') return null;
  if (next.kind === 'mark' && !HYPHEN.has(next)) return SIGNS_AFTER.has(next) ? readSignAfter(tokens, at, next) : null;
  const start = afterHyphen(tokens, at);
  const word = tokens[start];
  if (word === undefined || word.kind !== 'word') return null;
  // "4.12 *a gallon*": the words are no part of the sum, as in "$4.12 a gallon".
  const isPriced = isSoldBy(tokens, start) || isWage(tokens, number, start);
  if (isPriced && !Number.isInteger(number.value)) return unitOf('usd', at, at);
  const isOf = OF.has(word);
  if (isOf || !UNIT_STARTS.has(word)) {
    const sum = readSumOf(tokens, at, start, number);
    if (sum !== null || !isOf) return sum ?? readQualified(tokens, at, start);
  }
  return (
    readPercent(tokens, at, start) ??
    readAge(tokens, at, start) ??
    readMoney(tokens, at, start, number) ??
    readDegrees(tokens, at, start, number) ??
    readPlainUnit(tokens, at, start, number)
  );
}

function readSignAfter(tokens: readonly Token[], at: number, next: Token): Unit | null {
  if (next.text === '%') {
    const points = tokens[at + 1];
    if (points?.text === 'point' || points?.text === 'points') return unitOf('points', at, at + 2);
    return unitOf('percent', at, at + 1);
  }
  const degrees = readDegreeSign(tokens, at);
  if (degrees !== null || next.text === 'º') return degrees;
  if (next.text === '¢') return unitOf('cent', at, at + 1);
  const sign = CURRENCY_SIGNS.get(next);
  if (sign === undefined) return null;
  // "1 $10 bill": the sign belongs to the number after it.
  const after = tokens[at + 1];
  const isOfNext = after?.kind === 'digits' && !after.spaced && next.spaced;
  // "1996 *$21*": a sum by itself, whatever stands before it.
  if (isOfNext || (after?.kind === 'digits' && next.spaced === after.spaced && !centsAfter(tokens, at + 1)))
    return null;
  return withCents(tokens, unitOf(sign, at, at + 1));
}

const PERCENT_WORDS = wordSet('percent percents pct percentage');

function readPercent(tokens: readonly Token[], at: number, start: number): Unit | null {
  const word = tokens[start]?.text;
  const next = tokens[start + 1]?.text;
  const perCent = word === 'per' && next === 'cent';
  const end = perCent ? start + 2 : start + 1;
  const isShare = PERCENT_WORDS.has(tokens[start]) || (word === 'pc' && !tokens[start]!.capital);
  if (perCent || isShare) {
    const after = tokens[afterHyphen(tokens, end)]?.text;
    if (after === 'point' || after === 'points') return unitOf('points', at, afterHyphen(tokens, end) + 1);
    return unitOf('percent', at, end);
  }
  return null;
}

/** "half *a percent*", "three tenths *of one percent*", "a quarter *of a point*", "a quarter-*point*" */
function partOfPercent(tokens: readonly Token[], at: number): Unit | null {
  const joined = afterHyphen(tokens, at);
  if (tokens[joined]?.text === 'point') return unitOf('points', at, joined + 1);
  const article = tokens[at]?.text === 'of' ? at + 1 : at;
  if (!/^(?:an?|one|1)$/.test(tokens[article]?.text ?? '')) return null;
  if (tokens[article + 1]?.text === '%') return unitOf('percent', at, article + 2);
  return tokens[article + 1]?.text === 'point'
    ? unitOf('points', at, article + 2)
    : readPercent(tokens, at, article + 1);
}

/** "half *an hour*", "a quarter *century*", "a half*-century*", "three quarters *of a mile*" */
function partOfTime(tokens: readonly Token[], at: number): Unit | null {
  const article = tokens[at]?.text === 'of' ? at + 1 : afterHyphen(tokens, at);
  const hasArticle = ARTICLES.has(tokens[article]);
  const word = tokens[hasArticle ? article + 1 : article];
  if (word === undefined || word.kind !== 'word' || (!hasArticle && !isQuartered(tokens, at, word))) return null;
  const unit = UNIT_WORDS.get(word);
  return unit !== undefined && unit === word.text && PARTED.has(word)
    ? unitOf(unit, at, hasArticle ? article + 2 : article + 1)
    : null;
}

/** "a quarter *mile*", "half*-century*": without an article between. */
function isQuartered(tokens: readonly Token[], at: number, word: Token): boolean {
  return word.text === 'century' || (tokens[at - 1]?.text === 'quarter' && QUARTERED.has(word));
}

/** "14-year-old", "five years old", "3 years of age", "87 yo", "12 y/o". */
function readAge(tokens: readonly Token[], at: number, start: number): Unit | null {
  const word = tokens[start]!.text;
  if (word === 'yo') return unitOf('year-of-age', at, start + 1);
  if (word === 'y' && tokens[start + 1]?.text === '/' && tokens[start + 2]?.text === 'o')
    return unitOf('year-of-age', at, start + 3);
  if (!AGE_SUFFIX.has(tokens[start])) return null;
  const kind = UNIT_WORDS.get(tokens[start]) ?? singularUnit(word);
  const next = afterHyphen(tokens, start + 1);
  const after = tokens[next]?.text;
  if (after !== undefined && /^olds?(?:'s?)?$/.test(after)) return unitOf(`${kind}-of-age`, at, next + 1);
  if (after === 'of' && tokens[next + 1]?.text === 'age') return unitOf(`${kind}-of-age`, at, next + 2);
  return null;
}

function readPlainUnit(tokens: readonly Token[], at: number, start: number, number: NumberPhrase): Unit | null {
  let index = start;
  if (number.kind === 'plural' && tokens[index]?.text === 'of') index++;
  const word = tokens[index]!;
  if (word === undefined || word.kind !== 'word') return null;
  if ((word.text === 'square' || word.text === 'cubic') && tokens[index + 1] !== undefined) {
    const squared = UNIT_WORDS.get(tokens[index + 1]);
    if (squared !== undefined) return unitOf(`${word.text}-${squared}`, at, index + 2);
  }
  const raised = readRaised(tokens, at, index);
  if (raised !== null) return raised;
  // A letter apart is a name: "5 x"; glued it is a unit, "10x", unless more is glued to it: "0x10".
  const glued = tokens[index + 1];
  if (word.text === 'x' && (word.spaced || (glued?.kind === 'digits' && !glued.spaced))) return null;
  if (word.text === 'm' && isAfterHours(tokens, number.from)) return unitOf('minute', at, index + 1);
  if (word.text === 'm' && (!word.spaced || LENGTH_WORDS.has(tokens[index + 1]))) return unitOf('m', at, index + 1);
  // "99p", "212p"; "1080p" and "720p" are sizes of pictures.
  if (word.text === 'p')
    return !word.spaced && number.value < 1000 && !PICTURES.has(number.value) ? unitOf('cent', at, index + 1) : null;
  if (word.text === 'min' || word.text === 'mi' || word.text === 'mb' || word.text === 'gb') {
    if (tokens[index - 1]?.kind !== 'digits') return null;
  }
  const next = tokens[index + 1];
  if (
    word.text === 'bps' ||
    (word.text === 'bp' && !word.capital) ||
    (word.text === 'basis' && next?.text === 'points')
  )
    return { ...unitOf('points', at, word.text === 'basis' ? index + 2 : index + 1), times: BASIS_POINT };
  if (word.text === 'km' && next?.text === '/' && tokens[index + 2]?.text === 'h') return unitOf('kph', at, index + 3);
  if (POINTS.has(word)) return isShareMoved(tokens, number.from, index) ? unitOf('points', at, index + 1) : null;
  const unit = UNIT_WORDS.get(word);
  // "kept the cap at 125,000 *year after year*"
  return unit === undefined || isRepeated(tokens, index) ? null : unitOf(unit, at, index + 1);
}

/** "900 *sq km*", "20 *sq. ft*", "5,000 *km²*", "300 *m³*" */
function readRaised(tokens: readonly Token[], at: number, index: number): Unit | null {
  const word = tokens[index]!;
  if (word.text === 'sq') {
    const of = tokens[index + 1]?.text === '.' ? index + 2 : index + 1;
    return UNIT_WORDS.has(tokens[of]) ? unitOf(`square-${UNIT_WORDS.get(tokens[of])}`, at, of + 1) : null;
  }
  const sign = tokens[index + 1];
  const power = sign?.spaced === false ? POWERS.get(sign) : undefined;
  const unit = word.text === 'm' ? 'm' : UNIT_WORDS.get(word);
  return power === undefined || unit === undefined ? null : unitOf(`${power}-${unit}`, at, index + 2);
}

const POWERS = new WordTable(() => [
  ['²', 'square'],
  ['³', 'cubic'],
]);

const PICTURES: ReadonlySet<number> = new Set([144, 240, 360, 480, 540, 576, 720]);
const BASIS_POINT = 0.01;
const POINTS = wordSet('point points pts pt');

const TO_OR_FROM = wordSet('to from');
const MORE = wordSet('more higher lower less above below behind ahead');
const OF_POLLS = wordSet('margin polls polling poll approval turnout voters electorate');
/** "a 6-point *lead*" */
const LEAD = wordSet('lead gap edge advantage deficit swing margin');
const UP_OR_DOWN = wordSet('up down some about almost nearly roughly');

/** "rose four *points to 44 percent*", "38*%, down* 6 *pts*", "29 *percent*, 10 *points more* than before", "trails by 8 *points* in the *poll*": points of a share, not of a game. */
function isShareMoved(tokens: readonly Token[], from: number, at: number): boolean {
  if (TO_OR_FROM.has(tokens[at + 1])) {
    const share = readCardinal(tokens, at + 2);
    if (share !== null && isPercent(tokens[share.to])) return true;
  }
  if (MORE.has(tokens[at + 1]) && isAnyNear(tokens, from, isPercent)) return true;
  const isOfPolls = tokens[at]!.text !== 'point' || LEAD.has(tokens[at + 1]);
  if (isOfPolls && isAnyNear(tokens, from, token => OF_POLLS.has(token))) return true;
  if (isBy(tokens, from) && isAnyNear(tokens, from, isPercent)) return true;
  // "went *up six points*, though forty-two *percent* still lag"
  if (MOVED.has(tokenBefore(tokens, from)) && tokens.some(isPercentSign)) return true;
  let before = from - 1;
  if (UP_OR_DOWN.has(tokens[before])) before--;
  return tokens[before]?.text === ',' && isPercent(tokens[before - 1]);
}

const MOVED = wordSet('up down rose fell slid slipped dropped gained climbed jumped');

function isPercentSign(token: Token): boolean {
  return token.text === '%' || token.text === 'percent';
}

/** "narrowed *by* four points" */
function isBy(tokens: readonly Token[], from: number): boolean {
  return tokenBefore(tokens, from)?.text === 'by';
}

function isPercent(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '%' || token.text === 'per' || PERCENT_WORDS.has(token));
}

const EARLIER = wordSet('earlier previous prior other separate different past');
const STRAIGHT = wordSet('straight consecutive successive full whole long short more additional');
const QUALIFYING = wordSet('extra additional more new federal taxpayer');
/** Of these people have parts. */
const PARTED = wordSet(() => [...UNITS_OF_TIME, 'mile', 'acre']);
const ARTICLES = wordSet('a an');

/** "three *earlier occasions*", "four *straight years*", "forty billion *extra dollars*": the unit, with the word that says which. */
function readQualified(tokens: readonly Token[], at: number, start: number): Unit | null {
  const noun = tokens[start + 1];
  if (noun?.kind !== 'word') return null;
  const unit = UNIT_WORDS.get(noun);
  const isTimes = EARLIER.has(tokens[start]) && unit === 'times' && noun.text !== 'x';
  const isTime =
    STRAIGHT.has(tokens[start]) && unit !== undefined && UNITS_OF_TIME.has(unit) && !tokens[start]!.capital;
  if (isTimes || isTime) return unitOf(unit as string, at, start + 2);
  return QUALIFYING.has(tokens[start]) && DOLLARS.has(noun) ? unitOf('usd', at, start + 2) : null;
}
