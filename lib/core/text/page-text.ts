/** What stands under one heading. Two blocks are of one section when they share this object. */
export type Section = { readonly id: number; readonly heading: string | null };

/**
 * A stretch of a block's text that maps one to one onto characters of a text node: `length` UTF-16 units from `at` in the block's text
 * and from `offset` in the node's data.
 */
export type Run<N> = { readonly at: number; readonly length: number; readonly node: N; readonly offset: number };

/**
 * A paragraph, heading, list item, table cell: text that reads on without a break, whitespace collapsed to single spaces.
 *
 * `owner` is the nearest block element.
 */
export type TextBlock<N = unknown> = {
  readonly kind: 'heading' | 'text';
  readonly text: string;
  readonly section: Section;
  readonly owner: N;
  readonly runs: readonly Run<N>[];
  /** Where in a table it stands, for a block inside a cell. */
  readonly cell: TableCell | null;
};

/** A cell's place, rows and columns from 1. Two cells are of one table when they share the object. */
export type TableCell = { readonly table: object; readonly row: number; readonly column: number };

export type PlacedBlock<N = unknown> = TextBlock<N> & { readonly start: number; readonly end: number };

/**
 * The text of a page. `text` is the blocks in document order with an empty line between two; `start` and `end` of a block are UTF-16 offsets into
 * it. `truncated` says that the page had more text than the limit.
 */
export type PageText<N = unknown> = {
  readonly text: string;
  readonly blocks: readonly PlacedBlock<N>[];
  readonly truncated: boolean;
};

export const blockBreak = '\n\n';

/** Put blocks one after the other and count their offsets, from `0`. */
export function joinBlocks<N>(blocks: readonly TextBlock<N>[], truncated = false): PageText<N> {
  let start = 0;
  const placed = blocks.map(block => {
    const at = { ...block, start, end: start + block.text.length };
    start = at.end + blockBreak.length;
    return at;
  });
  return { text: blocks.map(block => block.text).join(blockBreak), blocks: placed, truncated };
}

/** A place in a text node. */
export type NodePoint<N> = { readonly node: N; readonly offset: number };

/**
 * Where an offset of a block's text lies in its text nodes, or null for a block without text.
 *
 * A border between two nodes is the end of the first as an `end`, and the start of the second as a `start`, so that a range never takes in more nodes
 * than it must. An offset on a character that has no source (the space of a `<br>`) goes to the nearest text inside the range.
 */
export function pointInBlock<N>(block: TextBlock<N>, offset: number, side: 'start' | 'end'): NodePoint<N> | null {
  const { runs } = block;
  let low = 0;
  let high = runs.length;
  // The first run that ends after the offset (start) or at it (end).
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run<N>;
    const end = run.at + run.length;
    if (side === 'start' ? end > offset : end >= offset) high = middle;
    else low = middle + 1;
  }
  if (side === 'start') {
    const run = runs[low] ?? runs.at(-1);
    if (run === undefined) return null;
    return { node: run.node, offset: run.offset + Math.min(Math.max(offset - run.at, 0), run.length) };
  }
  let run = runs[low] ?? runs.at(-1);
  if (run !== undefined && run.at >= offset && low > 0) run = runs[low - 1];
  if (run === undefined) return null;
  return { node: run.node, offset: run.offset + Math.min(Math.max(offset - run.at, 0), run.length) };
}

/** The block that holds an offset of the page's text (its end included), or null between blocks. */
export function blockAt<B extends { readonly start: number; readonly end: number }>(
  blocks: readonly B[],
  offset: number,
): B | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as B).end >= offset) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= offset ? block : null;
}

/**
 * Where an offset of the page's text lies in its text nodes, or null when the page has no text there.
 *
 * Between two blocks a `start` moves on to the next block and an `end` back to the one before.
 */
export function mapOffset<N>(page: PageText<N>, offset: number, side: 'start' | 'end'): NodePoint<N> | null {
  const { blocks } = page;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as PlacedBlock<N>;
    if (side === 'start' ? block.end > offset : block.end >= offset) high = middle;
    else low = middle + 1;
  }
  let block = blocks[low] ?? blocks.at(-1);
  if (block === undefined) return null;
  if (side === 'end' && block.start >= offset && low > 0) block = blocks[low - 1] as PlacedBlock<N>;
  return pointInBlock(block, offset - block.start, side);
}
