import type { Target } from './annotation.ts';
import { type FoundQuote, findQuote, type OrphanReason } from './find-quote.ts';

/** How the words of a note were found in a page's text, or the reason why they were not, with what most likely became of them. */
export interface LocatedTarget {
  readonly found: FoundQuote['how'];
  readonly why: OrphanReason | null;
  readonly near: { readonly start: number; readonly end: number; readonly words: string } | null;
}

export function locateTarget(text: string, target: Target): LocatedTarget {
  const found = findQuote(text, target.selector ?? []);
  if (found.how !== 'orphan') return { found: found.how, why: null, near: null };
  const near = found.nearest && { ...found.nearest, words: text.slice(found.nearest.start, found.nearest.end) };
  return { found: found.how, why: found.why, near };
}

/** Where the words of a note stand in a page's text, with the words as they read there. Null where they are not found. */
export function spanOfTarget(text: string, target: Target): { start: number; end: number; words: string } | null {
  const found = findQuote(text, target.selector ?? []);
  if (found.how === 'orphan') return null;
  const { start, end } = found;
  return { start, end, words: text.slice(start, end) };
}
