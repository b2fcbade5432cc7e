import type { Amount } from './read-amount.ts';
import { isAnyNear } from './is-any-near.ts';
import { namesNothing } from './names-nothing.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/**
 * Amounts of a list with what its last member is of: "*12*, *14* and 19 arrests" are all arrests, "*2.1* and 2.4 percent"
 * both shares. A list closes with "and" or "or", since of "1,200, 14 percent" and "the 500, 300 women" no more is known, and
 * behind a comma only after a third: "1,200, or 14 percent" says it twice.
 */
export function withListUnits(amounts: readonly Amount[], tokens: readonly Token[]): readonly Amount[] {
  let named: Amount[] | null = null;
  for (let last = amounts.length - 1; last > 0; last--) {
    const first = firstOfList(amounts, last, tokens);
    if (first === last) continue;
    named ??= [...amounts];
    const { unit, head, per } = amounts[last]!;
    for (let index = first; index < last; index++) named[index] = { ...amounts[index]!, unit, head, per };
    last = first;
  }
  return named ?? amounts;
}

/**
 * Amounts whose unit is said once: sums of a list ("*$45 million for* the grid, *18 million for* water"), and what one is held against
 * ("35 *dollars instead of 400*", "9.2 *percent, up from 7.1*").
 */
export function withUnitsSaidOnce(amounts: readonly Amount[], tokens: readonly Token[]): readonly Amount[] {
  let named: Amount[] | null = null;
  for (let at = 1; at < amounts.length; at++) {
    const sum = (named ?? amounts)[at - 1]!;
    const amount = amounts[at]!;
    if (![isSumLike, isShareLike, isHeldAgainst].some(isOne => isOne(amount, sum, tokens))) continue;
    named ??= [...amounts];
    named[at] = { ...amount, unit: sum.unit };
  }
  return named ?? amounts;
}

const SUMS = new Set(['usd', 'gbp', 'eur', 'cad', 'aud']);
const FOR = wordSet(() => 'for to from on out into toward towards'.split(' '));
const LEAST_SUM = 1000;

/** So much of anything but money is rare. */
const LEAST_SURE_SUM = 1e9;
const PEOPLED = wordSet(() =>
  'people population world users customers views barrels tons tonnes humans globe'.split(' '),
);

/** "61 billion dollars, and Europe gave *forty billion*"; the world has so many people. */
function isOfNobody(tokens: readonly Token[], from: number, to: number): boolean {
  return namesNothing(tokens[to]) && !isAnyNear(tokens, from, token => PEOPLED.has(token));
}

/** A number without a noun that goes to something, as the sum before it does. */
function isSumLike({ unit, head, per, value, from, to }: Amount, sum: Amount, tokens: readonly Token[]): boolean {
  if (unit !== 'count' || head !== null || per !== null || value < LEAST_SUM) return false;
  if (!SUMS.has(sum.unit)) return false;
  const isParallel = FOR.has(tokens[sum.to]) && tokens[sum.to]!.text === tokens[to]?.text;
  return isParallel || (value >= LEAST_SURE_SUM && sum.value >= LEAST_SURE_SUM && isOfNobody(tokens, from, to));
}

const AMONG = wordSet(() => ['in', 'among']);
const SHARE_OF = wordSet(() => ['in', 'among', 'here', 'nationwide', 'nationally']);

/** "forty-one *percent here*, *thirty-six in* Clark County" */
function isShareLike({ unit, head, per, value, to }: Amount, share: Amount, tokens: readonly Token[]): boolean {
  if (unit !== 'count' || head !== null || per !== null || value > 100) return false;
  return share.unit === 'percent' && SHARE_OF.has(tokens[share.to]) && AMONG.has(tokens[to]);
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

/** A bare number that stands right behind another and is what that is held against. */
function isHeldAgainst(
  { unit, head, per, comparator, from, to }: Amount,
  one: Amount,
  tokens: readonly Token[],
): boolean {
  if (unit !== 'count' || head !== null || per !== null || one.unit === 'count' || comparator === 'plural')
    return false;
  const at = tokens[one.to]?.text === ',' ? one.to + 1 : one.to;
  if (!AGAINST_STARTS.has(tokens[at]) || !namesNothing(tokens[to])) return false;
  return AGAINST.some(
    words => at + words.length === from && words.every((word, step) => tokens[at + step]?.text === word),
  );
}

/** The index of the first member of the list that the amount at `last` closes; `last` itself where there is none. */
function firstOfList(amounts: readonly Amount[], last: number, tokens: readonly Token[]): number {
  const closing = amounts[last]!;
  const link = isMember(amounts[last - 1]!, closing) ? linkBetween(amounts[last - 1]!, closing, tokens) : null;
  if (link !== 'and' && link !== ', and') return last;
  let first = last - 1;
  while (
    first > 0 &&
    isMember(amounts[first - 1]!, closing) &&
    linkBetween(amounts[first - 1]!, amounts[first]!, tokens) === ','
  )
    first--;
  const isPair = first === last - 1;
  if (
    isPair &&
    (link === ', and' || (closing.unit === 'count' && COMES_TO.has(tokenBefore(tokens, amounts[first]!.from))))
  )
    return last;
  return first;
}

/** Whether a number without a unit or noun of its own may be of what another is of. Money has its sign before each number. */
function isMember({ unit, head, per, comparator }: Amount, closing: Amount): boolean {
  if (unit !== 'count' || head !== null || per !== null || comparator === 'range' || comparator === 'plural')
    return false;
  if (SHARED.has(closing.unit)) return true;
  return closing.unit === 'count' && closing.head !== null && closing.comparator === comparator;
}

/** "8 *and 11 years old*" are ages, "12 and *14 percent*" shares. */
const SHARED: ReadonlySet<string> = new Set(['percent', 'points', 'year-of-age', 'month-of-age']);

const AND = wordSet(() => ['and', 'or', '&']);
/** "The ceiling *was* 400 and 300 people came": what came to so much is told whole. */
const COMES_TO = wordSet(() => 'is are was were be been at to by reached hit stood'.split(' '));

function linkBetween(one: Amount, next: Amount, tokens: readonly Token[]): ',' | 'and' | ', and' | null {
  // "twelve fourteen and nineteen percent", as it is said
  if (one.to === next.from && tokens[one.to]?.kind === 'word') return ',';
  const hasComma = tokens[one.to]?.text === ',';
  const and = hasComma ? one.to + 1 : one.to;
  const hasAnd = AND.has(tokens[and]);
  if ((hasAnd ? and + 1 : and) !== next.from) return null;
  if (hasAnd) return hasComma ? ', and' : 'and';
  return hasComma ? ',' : null;
}
