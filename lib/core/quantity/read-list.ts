import type { Amount } from './read-amount.ts';
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

const AND = wordSet('and or &');
/** "The ceiling *was* 400 and 300 people came": what came to so much is told whole. */
const COMES_TO = wordSet('is are was were be been at to by reached hit stood');

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
