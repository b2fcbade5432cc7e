import { type Alignment, alignOutline, clearlyBetter } from './align-outline.ts';
import type { ComparisonText } from './comparison-text.ts';
import { blockCodes, outlineOf, type PlacedOutline, readOutline, sentenceAt } from './outline.ts';
import type { SoughtQuote } from './sought-quote.ts';
import type { Place } from './weigh-place.ts';

/** `gone`: the words are not where they stood, whatever copies there are. */
type Verdict<T> = { readonly copy: T } | 'gone' | null;

/**
 * Choose among copies of a quote by the page around them: the one that stands where the quote stood when the page's outline of then is laid along the page.
 * Where sentences stand in another order, the same with paragraphs. Null without an outline, where the paragraphs stand in another order, too, or where
 * another copy, or none, would do nearly as well.
 */
export function chooseByOutline<T extends Place>(
  page: ComparisonText,
  { position }: SoughtQuote,
  copies: readonly T[],
): Verdict<T> {
  const noted = position?.outline;
  const now = noted && outlineOfPage(page.text);
  if (!noted || !now || copies.length === 0) return null;
  const then = readOutline(noted.sentences);
  const block = then.blocks[noted.sentence];
  if (block === undefined) return null;
  const sentences = copies.map(({ start }) => sentenceAt(now, start));
  const inSentences = alignOutline(then.codes, now.codes, noted.sentence);
  if (inSentences.reordered <= mostReordered) return clearest(inSentences, copies, sentences);
  const inBlocks = alignOutline(blockCodes(then), blockCodes(now), block);
  if (inBlocks.reordered > mostReordered) return null;
  const blocks = sentences.map(at => now.blocks[at] as number);
  return clearest(inBlocks, copies, blocks);
}

/** Where more of the sentences or paragraphs stand in another order, the words may have moved with them. */
const mostReordered = 0.05;

/** The copy whose place, of those given, makes a better alignment than any other's, or than none. */
function clearest<T>({ through, without }: Alignment, copies: readonly T[], places: readonly number[]): Verdict<T> {
  const sums = places.map(through);
  const most = Math.max(...sums);
  if (without - most >= clearlyBetter) return 'gone';
  const rival = Math.max(without, ...sums.toSpliced(sums.indexOf(most), 1));
  return most - rival >= clearlyBetter ? { copy: copies[sums.indexOf(most)] as T } : null;
}

let latest: { readonly text: string; readonly outline: PlacedOutline | null } | null = null;

/** The last page is remembered: all notes of a page are looked for in the same text. */
function outlineOfPage(text: string): PlacedOutline | null {
  if (latest?.text !== text) latest = { text, outline: outlineOf(text) };
  return latest.outline;
}
