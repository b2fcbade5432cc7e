import type { Target } from './annotation.ts';
import { type FoundQuote, findQuote, type OrphanReason } from './find-quote.ts';

/** How the words of a note were found in a page's text, or the reason why they were not. */
export interface LocatedTarget {
  readonly found: FoundQuote['how'];
  readonly why: OrphanReason | null;
}

export function locateTarget(text: string, target: Target): LocatedTarget {
  const found = findQuote(text, target.selector ?? []);
  return { found: found.how, why: found.how === 'orphan' ? found.why : null };
}

/** Where the words of a note stand in a page's text, with the words as they read there. Null where they are not found. */
export function spanOfTarget(text: string, target: Target): { start: number; end: number; words: string } | null {
  const found = findQuote(text, target.selector ?? []);
  if (found.how === 'orphan') return null;
  const { start, end } = found;
  return { start, end, words: text.slice(start, end) };
}
