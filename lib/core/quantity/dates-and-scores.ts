import { ALL_MONTH_NAMES } from '../text/month-names.ts';
import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import { isListedLabel } from './listed-labels.ts';
import { isLabel } from './names-and-labels.ts';
import { CONTINUES } from './read-cardinal.ts';
import { UNITS } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { UNIT_STARTS } from './units.ts';
import { wordSet } from './word-table.ts';
import { namesNothing } from './names-nothing.ts';

const MONTHS = wordSet(() => ALL_MONTH_NAMES);

/** Month names that are also verbs; they need a capital or a preposition of time. */
const MONTH_VERBS = wordSet('may march mar');

const TIME_PREPOSITIONS = wordSet('in on since until by of from between before after last next');

/** Nouns that make a bare 1900-2099 a count: "2000 people". */
const PEOPLE = wordSet(
  'people persons men women children migrants immigrants deportees troops soldiers workers employees officers agents jobs votes voters beds students refugees families prisoners detainees dead deaths cases companies homes houses years times miles points words',
);

/** Of these a year has none: "the *2000* people", while "the 2020 deaths" are those of a year. */
const PERSONS = wordSet('people persons men women children');

/** Words that may make more of a number before them than a year: units, scales, the other end of a range. */
const MAY_MEASURE = wordSet(() => [
  ...PEOPLE.words(),
  ...'to through or and in out earlier previous prior other separate different past a per each'.split(' '),
  ...CONTINUES.words(),
  ...UNIT_STARTS.words(),
]);

const YEAR_LEADS = wordSet(
  'in since by until during before after from of fiscal year fy early late mid through circa spring summer fall autumn winter the this to and between election season',
);

/** "a fine *of* 2000 dollars" */
const ALSO_BEFORE_SUMS = wordSet('of the and from to between');

const CLOCK_WORDS = wordSet('am pm oclock gmt utc est edt pst et');

const SPORT = wordSet(
  'vote voted votes ruling ruled decision score scored won win wins lost loss beat beats defeated defeat margin record majority split passed passes failed fails drew tied carries carried game ended cleared jury final',
);

const MOST_YEARS = 50;

/** Are the ends of a would-be range days, clock times, years ("2014-16") or labels ("sections 10 to 12")? */
export function isDateRange(tokens: readonly Token[], first: NumberPhrase, second: NumberPhrase): boolean {
  if (isListedLabel(tokens, first) && isListedLabel(tokens, second)) return true;
  if (tokens[first.from]!.kind === 'word' || tokens[second.from]!.kind === 'word') return false;
  if (isLabel(tokens, first) || isDayOrTime(tokens, first) || isDayOrTime(tokens, second)) return true;
  if (isSpanOfYears(tokens, first, second)) return true;
  if (!isYear(tokens, first, false, false)) return false;
  // "*2022–2023* deaths fell": what follows is counted by nothing.
  const isNextYear = second.plainDigits && second.value > first.value && second.value <= first.value + MOST_YEARS;
  return isNextYear || isYear(tokens, second, false, false) || tokens[second.from]!.text.length === 2;
}

/** "*1642–1772*", "from *1853 to 1861*": older years too, where nothing is counted behind them. */
function isSpanOfYears(tokens: readonly Token[], first: NumberPhrase, second: NumberPhrase): boolean {
  if (![first, second].every(one => mayBeYear(tokens, one)) || first.value >= second.value) return false;
  // "estimates from 1500 to 1800"
  if (first.value % 100 === 0 && second.value % 100 === 0) return false;
  const next = tokens[second.to];
  return next?.kind !== 'word' || next.capital || FUNCTION_WORDS.has(next.text);
}

function mayBeYear(tokens: readonly Token[], { from, to, value, plainDigits }: NumberPhrase): boolean {
  return plainDigits && to === from + 1 && value >= 1500 && value <= 2099 && tokens[from]!.text.length === 4;
}

function isDayOrTime(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (number.scale !== 1) return false;
  return isDay(tokens, number) || isClock(tokenBefore(tokens, number.from), tokens[number.to], tokens[number.to + 1]);
}

/** "April 12", "12 April", "Sept. 30", "May 1-3", "Nov, 29, 2016". */
export function isDay(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (!number.plainDigits || number.value < 1) return false;
  const at = number.from;
  if (number.value <= 31 && isMonth(tokens, number.to)) return true;
  const isOfYear = tokens[number.to]?.text === ',' && tokens[number.to + 1]?.digits?.plain === true;
  const mark = tokenBefore(tokens, at)?.text;
  const before = mark === '.' || (mark === ',' && isOfYear) ? at - 2 : at - 1;
  return (number.value <= 31 || number.value >= 1000) && isMonth(tokens, before);
}

export function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = at < 0 ? undefined : tokens[at];
  if (token === undefined || !MONTHS.has(token)) return false;
  return !MONTH_VERBS.has(token) || token.capital || TIME_PREPOSITIONS.has(tokenBefore(tokens, at));
}

const CLOSING = wordSet('. ) ] ; , "');

/**
 * A day ("*12* January") or a year ("in *2012*, it", "May *2012*.") that nothing behind it can make part of an amount. Most
 * digits in prose are one, so it is asked before anything else is read.
 */
export function isPlainDate(tokens: readonly Token[], at: number): boolean {
  const { digits, start, end } = tokens[at]!;
  if (digits === null || !digits.plain || digits.value < 1) return false;
  if (digits.value <= 31) return isMonth(tokens, at + 1) || isNineEleven(tokens, at);
  if (digits.value < 1500 || digits.value > 2099 || end - start !== 4) return false;
  return (YEAR_LEADS.has(tokenBefore(tokens, at)) || isMonth(tokens, at - 1)) && isClosed(tokens, at + 1);
}

const ATTACKS = wordSet('attack attacks terror terrorist terrorists hijackers commission');
const OF_AGE = wordSet('age ages aged grade grades from between');

/** "on *9-11* in New York", "the *9-11* attacks": the day, and no range. */
function isNineEleven(tokens: readonly Token[], at: number): boolean {
  const [hyphen, day, next] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (tokens[at]!.text !== '9' || hyphen?.text !== '-' || hyphen.spaced || day?.text !== '11' || day.spaced)
    return false;
  if (OF_AGE.has(tokenBefore(tokens, at))) return false;
  return (
    ATTACKS.has(next) ||
    (next?.kind === 'word' ? FUNCTION_WORDS.has(next.text) : next?.text !== '-' && next?.text !== '%')
  );
}

function isClosed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  if (next.kind === 'word') return !MAY_MEASURE.has(next);
  return CLOSING.has(next) && (next.text !== ',' || tokens[at + 1]?.kind === 'word');
}

const HOURS = wordSet('hours');

/** "*0600* hours", "at *1430* hours" */
export function isHourOfDay(tokens: readonly Token[], { from, to, plainDigits, value }: NumberPhrase): boolean {
  if (!plainDigits || value >= 2400 || !HOURS.has(tokens[to]) || tokens[from]!.text.length !== 4) return false;
  return value % 100 < 60 && (value < 1000 || tokenBefore(tokens, from)?.text === 'at');
}

export function isClock(before: Token | undefined, after: Token | undefined, next: Token | undefined): boolean {
  if (before?.text === ':' && before.spaced === false) return false;
  if (after?.text === 'o' && next?.text === "'") return true;
  return CLOCK_WORDS.has(after) && (after!.text !== 'et' || after!.capital);
}

const TO_THE_HOUR = wordSet('past to till');
const PART_OF_HOUR = wordSet('half quarter');

/** "half past *seven*", "a quarter to *ten*" */
export function isHour(tokens: readonly Token[], { from, value }: NumberPhrase): boolean {
  const isTold = TO_THE_HOUR.has(tokenBefore(tokens, from)) && PART_OF_HOUR.has(tokenBefore(tokens, from, 2));
  return isTold && value <= 12;
}

/** "*a quarter* to ten", "*a quarter* past 9" */
export function isPartOfHour(tokens: readonly Token[], { to }: NumberPhrase): boolean {
  const hour = tokens[to + 1];
  const isNumber = UNITS.has(hour) || (hour?.digits?.plain === true && hour.digits.value <= 12);
  return (
    isNumber && TO_THE_HOUR.has(tokens[to]) && PART_OF_HOUR.has(tokens[to - 1]) && !UNIT_STARTS.has(tokens[to + 2])
  );
}

const ERAS = wordSet('bc bce ad ce');

/** "c. *1250*", "circa *1900*", "AD *79*": so many of something has a noun behind it. */
function isRoughYear(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  const before = tokenBefore(tokens, from);
  if (before?.capital && before.text === 'ad') return value < 2100;
  const circa = before?.kind === 'mark' && before.text === '.' ? tokenBefore(tokens, from, 2) : before;
  const isOpen = tokens[to]?.kind === 'word' && !FUNCTION_WORDS.has(tokens[to].text);
  return CIRCA.has(circa) && value >= 1000 && value < 2100 && !isOpen;
}

const CIRCA = wordSet('c ca circa');

/** "*1250* BC" */
export function isBeforeEra(tokens: readonly Token[], { to }: NumberPhrase): boolean {
  return tokens[to]?.capital === true && ERAS.has(tokens[to]);
}

const END_OF_CENTURY = 2100;
const BY = wordSet('by until till before after');

/** "will rise by *2100*", and no 2100 of anything. */
function isEndOfCentury(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const after = tokens[to];
  return namesNothing(after) && after?.text !== '-' && BY.has(tokenBefore(tokens, from));
}

export function isYear(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean, compared: boolean): boolean {
  if (!number.plainDigits || number.to !== number.from + 1) return false;
  if (isBeforeEra(tokens, number)) return true;
  if (!hasUnit && isRoughYear(tokens, number)) return true;
  if (number.value === END_OF_CENTURY) return !hasUnit && isEndOfCentury(tokens, number);
  if (number.value < 1500 || number.value > 2099) return false;
  // "01999"
  if (tokens[number.from]!.text.length !== 4) return false;
  const before = tokenBefore(tokens, number.from);
  const after = tokens[number.to];
  if (YEAR_LEADS.has(before) && !(ALSO_BEFORE_SUMS.has(before) && (hasUnit || isCounting(number, before, after))))
    return true;
  if (hasUnit) return false;
  if (after?.kind === 'word' && PEOPLE.has(after)) return false;
  if (number.value < 1900) return !compared && (OF_OLD.has(before) || isOldThing(number, before, after));
  if (!compared || after === undefined || after.kind !== 'word' || LEVELS_OF_YEAR.has(after)) return true;
  // "solvent *through about 2040* without it"
  return HEDGES.has(before) && UNTIL.has(tokenBefore(tokens, number.from, 2)) && FUNCTION_WORDS.has(after.text);
}

const OF_OLD = wordSet('in of since by');
const ARTICLES = wordSet('a an the his her its this that');

/** "a *1657* map", "the *1798* law"; "a 1600 calorie diet" */
function isOldThing({ value }: NumberPhrase, before: Token | undefined, after: Token | undefined): boolean {
  if (value % 100 === 0 || !ARTICLES.has(before) || after?.kind !== 'word') return false;
  return !after.text.endsWith('s') && !FUNCTION_WORDS.has(after.text) && !PEOPLE.has(after);
}

const HEDGES = wordSet('about around roughly approximately');
const UNTIL = wordSet('through until till since');

/** "a crowd of *2000 people*", "cut to *1800 jobs*": a round number before what is counted. */
function isCounting({ value }: NumberPhrase, before: Token | undefined, after: Token | undefined): boolean {
  return PERSONS.has(after) || (PEOPLE.has(after) && before?.text !== 'the' && value % 100 === 0);
}

/** "below *2019 levels*": what a year had. */
const LEVELS_OF_YEAR = wordSet('level levels figure figures price prices rate rates total totals average peak');

/** "5-4", "217-215", "won 51 to 49": a vote or score when a hyphen joins a number to a smaller or the same, or a word of votes stands near. */
export function isScore(tokens: readonly Token[], from: number, to: number, fallsByHyphen: boolean): boolean {
  return fallsByHyphen || isSportNear(tokens, from, to);
}

/** Whether a word of votes or games stands about the tokens `from`..`to`. */
export function isSportNear(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from - 4); at < Math.min(tokens.length, to + 3); at++) {
    if (SPORT.has(tokens[at])) return true;
  }
  return false;
}
