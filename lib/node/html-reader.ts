import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ReaderElement } from '../core/text/reader-node.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Parse HTML as browsers do and give its `html` element to the reader. */
export function readHtml(_html: string): ReaderElement<Node> {
  throw new Error('not written yet');
}
