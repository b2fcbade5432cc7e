import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { readImport } from '../../../lib/core/import/read-import.ts';

/** Bytes as they come from a file: in chunks that keep to no line and no letter. */
export async function* inChunks(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A text of JSON, or bytes, read as the import reads a file. */
export function readBytes(given: string | Uint8Array, limits?: { stream: number; whole: number }) {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  return readImport(inChunks(bytes), {
    now: '2026-11-27T06:00:00.000Z',
    unpack: chunks => Readable.from(chunks).pipe(createGunzip()),
    ...(limits ? { limits } : {}),
  });
}

/** The same, of a file that must be good. */
export async function readGood(given: string | Uint8Array) {
  const read = await readBytes(given);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.backup;
}
