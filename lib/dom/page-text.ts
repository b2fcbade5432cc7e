import type { TextBlock } from '../core/text/page-text.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';

export type ReadOptions = { readonly signal?: AbortSignal; readonly sliceMs?: number };

/**
 * A block of the live page. `start` is its address: for the first reading the offset into the page's text, as the command line counts it; a block
 * that comes later gets an address after all others. An address never changes and is never given twice, so `Segment.start` and `Mention.start` stay
 * right while the page changes around them.
 */
export type LiveBlock = TextBlock<Text> & { readonly start: number; readonly end: number };

export type PageChange = { readonly added: readonly LiveBlock[]; readonly removed: readonly LiveBlock[] };

export type LivePage = {
  readonly context: PageContext;
  readonly truncated: boolean;
  /** Blocks in document order. */
  blocks(): readonly LiveBlock[];
  /** Segments of these blocks only (of all by default), with neighbours taken from the page as it is now. */
  segments(blocks?: readonly LiveBlock[]): Segment[];
  /** Read again what mutation records touched. Blocks that read the same keep their address and are neither added nor removed. */
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

/** Read the live page in slices of at most `sliceMs` (10 by default), giving the main thread back in between. Rejects when `signal` aborts. */
export async function readPage(_document: Document, _options: ReadOptions = {}): Promise<LivePage> {
  throw new Error('not written yet');
}
