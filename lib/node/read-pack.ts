import { readFile } from 'node:fs/promises';
import { type ImportedPack, openPack, PackFileError } from '../core/match/retrieval/open-pack.ts';
import { FORMAT, MAGIC, PREFIX_BYTES } from '../core/match/retrieval/pack-layout.ts';
import { DocumentError } from './read-document.ts';
import { whyUnread } from './why-unread.ts';

/** The bytes of a pack file in a buffer of their own, so that its parts lie where they say. */
export async function readPackBytes(file: string): Promise<ArrayBuffer> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new DocumentError(`${file} cannot be read: ${whyUnread(error)}`, { cause: error });
  });
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** Open a pack file, naming the file in what is wrong with it. */
export async function readPack(file: string): Promise<ImportedPack> {
  const bytes = await readPackBytes(file);
  const format = formatOf(bytes);
  // Whoever was given it cannot build it again, and need not.
  if (format > FORMAT)
    throw new DocumentError(
      `${file} was built by a newer Sidelight, in format ${format}; this one reads format ${FORMAT}: update Sidelight`,
    );
  try {
    return openPack(bytes);
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    throw new DocumentError(`${file} is no readable pack: ${error.message}`, { cause: error });
  }
}

/** The format that a pack says it has; 0 for what does not begin as a pack does. */
function formatOf(bytes: ArrayBuffer): number {
  if (bytes.byteLength < PREFIX_BYTES) return 0;
  const [magic, format = 0] = new Uint32Array(bytes, 0, 2);
  return magic === MAGIC ? format : 0;
}
