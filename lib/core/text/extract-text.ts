import type { PageText, Section, TextBlock } from './page-text.ts';
import type { ReaderNode } from './reader-node.ts';

export const maxTextLength = 2_000_000;

export type ExtractOptions = {
  /** UTF-16 units after which reading stops. */
  readonly maxLength?: number;
  /** Section to go on with, when only a part of a page is read again. */
  readonly section?: Section;
};

export type ExtractEnd = { readonly truncated: boolean };

/**
 * Walk a tree and yield its blocks in document order, with `null` in between whenever some work has been done, so that a caller can stop for a while.
 */
export function* extractBlocks<N>(
  _root: ReaderNode<N>,
  _options: ExtractOptions = {},
): Generator<TextBlock<N> | null, ExtractEnd> {
  throw new Error('not written yet');
}

/** Read the whole text of a page at once. */
export function extractText<N>(_root: ReaderNode<N>, _options: ExtractOptions = {}): PageText<N> {
  throw new Error('not written yet');
}
