import { editDistance } from './edit-distance.ts';
import type { Occurrence } from './selector.ts';

/** More copies say no more. */
const maxCopies = 50;
/** Surroundings of which more than this is the same are alike. Well below what `isKnown` asks for, since an edit can make them more alike. */
const alike = 0.3;

/** Letters and digits alone. A part of what `readForComparison` does, since pages carry this code. */
export const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Words that a text has more than once. */
export interface Repeated {
  /**
   * The first of some lengths of context (UTF-16 units) at which the words have, on one side at least, other surroundings than every copy; the last of the
   * lengths where copies go on alike.
   */
  readonly partingLength: number;
  /** Which of them is meant, counted from 1, and how many there are. Null when they are too many to say anything. */
  readonly occurrence: Occurrence | null;
}

/** Find the copies of the words from `start` to `end`, whatever their case and typography. Null for words that are there once. */
export function findCopies(text: string, start: number, end: number, lengths: readonly number[]): Repeated | null {
  const words = text.slice(start, end);
  // Signs alone are compared as they are.
  const fold = bare(words) === '' ? (part: string) => part : bare;
  const [before, wanted, after] = [fold(text.slice(0, start)), fold(words), fold(text.slice(end))];
  const page = before + wanted + after;
  const copies: number[] = [];
  for (let at = page.indexOf(wanted); at >= 0 && copies.length < maxCopies; at = page.indexOf(wanted, at + 1)) {
    if (Math.abs(at - before.length) >= wanted.length) copies.push(at);
  }
  if (copies.length === 0) return null;
  const occurrence =
    copies.length === maxCopies
      ? null
      : { number: copies.filter(at => at < before.length).length + 1, of: copies.length + 1 };
  let alikeCopies = copies;
  for (const length of lengths) {
    const prefix = fold(text.slice(Math.max(0, start - length), start));
    const suffix = fold(text.slice(end, end + length));
    alikeCopies = alikeCopies.filter(at => {
      const to = at + wanted.length;
      const there = page.slice(Math.max(0, at - prefix.length), at);
      return likeness(there, prefix) > alike && likeness(page.slice(to, to + suffix.length), suffix) > alike;
    });
    if (alikeCopies.length === 0) return { partingLength: length, occurrence };
  }
  return { partingLength: lengths.at(-1) as number, occurrence };
}

/** From 1 for the same to 0 where half or more differs, as `recognisePrefix` counts. */
function likeness(there: string, wanted: string): number {
  const limit = Math.ceil(wanted.length / 2);
  if (limit === 0) return there === '' ? 1 : 0;
  return Math.max(0, 1 - editDistance(there, wanted, limit) / limit);
}
