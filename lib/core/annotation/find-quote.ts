import type { Selector } from './annotation.ts';

export type FoundQuote =
  | { readonly how: 'position' | 'quote' | 'fuzzy'; readonly start: number; readonly end: number }
  | { readonly how: 'orphan'; readonly why: string };

/** Find the words that selectors describe in a page's text as it is now. Words that could be meant in two places are an orphan with the reason. */
export function findQuote(_text: string, _selectors: readonly Selector[]): FoundQuote {
  throw new Error('not written yet');
}
