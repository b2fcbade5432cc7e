import { isAddress, isCode } from './addresses-and-codes.ts';
import { isClock, isDay, isHour, isHourOfDay, isPartOfHour, isYear } from './dates-and-scores.ts';
import { isJoinedToName, isLabel, isOfProperName, isStartOfName } from './names-and-labels.ts';
import { isLength, isMargin, isOdds, isOfPrice, isSplit } from './margins-and-odds.ts';
import { isSaidLabel } from './said-labels.ts';
import { namesNothing } from './names-nothing.ts';
import { ORDINALS, TENS, UNITS } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { isOfRate } from './read-rate.ts';
import { QUARTERED } from './read-scaled-fraction.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** "about one thing", "some one": no bound, so still no count. */
const LOOSE = new Set('about around some near over under above below'.split(' '));

const ZERO_IDIOMS = new Set('tolerance sum in hour day'.split(' '));

/**
 * Is a number that was read no amount of anything: a date, year, clock time, telephone number, section, version,
 * score, name ("MS-13"), list number, or the pronoun "one"?
 */
export function isNotAmount(
  tokens: readonly Token[],
  number: NumberPhrase,
  hasUnit: boolean,
  compared: boolean,
): boolean {
  const first = tokens[number.from]!;
  const before = tokenBefore(tokens, number.from);
  const after = tokens[number.to];
  if (!hasUnit && isOfRate(before, number.value)) return true;
  if (isMargin(tokens, number.from) || isOdds(tokens, number) || isLength(tokens, number)) return true;
  if (first.kind === 'word')
    return (
      isSplit(tokens, number) ||
      isOfPrice(tokens, number) ||
      isOfProperName(tokens, number) ||
      (!hasUnit && !compared && isStartOfName(tokens, number)) ||
      (!hasUnit && !compared && isSaidLabel(tokens, number)) ||
      isWordIdiom(tokens, number, hasUnit, compared)
    );
  if (isJoinedToName(tokens, number, hasUnit) || isRestOfTypo(first, before)) return true;
  if (isOfThread(tokens, number)) return true;
  if (isLabel(tokens, number, hasUnit) || isAddress(tokens, number) || isCode(tokens, number)) return true;
  if (number.scale === 1 && !hasUnit && isDay(tokens, number)) return true;
  if (isClock(before, after, tokens[number.to + 1]) || isHourOfDay(tokens, number)) return true;
  if (isYear(tokens, number, hasUnit, compared) || isHourOfHalf(tokens, number.from - 1)) return true;
  if (isListNumber(tokens, number, hasUnit)) return true;
  return false;
}

/** "1O*,000*": the letter before it was meant for a nought. */
function isRestOfTypo(first: Token, before: Token | undefined): boolean {
  return !first.spaced && before?.kind === 'mark' && before.text === ',' && !before.spaced && first.text === '000';
}

/** "one of them", "zero tolerance", "half" within other words. */
function isWordIdiom(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean, compared: boolean): boolean {
  const first = tokens[number.from]!;
  const before = tokenBefore(tokens, number.from);
  const after = tokens[number.to];
  const alone = number.to === number.from + 1;
  if (number.kind === 'share') {
    if (isPartOfHour(tokens, number)) return true;
    if (first.text === 'half' || tokens[number.to - 1]?.text === 'half')
      return isHalfIdiom(tokens, number, before, after);
    return (
      isOrdinalShare(tokens, number, before, after) && !(compared && (SHARING.has(after) || isDone(tokens, number)))
    );
  }
  if (!alone) return false;
  if (isClock(before, after, tokens[number.to + 1]) || isHour(tokens, number)) return true;
  if (isHourOfHalf(tokens, number.from - 1)) return true;
  if (first.text === 'one') {
    if (isSomeDay(tokens, number.from)) return true;
    if (isListedOne(tokens, number) || isOneHarmed(tokens, number)) return false;
    // A pronoun or an article; a count when a unit, a bound or nothing else says so.
    const bound = compared && !LOOSE.has(before?.text ?? '');
    return !(hasUnit || bound || tokens.length === 1 || before?.text === '-' || before?.text === 'minus');
  }
  if (first.text === 'zero') {
    const word = after?.text === '-' ? tokens[number.to + 1]?.text : after?.text;
    return ZERO_IDIOMS.has(word ?? '') || before?.text === 'net' || before?.text === 'ground';
  }
  return false;
}

const SOMEBODY = wordSet(
  'i we you he she they it this my our your his her their im ima imma ill every all the a someone somebody',
);
const I_WILL = /^(?:i|we|you|s?he|they|it)'/;

/** "*one day* I'll own a house", "*One day*, the bank called": at some time. "In one day" is how long. */
function isSomeDay(tokens: readonly Token[], from: number): boolean {
  if (tokens[from + 1]?.text !== 'day') return false;
  const next = tokens[from + 2];
  if (from === 0 && next?.text === ',') return true;
  const before = tokenBefore(tokens, from);
  const isOpened = before === undefined || before.kind === 'mark' || FREE.has(before);
  return isOpened && (SOMEBODY.has(next) || I_WILL.test(next?.text ?? ''));
}

const FREE = wordSet('and but maybe then so that if because until ngl tbh lol fr honestly');

/** Tokens from a number to the one that is listed with it: "9 grown children *and one* very spoiled cat". */
const MOST_TO_LISTED = 5;
const LISTS = wordSet(', and & plus');

/** "4 kids, nine chickens *and one* spoiled cat": counted with the others. */
function isListedOne(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const next = tokens[to];
  if (!LISTS.has(tokenBefore(tokens, from)) || next === undefined || namesNothing(next)) return false;
  if (tokens[from - 1]!.text === ',' && !endsSoon(tokens, to)) return false;
  const first = tokens[from - 2]?.text === ',' ? from - 3 : from - 2;
  if (tokens[first]?.kind !== 'word') return false;
  for (let at = first; at >= Math.max(0, from - MOST_TO_LISTED); at--) {
    const token = tokens[at]!;
    if (token.kind === 'mark') return false;
    const isNumber = token.kind === 'digits' || UNITS.has(token) || TENS.has(token);
    // "one heart, one home"
    if (isNumber && token.text !== 'one') return at < first;
  }
  return false;
}

const PERSON = wordSet(
  'person man woman child boy girl soldier officer civilian worker student teacher passenger driver firefighter hostage patient resident',
);
const HARMED = wordSet(
  'killed dead injured hurt wounded arrested missing died hospitalized detained rescued charged critical',
);
const HARMING = wordSet('killed killing kills injured injuring injures wounded wounding wounds hurt arrested leaving');
const BEING = wordSet('was is has');

/** "*one person was killed* and three hurt", "*killing one*", "*one dead*": reports count so. */
function isOneHarmed(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const isNamed = PERSON.has(tokens[to]);
  const after = isNamed ? to + 1 : to;
  const verb = BEING.has(tokens[after]) ? (tokens[after + 1]?.text === 'been' ? after + 2 : after + 1) : after;
  if (HARMED.has(tokens[verb])) return isNamed || verb === after;
  return HARMING.has(tokenBefore(tokens, from)) && (isNamed || tokens[to]?.text === 'and');
}

const TELLING = wordSet('says said say finds found shows showed estimates estimated reported reports told');
/** "3 jobs, one *exhausted mom*." */
const MOST_LISTED = 2;

/** "ten years, one *model found*" counts nothing with the years. */
function endsSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at <= from + MOST_LISTED; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || token.text === 'and') return true;
    if (TELLING.has(token)) return false;
  }
  return false;
}

/** "half *time*", "half *past* seven" */
const HALF_OF = wordSet('time way brother sister past');

const HALF = wordSet('half');
const AT = wordSet('at by until till from since around about');
const LAST_HOUR = 12;

/** "see you *at half 5*": half past four or five, as they say elsewhere. */
function isHourOfHalf(tokens: readonly Token[], half: number): boolean {
  if (!HALF.has(tokens[half]) || !AT.has(tokens[half - 1])) return false;
  const hour = tokens[half + 1];
  const value = hour?.digits?.plain === true ? hour.digits.value : UNITS.get(hour);
  return value !== undefined && value >= 1 && value <= LAST_HOUR && namesNothing(tokens[half + 2]);
}

/** "a half-*point* cut", "a half-*century* ago" */
const OF_PART = wordSet('point percent percentage per century');

function isHalfIdiom(
  tokens: readonly Token[],
  number: NumberPhrase,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (after?.text === '-' && !after.spaced) return !OF_PART.has(tokens[number.to + 1]);
  if (HALF_OF.has(after) || isHourOfHalf(tokens, number.from)) return true;
  if (before === undefined) return false;
  if (before.text === '-' && !before.spaced) return true;
  const word = before.text;
  // "and *half of* them were": a share; what ends in "and half" does not.
  if (word === 'and' && after?.text === 'of') return false;
  if (
    ORDINALS.has(before) ||
    /^(?:second|last|latter|other|better|my|your|his|her|its|their|and|top|bottom|back|front)$/.test(word)
  )
    return true;
  return before.kind === 'digits' && /^\d+(?:st|nd|rd|th)?$/.test(word) && tokens[number.from]!.spaced === false;
}

/** "about a third *had* a lawyer": a verb after a hedge says that it is a share; "Two fled; a third *had* been caught" ranks. */
const SHARING = wordSet(
  'had has do did does will would can could may might live lived work worked go went came come got get',
);

const BOUNDING = wordSet('than nearly almost');
const DONE = /^\p{L}{3,}ed$/u;
/** What looks like a verb's past and stands before a noun. */
const NARROWING = wordSet('united armed failed proposed planned attempted armored unified accused need seed speed');

/** "more than a third *lacked* a warrant": nothing is ranked after such a bound. */
function isDone(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const verb = tokens[to];
  return BOUNDING.has(tokenBefore(tokens, from)) && DONE.test(verb?.text ?? '') && !NARROWING.has(verb);
}

/** "a third country" and "a fifth person" rank; "a third of", "a fifth." and "one third more" share. */
function isOrdinalShare(
  tokens: readonly Token[],
  number: NumberPhrase,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const last = tokens[number.to - 1]!;
  if (before?.text === 'the' && tokens[number.from]!.text !== 'one') return false;
  const ordinal = ORDINALS.get(last);
  if (ordinal === undefined || ordinal.plural || after === undefined || after.kind !== 'word') return false;
  const isQuarterOf = last.text === 'quarter' && QUARTERED.has(after);
  if (isQuarterOf || isOverHyphen(tokens, number)) return false;
  if (namesNothing(after) && isChange(tokens, number.from)) return false;
  return !/^(?:of|the|more|less|fewer|as|larger|smaller|higher|lower|cheaper|off|and|or|to|were|was|are|is|have|said|say|in|from|since|under|between|during|compared)$/.test(
    after.text,
  );
}

const CHANGED = wordSet(
  'rose rise rises rising risen jumped jump jumps fell fall falls fallen falling dropped drop drops grew grow grows grown climbed climb climbs surged surge soared sank shrank shrunk declined declines increased increase increases decreased cut cuts up down slumped tumbled plunged swelled',
);
const TO_CHANGE = wordSet(
  'by almost nearly about around roughly some over approximately just under well more less than only',
);
/** "fell *by more than* a third" */
const MOST_TO_CHANGE = 4;

/** "jumped by nearly *a third* that year": by so much something rose, and nothing is ranked. */
function isChange(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= from - 1 - MOST_TO_CHANGE; at--) {
    if (CHANGED.has(tokens[at])) return true;
    if (!TO_CHANGE.has(tokens[at])) return false;
  }
  return false;
}

/** "a *one-third* owner": with its numerator before the hyphen it ranks nobody. */
function isOverHyphen(tokens: readonly Token[], { to }: NumberPhrase): boolean {
  return tokenBefore(tokens, to, 2)?.text === '-' && UNITS.has(tokenBefore(tokens, to, 3));
}

/** "(2/4) Next, …", "… and so on. 2/4": which post of a thread it is. */
function isOfThread(tokens: readonly Token[], { from, to, kind }: NumberPhrase): boolean {
  if (kind !== 'share' || tokens[to - 2]?.text !== '/') return false;
  const before = tokenBefore(tokens, from);
  if (before?.text === 'thread') return true;
  if (before?.text === '(' && tokens[to]?.text === ')') return from === 1 || to === tokens.length - 1;
  return to === tokens.length && /^[.?!)]$/.test(before?.text ?? '');
}

/** "(1)", "[3]", "1. First", "1/ First", and a vote "5-4". */
function isListNumber(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean): boolean {
  if (!hasUnit && isHeading(tokens, number)) return true;
  if (hasUnit || !number.plainDigits) return false;
  const before = tokenBefore(tokens, number.from);
  const after = tokens[number.to];
  if (before?.text === '[' && after?.text === ']' && number.value < 10_000) return true;
  if (before?.text === '(' && after?.text === ')' && number.value < 100) return true;
  const next = tokens[number.to + 1];
  return (
    number.from === 0 &&
    number.value < 200 &&
    (after?.text === '.' || after?.text === ')' || after?.text === '/') &&
    next?.spaced === true &&
    next.kind === 'word'
  );
}

/** "*3.2* Local government": the number of a heading; "6.2 Magnitude quake" tells how strong. */
function isHeading(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  const [next, second] = [tokens[to], tokens[to + 1]];
  if (from !== 0 || to !== 1 || value >= 100 || Number.isInteger(value)) return false;
  return next?.kind === 'word' && next.capital && next.text !== 'magnitude' && second?.capital !== true;
}
