import { ORDINALS, SCALES, TENS, UNITS } from './number-words.ts';
import { readSmall } from './read-small.ts';
import { tokenBefore } from './token-before.ts';
import { type Token, tokenOfYear } from './tokens.ts';
import { MONTHS } from '../text/month-names.ts';
import { wordSet } from './word-table.ts';

const EVENTS = 'storm blizzard flood summer winter spring fall class hurricane drought riots christmas'.split(' ');
const KINDS = 'fiscal fy calendar'.split(' ');
/** What a year in words may begin with: "*twenty* nineteen", "*fiscal* twenty-one", "*January* of twenty-two". */
const OPENERS = wordSet(() => [
  ...'twenty nineteen eighteen seventeen sixteen two in oh'.split(' '),
  ...KINDS,
  ...MONTHS,
  ...EVENTS,
]);
const KIND_OF_YEAR = wordSet(() => KINDS);
const MONTH = wordSet(() => MONTHS);
const SMALL = wordSet(() => [...UNITS.words(), ...TENS.words()]);
const IS_SPLIT = wordSet('- of year');

/** Years that people say in two halves; a fiscal or calendar year, and a month's, in its last half alone. */
const FIRST_CENTURY = 16;
const FIRST_SAID = 1920;
const LAST_SAID = 2039;
const FIRST_HALVED = 2010;

/** Cut tokens with each year that is said in words as one token in digits: "twenty nineteen", "fiscal twenty-one". */
export function withSpokenYears(tokens: Token[]): Token[] {
  // Every such year has one, and most sentences have none.
  if (!SMALL.hasAny(tokens)) return tokens;
  /** Made when the first year is found, as in few sentences. */
  let joined: Token[] | null = null;
  let copied = 0;
  for (let at = 0; at < tokens.length; at++) {
    const year = OPENERS.has(tokens[at]) ? readYear(tokens, at) : null;
    if (year === null) continue;
    joined ??= [];
    for (; copied < year.from; copied++) joined.push(tokens[copied]!);
    joined.push(yearToken(tokens, year));
    copied = year.to;
    const other = readOther(tokens, year);
    if (other !== null) {
      joined.push(tokens[year.to]!, yearToken(tokens, other));
      copied = other.to;
    }
    at = copied - 1;
  }
  return joined === null ? tokens : joined.concat(tokens.slice(copied));
}

function readYear(tokens: readonly Token[], at: number): SpokenYear | null {
  return readHalves(tokens, at) ?? readThousand(tokens, at) ?? readNought(tokens, at) ?? readLastHalf(tokens, at);
}

const LINKS = wordSet('or and to through');
const MOST_YEARS_ON = 15;

/** "nineteen eighty-six *or eighty-seven*": another year of the same century, of which the last half is said. */
function readOther(tokens: readonly Token[], year: SpokenYear): SpokenYear | null {
  const from = year.to + 1;
  const half = LINKS.has(tokens[year.to]) ? readSmall(tokens, from) : null;
  if (half === null || half.value < 10 || isCounting(tokens, half.to) || !isClosed(tokens[half.to])) return null;
  const value = Math.floor(year.value / 100) * 100 + half.value;
  return value > year.value && value <= year.value + MOST_YEARS_ON ? { from, to: half.to, value } : null;
}

interface SpokenYear {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** "twenty nineteen", "nineteen ninety-six": no part of a larger number, as in "one hundred twenty nineteen-year-olds". */
function readHalves(tokens: readonly Token[], from: number): SpokenYear | null {
  const century = TENS.get(tokens[from]) ?? UNITS.get(tokens[from]);
  if (century === undefined || century < FIRST_CENTURY || century > 20) return null;
  const before = tokenBefore(tokens, from);
  if (UNITS.has(before) || TENS.has(before) || SCALES.has(before) || before?.text === 'hundred') return null;
  const nought = century < 19 ? null : readNoughtAnd(tokens, from + 1);
  if (nought !== null) return { from, to: nought.to, value: century * 100 + nought.value };
  const half = readSmall(tokens, tokens[from + 1]?.text === '-' ? from + 2 : from + 1);
  if (half === null || half.value < 10 || isCounting(tokens, half.to)) return null;
  const value = century * 100 + half.value;
  // "seventeen seventy-six" and "nineteen twelve" may be two numbers, unless they stand where a year does.
  if (value > LAST_SAID || (value < FIRST_SAID && !isPlaced(tokens, from, half.to))) return null;
  return { from, to: half.to, value };
}

/** Before a year in words that could be so many of something: "*in* two thousand eight". */
const BEFORE = wordSet(
  'in of for from to than since by until till through after before during fiscal year calendar was and',
);
/** What goes on after one. */
const BEHIND = wordSet(
  'it we they he she you i there that this when and but or to the was were is had with as then so on same in at',
);

/** "in *two thousand nineteen* we thought", "the worst was *two thousand four*": no noun behind it is counted. */
function readThousand(tokens: readonly Token[], from: number): SpokenYear | null {
  if (tokens[from]?.text !== 'two' || tokens[from + 1]?.text !== 'thousand') return null;
  const half = readSmall(tokens, tokens[from + 2]?.text === 'and' ? from + 3 : from + 2);
  if (half === null || half.value === 0 || !isPlaced(tokens, from, half.to)) return null;
  const value = 2000 + half.value;
  return value > LAST_SAID ? null : { from, to: half.to, value };
}

const BEFORE_NOUGHT = wordSet('in of from to since by until till through after before during');

/** "back in *oh eight*" */
function readNought(tokens: readonly Token[], from: number): SpokenYear | null {
  const year = BEFORE_NOUGHT.has(tokenBefore(tokens, from)) ? readNoughtAnd(tokens, from) : null;
  return year === null ? null : { from, to: year.to, value: 2000 + year.value };
}

/** "nineteen *oh seven*": nought and a unit. */
function readNoughtAnd(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const unit = tokens[at]?.text === 'oh' ? UNITS.get(tokens[at + 1]) : undefined;
  if (unit === undefined || unit === 0 || unit > 9 || isCounting(tokens, at + 2)) return null;
  return { value: unit, to: at + 2 };
}

function isPlaced(tokens: readonly Token[], from: number, to: number): boolean {
  const isSum = SUMS.has(tokenBefore(tokens, from, 2));
  return BEFORE.has(tokenBefore(tokens, from)) && !isSum && isClosed(tokens[to]);
}

/** "from eleven hundred *dollars* to sixteen fifty" */
const SUMS = wordSet('dollars bucks pounds euros cents percent');

function isClosed(next: Token | undefined): boolean {
  return next === undefined || isEnd(next) || BEHIND.has(next);
}

function isEnd({ kind, text, spaced }: Token): boolean {
  return kind === 'mark' && (text !== '-' || spaced);
}

/** "fiscal *twenty-one*", "calendar year *twenty-five*", "January of *twenty-two*". */
function readLastHalf(tokens: readonly Token[], at: number): SpokenYear | null {
  const from = IS_SPLIT.has(tokens[at + 1]) ? at + 2 : at + 1;
  const half = readSmall(tokens, from);
  if (half === null || isCounting(tokens, half.to)) return null;
  const isMonth = MONTH.has(tokens[at]) && tokens[at]?.capital === true && tokens[at + 1]?.text === 'of';
  if (OF_YEAR.has(tokens[at])) return readYearOfEvent(tokens, at + 1, half.value, half.to);
  const isIn = tokens[at]?.text === 'in' && !isNumber(tokenBefore(tokens, at));
  if (!isMonth && !isIn && !KIND_OF_YEAR.has(tokens[at])) return null;
  const isOfLife = LIVED.has(tokenBefore(tokens, at)) || half.to > from + 1;
  if (isIn && half.value >= FIRST_OF_LIVES && isOfLife && isClosed(tokens[half.to]))
    return { from, to: half.to, value: 1900 + half.value };
  if (isIn && !isYearAfterIn(tokens, from, half.to)) return null;
  const value = 2000 + half.value;
  return value < FIRST_HALVED || value > LAST_SAID ? null : { from, to: half.to, value };
}

const OF_YEAR = wordSet(() => EVENTS);
const WENT = /^(?:\w+ed|came|hit|was|were|took|got)$/;

/** "the *storm of* seventy-eight" */
function readYearOfEvent(tokens: readonly Token[], of: number, half: number, to: number): SpokenYear | null {
  if (tokens[of]?.text !== 'of' || half < FIRST_OF_LIVES || to < of + 3) return null;
  const isClear = isClosed(tokens[to]) || WENT.test(tokens[to]?.text ?? '');
  return isClear ? { from: of + 1, to, value: 1900 + half } : null;
}

/** "born in *fifty-eight*": years of the last century that somebody tells of. */
const FIRST_OF_LIVES = 40;
const LIVED = wordSet('born graduated married enlisted back retired elected started founded');

/** "one *in* twenty-three" */
function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'digits' || UNITS.has(token) || TENS.has(token));
}

/** "in *twenty-three* and then …": both halves in words, and the sentence goes on with something else. */
function isYearAfterIn(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  return to > from + 1 && TENS.has(tokens[from]) && (next === undefined || isEnd(next) || next.text === 'and');
}

const COUNTED = wordSet('hundred percent per point year years');

/** "twenty nineteen-year-olds", "twenty twenty percent cuts", "twenty twenty fifths": so many of something. */
function isCounting(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.text === '-' && !next.spaced) return true;
  // "makes nineteen sixty *an hour*"
  if (next.text === 'an' && tokens[at + 1]?.text === 'hour') return true;
  return [SCALES, UNITS, TENS, ORDINALS, COUNTED].some(table => table.has(next));
}

function yearToken(tokens: readonly Token[], { from, to, value }: SpokenYear): Token {
  const { start, spaced } = tokens[from]!;
  return tokenOfYear(value, start, tokens[to - 1]!.end, spaced);
}
