import type { ReaderElement } from '../core/text/reader-node.ts';

/** What is wrong with a document, in one line that names it. */
export class DocumentError extends Error {}

export type SourceDocument = { readonly kind: 'html' | 'markdown' | 'plain'; readonly root: ReaderElement };

/** Read a file, or standard input for `-`, as a tree. Throws `DocumentError` when it is missing, empty, binary or UTF-16. */
export async function readDocument(_file: string): Promise<SourceDocument> {
  throw new Error('not written yet');
}
