import { blockBreak } from '../text/page-text.ts';
import { type ComparisonText, readForComparison } from './comparison-text.ts';
import { editDistance } from './edit-distance.ts';
import type { SoughtQuote } from './sought-quote.ts';
import type { Place } from './weigh-place.ts';

/** Units of a paragraph on each side of the words that are read. The contexts of repeated words are no longer. */
const longestSide = 600;

/**
 * How much the paragraph around a place is the one that a quote stood in, as far as the quote's context reaches: from 0 to 1, which words without a
 * neighbour in their paragraph have where they have none now.
 */
export function likenessOfBlock(page: ComparisonText, { quote }: SoughtQuote, { start, end }: Place): number {
  const before = quote.prefix.split(blockBreak);
  const after = quote.suffix.split(blockBreak);
  const left = before.at(-1) as string;
  const right = after[0] as string;
  const leftNow = textBefore(page.text, start);
  const rightNow = textAfter(page.text, end);
  // Where the context ends before its paragraph does, the paragraph is read as far as the context goes.
  const sides = [
    [left, before.length > 1 ? leftNow : leftNow.slice(Math.max(0, leftNow.length - left.length))],
    [right, after.length > 1 ? rightNow : rightNow.slice(0, right.length)],
  ].map(side => side.map(text => readForComparison(text).plain.key));
  let longest = 0;
  let distance = 0;
  for (const [then = '', now = ''] of sides) {
    const most = Math.max(then.length, now.length);
    longest += most;
    distance += editDistance(then, now, most);
  }
  return longest === 0 ? 1 : 1 - distance / longest;
}

function textBefore(text: string, at: number): string {
  const from = Math.max(0, at - longestSide);
  const near = text.slice(from, at);
  const border = near.lastIndexOf(blockBreak);
  return border < 0 ? near : near.slice(border + blockBreak.length);
}

function textAfter(text: string, at: number): string {
  const near = text.slice(at, at + longestSide);
  const border = near.indexOf(blockBreak);
  return border < 0 ? near : near.slice(0, border);
}
