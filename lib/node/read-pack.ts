import { readFile } from 'node:fs/promises';
import { type ImportedPack, openPack, PackFileError } from '../core/match/retrieval/open-pack.ts';
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
  try {
    return openPack(bytes);
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    throw new DocumentError(`${file} is no readable pack: ${error.message}`, { cause: error });
  }
}
