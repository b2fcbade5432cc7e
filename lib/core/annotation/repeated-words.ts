import { offsetsOf, readForComparison, readPageForComparison, unitAt } from './comparison-text.ts';
import { recognisePrefix, recogniseSuffix } from './recognise-context.ts';
import type { Place } from './weigh-place.ts';

/** More copies say no more. */
const maxCopies = 50;

/** Where words stand in a text, whatever their case and typography, and whether or not they are whole words there. */
export function placesOf(text: string, words: string): Place[] {
  const { key } = readForComparison(words).plain;
  const page = key === '' ? null : readPageForComparison(text).plain;
  const [where, wanted] = page === null ? [text, words] : [page.key, key];
  const places: Place[] = [];
  for (let at = where.indexOf(wanted); at >= 0 && places.length < maxCopies; at = where.indexOf(wanted, at + 1)) {
    const units = { start: at, end: at + wanted.length };
    places.push(page === null ? units : offsetsOf(page, units));
  }
  return places;
}

/** Surroundings that are recognised so far are alike. Well below what `isKnown` asks for, since an edit can make them more alike. */
const alike = 0.3;

/**
 * The first of some lengths of context at which a place has, on one side at least, other surroundings than every copy of its words; the last of them where
 * copies go on alike.
 */
export function partingLength(
  text: string,
  { start, end }: Place,
  copies: readonly Place[],
  lengths: readonly number[],
): number {
  const page = readPageForComparison(text).plain;
  let left = copies.map(copy => ({ from: unitAt(page, copy.start), to: unitAt(page, copy.end) }));
  for (const length of lengths) {
    const prefix = readForComparison(text.slice(Math.max(0, start - length), start)).plain.key;
    const suffix = readForComparison(text.slice(end, end + length)).plain.key;
    left = left.filter(
      ({ from, to }) =>
        recognisePrefix(page.key, from, prefix) > alike && recogniseSuffix(page.key, to, suffix) > alike,
    );
    if (left.length === 0) return length;
  }
  return lengths.at(-1) as number;
}
