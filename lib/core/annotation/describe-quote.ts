import type { TextPositionSelector, TextQuoteSelector } from './annotation.ts';

/** Describe the words from `start` to `end` of a page's text so that they can be found again after the page has changed. */
export function describeQuote(_text: string, _start: number, _end: number): [TextQuoteSelector, TextPositionSelector] {
  throw new Error('not written yet');
}
