import type { Target } from '../core/annotation/annotation.ts';
import { describeQuote } from '../core/annotation/describe-quote.ts';
import type { RangeSelector } from '../core/annotation/selector.ts';
import type { LivePage } from './page-text.ts';
import { rangeSelectorOf } from './range-selector.ts';

/** Describe words of a page so that a note can find them again. `source` is the address as it is. Null when the words are no longer there. */
export function describeTarget(page: LivePage, url: string, start: number, end: number): Target | null {
  const snapshot = page.snapshot();
  const from = snapshot.offsetOf(start);
  const to = snapshot.offsetOf(end);
  if (from === null || to === null || to <= from) return null;
  return {
    type: 'SpecificResource',
    source: url,
    selector: [...describeQuote(snapshot.text, from, to), ...pathTo(page, start, end)],
  };
}

function pathTo(page: LivePage, start: number, end: number): RangeSelector[] {
  const range = page.toRange(start, end);
  const selector = range && rangeSelectorOf(range);
  return selector ? [selector] : [];
}

/** Ranges over a span of the page's text, given by offsets. None when it does not read as `words` any more. */
export function rangesOfSpan(
  page: LivePage,
  { start, end, words }: { readonly start: number; readonly end: number; readonly words: string },
): StaticRange[] {
  const snapshot = page.snapshot();
  const from = snapshot.addressOf(start);
  const to = snapshot.addressOf(end);
  if (from === null || to === null || snapshot.text.slice(start, end) !== words) return [];
  return page.toRanges(from, to);
}
