import { isAnyNear } from './is-any-near.ts';
import { namesNothing } from './names-nothing.ts';
import type { Amount } from './read-amount.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/**
 * Amounts whose unit is said once: sums of a list ("*$45 million for* the grid, *18 million for* water"), and what one is held against
 * ("35 *dollars instead of 400*", "9.2 *percent, up from 7.1*").
 */
export function withUnitsSaidOnce(amounts: readonly Amount[], tokens: readonly Token[]): readonly Amount[] {
  let named: Amount[] | null = null;
  for (let at = 1; at < amounts.length; at++) {
    const before = (named ?? amounts)[at - 1]!;
    const amount = amounts[at]!;
    if (!isBare(amount) || !mayBeShared(before) || !isLike(amount, before, tokens)) continue;
    named ??= [...amounts];
    named[at] = { ...amount, unit: before.unit };
  }
  return named ?? amounts;
}

/** A share in words has no unit that a number could go without. */
function mayBeShared({ unit }: Amount): boolean {
  return unit !== 'count' && unit !== 'ratio';
}

function isBare({ unit, head, per }: Amount): boolean {
  return unit === 'count' && head === null && per === null;
}

/** Whether a bare number is of what the amount before it is of. */
function isLike(amount: Amount, before: Amount, tokens: readonly Token[]): boolean {
  return (
    isSumLike(amount, before, tokens) ||
    isPriceLike(amount, before, tokens) ||
    isShareLike(amount, before, tokens) ||
    isHeldAgainst(amount, before, tokens) ||
    isEndOfChange(amount, before, tokens) ||
    isOldLevel(amount, before, tokens) ||
    isMargin(amount, before, tokens) ||
    isNextAge(amount, before, tokens) ||
    isPartLike(amount, before, tokens) ||
    isSaidTwice(amount, before, tokens)
  );
}

const SUMS = new Set(['usd', 'gbp', 'eur', 'cad', 'aud']);
const FOR = wordSet('for to from on out into toward towards');
const LEAST_SUM = 1000;

/** So much of anything but money is rare. */
const LEAST_SURE_SUM = 1e9;
const PEOPLED = wordSet('people population world users customers views barrels tons tonnes humans globe');

/** "61 billion dollars, and Europe gave *forty billion*"; the world has so many people. */
function isOfNobody(tokens: readonly Token[], from: number, to: number): boolean {
  return namesNothing(tokens[to]) && !isAnyNear(tokens, from, token => PEOPLED.has(token));
}

/** A number that goes to something, as the sum before it does, or that is too large for anything but a sum. */
function isSumLike({ value, from, to }: Amount, sum: Amount, tokens: readonly Token[]): boolean {
  if (value < LEAST_SUM || !SUMS.has(sum.unit)) return false;
  const isParallel = FOR.has(tokens[sum.to]) && tokens[sum.to]!.text === tokens[to]?.text;
  if (isParallel || isRestOfSum(value, from, to, sum, tokens)) return true;
  return value >= LEAST_SURE_SUM && sum.value >= LEAST_SURE_SUM && isOfNobody(tokens, from, to);
}

const LEAST_LARGE_SUM = 1e5;
const LEFT = wordSet('left guaranteed remaining upfront');
const CUT = wordSet('to');
const CUTTING = wordSet('down up');

/** "300 million *dollars* of stock, with 1.2 billion *left*", "1.7 million *dollars*, knocked *down to* 400,000" */
function isRestOfSum(value: number, from: number, to: number, sum: Amount, tokens: readonly Token[]): boolean {
  const isSoFar = tokens[to]?.text === 'so' && tokens[to + 1]?.text === 'far' && value < sum.value;
  if (!isSoFar && (value < LEAST_LARGE_SUM || sum.value < LEAST_LARGE_SUM)) return false;
  if (tokens.slice(sum.to, from).some(token => ENDS.has(token))) return false;
  const isCut = CUT.has(tokens[from - 1]) && CUTTING.has(tokens[from - 2]) && isClosed(tokens[to]);
  return isCut || isSoFar || LEFT.has(tokens[to]);
}

const PAYING = wordSet('paid pay cost costs charged charge spent owed owe');
const THEN = wordSet('then now today');
const WAS = wordSet('was is');
const MOST_TO_THEN = 3;

/** "asked forty *bucks* though I *paid* three hundred", "it was thirty-five *dollars*, *then it was* ninety" */
function isPriceLike({ from, to }: Amount, price: Amount, tokens: readonly Token[]): boolean {
  if (!SUMS.has(price.unit) || from === 0 || !isEndOfClause(tokens[to])) return false;
  const before = tokens[from - 1]!;
  if (PAYING.has(before)) return true;
  if (!WAS.has(before) && before.text !== "it's") return false;
  return tokens.slice(Math.max(price.to, from - 1 - MOST_TO_THEN), from - 1).some(token => THEN.has(token));
}

function isEndOfClause(next: Token | undefined): boolean {
  return next === undefined || /^[.,;:!?—–]$/.test(next.text) || next.text === 'and';
}

const AMONG = wordSet('in among');
const SHARE_OF = wordSet('in among here nationwide nationally');

/** "forty-one *percent here*, *thirty-six in* Clark County" */
function isShareLike({ value, to }: Amount, share: Amount, tokens: readonly Token[]): boolean {
  return value <= 100 && share.unit === 'percent' && SHARE_OF.has(tokens[share.to]) && AMONG.has(tokens[to]);
}

const AGAINST = [
  'instead of',
  'rather than',
  'not',
  'up from',
  'down from',
  'compared with',
  'compared to',
  'versus',
  'vs .',
  'vs',
].map(text => text.split(' '));
const AGAINST_STARTS = wordSet(() => AGAINST.map(([first]) => first!));

/** A number that stands right behind another and is what that is held against. */
function isHeldAgainst({ comparator, from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  const at = tokens[one.to]?.text === ',' ? one.to + 1 : one.to;
  if (comparator === 'plural' || !AGAINST_STARTS.has(tokens[at]) || !namesNothing(tokens[to])) return false;
  return AGAINST.some(
    words => at + words.length === from && words.every((word, step) => tokens[at + step]?.text === word),
  );
}

/** "went *from 1,450 dollars to* 1,875 on renewal" */
function isEndOfChange({ from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  if (tokens[one.to]?.text !== 'to' || one.to + 1 !== from) return false;
  return one.from > 0 && tokens[one.from - 1]!.text === 'from' && namesNothing(tokens[to]);
}

/** "They asked for *6%*, got offered *1.5*, and left": a number with a decimal that counts nothing is of what the one before it is of. */
function isPartLike({ value, from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  if (Number.isInteger(value) || one.unit !== 'percent' || value >= 100) return false;
  return isClosed(tokens[to]) && !tokens.slice(one.to, from).some(token => ENDS.has(token));
}

function isClosed(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || next.text === 'and';
}

const ENDS = wordSet('. ; ? ! :');

/** "18 months for that. *Eighteen*." */
function isSaidTwice({ value, from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  return value === one.value && from > one.to && ENDS.has(tokens[from - 1]) && isEnd(tokens[to]);
}

function isEnd(next: Token | undefined): boolean {
  return next === undefined || ENDS.has(next);
}

const LEVEL = wordSet('to at up down');

/** "narrowed *to 14 points from* 19" */
function isOldLevel({ from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  if (tokens[one.to]?.text !== 'from' || one.to + 1 !== from || !namesNothing(tokens[to])) return false;
  return one.from > 0 && LEVEL.has(tokens[one.from - 1]);
}

/** "three *points* ahead in the polls, and lost *by five*" */
function isMargin({ value, from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  return one.unit === 'points' && value < 100 && tokens[from - 1]?.text === 'by' && namesNothing(tokens[to]);
}

const NEXT = wordSet(', and &');

/** "the brothers, *aged 8 and* 11," */
function isNextAge({ value, from, to }: Amount, one: Amount, tokens: readonly Token[]): boolean {
  if (one.unit !== 'year-of-age' || value >= 120 || !namesNothing(tokens[to]) || tokens[to]?.text === 'of')
    return false;
  return one.from < one.numberFrom && one.to + 1 === from && NEXT.has(tokens[one.to]);
}
