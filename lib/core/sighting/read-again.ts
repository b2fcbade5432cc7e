import type { Selector } from '../annotation/selector.ts';
import { findQuote } from '../annotation/find-quote.ts';
import { blockBreak } from '../text/page-text.ts';
import { splitSentences } from '../text/split-sentences.ts';

/**
 * What a page's text says now where a sentence stood: the whole sentences that the words found lie in, or null where there
 * is nothing like them any more. A sentence that states another figure, or something else, is what the page says now.
 */
export function readAgain(text: string, selector: readonly Selector[]): string | null {
  const found = findQuote(text, selector);
  if (found.how !== 'orphan') return sentencesAt(text, found.start, found.end);
  const isHere = found.why.kind === 'figure-changed' || found.why.kind === 'changed';
  return isHere && found.nearest ? sentencesAt(text, found.nearest.start, found.nearest.end) : null;
}

/** The sentences of one block of a page's text that a span touches. */
function sentencesAt(text: string, start: number, end: number): string {
  const before = text.lastIndexOf(blockBreak, start);
  const from = before < 0 ? 0 : before + blockBreak.length;
  const after = text.indexOf(blockBreak, start);
  const block = text.slice(from, after < 0 ? text.length : after);
  return splitSentences(block)
    .filter(span => from + span.start < end && start < from + span.end)
    .map(span => block.slice(span.start, span.end))
    .join(' ');
}
