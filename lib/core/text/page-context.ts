import type { ReaderNode } from './reader-node.ts';
import type { PageContext } from './segment.ts';

/** Title, publication day and language as a page states them. `root` is the `html` element. */
export function readPageContext(_root: ReaderNode): PageContext {
  throw new Error('not written yet');
}
