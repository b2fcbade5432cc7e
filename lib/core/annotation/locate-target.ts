import type { Target } from './annotation.ts';
import { type FoundQuote, findQuote, type OrphanReason } from './find-quote.ts';
import type { Place } from './weigh-place.ts';

/**
 * How the words of a note were found in a page's text, or the reason why they were not. `near` are words that the reviewer may say are meant: what most
 * likely became of those that were not found, or the one of several copies.
 */
export interface LocatedTarget {
  readonly found: FoundQuote['how'];
  readonly why: OrphanReason | null;
  /** How many copies of the words there are, where it is in doubt which are meant. */
  readonly isOneOf: number | null;
  readonly near: { readonly start: number; readonly end: number; readonly words: string } | null;
}

export function locateTarget(text: string, target: Target): LocatedTarget {
  const found = findQuote(text, target.selector ?? []);
  const near = (place: Place | null) => place && { ...place, words: text.slice(place.start, place.end) };
  if (found.how === 'orphan') return { found: 'orphan', why: found.why, isOneOf: null, near: near(found.nearest) };
  const { how, start, end, isOneOf = null } = found;
  return { found: how, why: null, isOneOf, near: isOneOf === null ? null : near({ start, end }) };
}

/** Where the words of a note stand in a page's text, with the words as they read there. Null where they are not found. */
export function spanOfTarget(text: string, target: Target): { start: number; end: number; words: string } | null {
  const found = findQuote(text, target.selector ?? []);
  if (found.how === 'orphan') return null;
  const { start, end } = found;
  return { start, end, words: text.slice(start, end) };
}
