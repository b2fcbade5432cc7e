import { findQuantities } from '../../quantity/find-quantities.ts';

const YEAR = /\b(?:19|20)\d\d\b/g;

/**
 * The distinct numbers that a text states: the values of its amounts, and its years as negative numbers, so that "2016"
 * is never 2,016 people. Rounded to 32 bits, as a pack stores them, so that equal ones are equal.
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
  return [...found];
}
