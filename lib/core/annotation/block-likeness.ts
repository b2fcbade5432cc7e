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
  const [left, leftNow] = sides(before.at(-1) as string, textBefore(page.text, start), before.length > 1, 'before');
  const [right, rightNow] = sides(after[0] as string, textAfter(page.text, end), after.length > 1, 'after');
  const longest = Math.max(left.length, leftNow.length) + Math.max(right.length, rightNow.length);
  return longest === 0 ? 1 : 1 - (distance(left, leftNow) + distance(right, rightNow)) / longest;
}

/** Where the context ends before its paragraph does, the paragraph is read as far as the context goes. */
function sides(then: string, now: string, isWhole: boolean, side: 'before' | 'after'): [string, string] {
  const read = isWhole
    ? now
    : side === 'before'
      ? now.slice(Math.max(0, now.length - then.length))
      : now.slice(0, then.length);
  return [readForComparison(then).plain.key, readForComparison(read).plain.key];
}

const distance = (a: string, b: string) => editDistance(a, b, Math.max(a.length, b.length));

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
