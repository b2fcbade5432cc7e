import { extractBlocks } from '../core/text/extract-text.ts';
import { walkPageContext } from '../core/text/page-context.ts';
import { joinBlocks } from '../core/text/page-text.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';
import { readElement } from './dom-reader.ts';
import type { LiveBlock } from './live-block.ts';
import { LivePageText } from './live-page.ts';
import { documentElement } from './node-access.ts';
import { runSteps, type StepOptions } from './run-steps.ts';

export type { LiveBlock } from './live-block.ts';

export type ReadOptions = StepOptions;

export type PageChange = {
  readonly added: readonly LiveBlock[];
  readonly removed: readonly LiveBlock[];
  /** All blocks, in order, whose segments may be others than before: those that are new, and those that are read with them. */
  readonly touched: readonly LiveBlock[];
};

export type LivePage = {
  readonly context: PageContext;
  readonly truncated: boolean;
  /** Blocks in document order. */
  blocks(): readonly LiveBlock[];
  /** Segments of these blocks only (of all by default), with neighbours taken from the page as it is now. */
  segments(blocks?: readonly LiveBlock[]): Segment[];
  /** The same in slices: a page at the limit of length has tens of thousands. */
  collectSegments(blocks?: readonly LiveBlock[], options?: ReadOptions): Promise<Segment[]>;
  /** How many segments have been collected of what the page says now. */
  countSegments(): number;
  /**
   * Read again what mutation records touched. Blocks that read the same keep their address and are neither added nor removed. One update at a time: wait for
   * the last before the next.
   */
  update(records: readonly MutationRecord[], options?: ReadOptions): Promise<PageChange>;
  /** One range over the addresses, or null when their block is gone. */
  toRange(start: number, end: number): Range | null;
  /** A static range for every text node in it, so that text in between that is not ours stays unpainted. */
  toRanges(start: number, end: number): StaticRange[];
  /** Whether the document still reads as `quote` between two addresses, asked of its text nodes now. */
  reads(start: number, end: number, quote: string): boolean;
  /** The whole text as it is now, with offsets for selectors. */
  snapshot(): PageSnapshot;
  /** Addresses of a range (a selection) trimmed to the text read, or null when it holds none. */
  fromRange(range: AbstractRange): { start: number; end: number } | null;
  /** Open shadow roots met while reading, for the observer. */
  shadowRoots(): readonly ShadowRoot[];
};

export type PageSnapshot = {
  readonly text: string;
  offsetOf(address: number): number | null;
  addressOf(offset: number): number | null;
};

/**
 * Read the live page in slices of at most `sliceMs` (8 by default), giving the main thread back in between. Rejects when `signal` aborts.
 *
 * Nothing of the page is changed. A document that is edited as a whole (`designMode`) and one without a root element have no text.
 */
export async function readPage(document: Document, options: ReadOptions = {}): Promise<LivePage> {
  const root = documentElement(document) as Element | null;
  if (root === null || document.designMode === 'on') {
    return new LivePageText({ title: '', published: null, lang: null }, joinBlocks([]), new Set());
  }
  const shadowRoots = new Set<ShadowRoot>();
  const tree = readElement(root, shadow => shadowRoots.add(shadow));
  const context = await runSteps(walkPageContext(tree), () => {}, options);
  const blocks: Parameters<typeof joinBlocks<Node>>[0][number][] = [];
  const { truncated } = await runSteps(extractBlocks<Node>(tree), block => blocks.push(block), options);
  return new LivePageText(context, joinBlocks(blocks, truncated), shadowRoots);
}
