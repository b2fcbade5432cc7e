import type { Amount } from './read-amount.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

const LAST_LINKS = wordSet(() => ['and', 'or', '&']);

/**
 * Amounts of a list with what its last member is of: "*12*, *14* and 19 arrests" are all arrests, "*2.1* and 2.4 percent"
 * both shares. A list closes with "and" or "or", since of "1,200, 14 percent" and "the 500, 300 women" no more is known.
 */
export function withListUnits(amounts: readonly Amount[], tokens: readonly Token[]): readonly Amount[] {
  let named: Amount[] | null = null;
  for (let index = amounts.length - 2; index >= 0; index--) {
    const next = (named ?? amounts)[index + 1]!;
    const one = amounts[index]!;
    if (!isBare(one) || !sharesUnit(one, next) || !isLinked(one, next, tokens, isMember(named, amounts, index + 1)))
      continue;
    named ??= [...amounts];
    named[index] = { ...one, unit: next.unit, head: next.head, per: next.per };
  }
  return named ?? amounts;
}

/** What a member was given by the one after it, it may give on. */
function isMember(named: readonly Amount[] | null, amounts: readonly Amount[], index: number): boolean {
  return named !== null && named[index] !== amounts[index];
}

function isBare({ unit, head, per, comparator }: Amount): boolean {
  return unit === 'count' && head === null && per === null && comparator !== 'range' && comparator !== 'plural';
}

/** Money has its sign before each number, a share in other words is no list. */
function sharesUnit(one: Amount, next: Amount): boolean {
  if (next.unit === 'percent' || next.unit === 'points') return true;
  return next.unit === 'count' && next.head !== null && next.comparator === one.comparator;
}

/** "The ceiling *was* 400, and 300 people came": what came to so much is told whole. */
const COMES_TO = wordSet(() => 'is are was were be been at to by reached hit stood'.split(' '));

function isLinked(one: Amount, next: Amount, tokens: readonly Token[], isBeforeMember: boolean): boolean {
  if (!isBeforeMember && next.unit === 'count' && COMES_TO.has(tokens[one.from - 1])) return false;
  let at = one.to;
  const comma = tokens[at]?.text === ',';
  if (comma) at++;
  const last = LAST_LINKS.has(tokens[at]);
  if (last) at++;
  return at === next.from && (last || (comma && isBeforeMember));
}
