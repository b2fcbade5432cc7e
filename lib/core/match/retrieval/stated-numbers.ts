import { findQuantities } from '../../quantity/find-quantities.ts';

const YEAR = /\b(?:19|20)\d\d\b/g;
/** Numbers that name a law or list, and are so many of nothing: "Title 42", "the Fortune 500", "287(g)". */
const NAME = /\b(?:Title|Section|Proposition|Prop|Article|Fortune|S&P|Nasdaq) (\d{1,4})\b|\b(\d{3})\([a-z]\)/g;

/**
 * The distinct numbers that a text states: the values of its amounts, and its years as negative numbers, so that "2016"
 * is never 2,016 people; those that only name between two of these. Rounded to 32 bits, as a pack stores them, so that equal ones are equal.
 */
export function statedNumbers(text: string): number[] {
  const found = new Set<number>();
  const amounts = findQuantities(text);
  for (const { value } of amounts) {
    const rounded = Math.fround(value);
    if (Number.isFinite(rounded)) found.add(rounded);
  }
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    if (!amounts.some(({ start, end }) => start <= index && index < end)) found.add(-Number(year));
  }
  for (const [, name, section] of text.matchAll(NAME)) found.add(-Number(name ?? section) - 0.5);
  return [...found];
}
