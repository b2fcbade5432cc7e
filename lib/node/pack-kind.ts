import { open, stat } from 'node:fs/promises';
import { MAGIC } from '../core/match/retrieval/pack-layout.ts';
import { DocumentError } from './read-document.ts';
import { whyUnread } from './why-unread.ts';

/** Of claims in JSON a look at the beginning finds the first letter, past a byte order mark and blank lines. */
const LOOK_BYTES = 256;

/**
 * Whether a file holds a built pack of imported records or claims in JSON. Its first bytes tell: anyone may name a file as
 * they like. Where they tell neither, the ending says what it was meant to be. Throws a `DocumentError` for what cannot be read.
 */
export async function readPackKind(file: string): Promise<'records' | 'claims'> {
  const bytes = await readBeginning(file);
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === MAGIC) return 'records';
  const isJson = /^\ufeff?\s*[[{]/.test(bytes.toString('utf8'));
  return isJson || file.endsWith('.json') ? 'claims' : 'records';
}

async function readBeginning(file: string): Promise<Buffer> {
  try {
    // What is read of a pipe is gone for whoever reads the pack.
    if ((await stat(file)).isFIFO()) return Buffer.alloc(0);
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOK_BYTES), 0, LOOK_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new DocumentError(`${file} cannot be read: ${whyUnread(error)}`, { cause: error });
  }
}
