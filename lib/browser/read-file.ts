import type { Unpack } from '../core/import/read-head.ts';
import { breathe } from './in-slices.ts';

/** Bytes that are read and checked before the page may draw or hear a key again. */
const bytesAtOnce = 100_000;

/**
 * The bytes of a file as they are read, a little at a time, so that the page stays alive. `onRead` is told the part that was
 * read, from 0 to 1; rejects with the signal's reason once it is aborted.
 */
export async function* readFile(
  file: Blob,
  signal: AbortSignal,
  onRead: (part: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let at = 0; at < next.value.length; at += bytesAtOnce) {
        await breathe();
        signal.throwIfAborted();
        yield next.value.subarray(at, at + bytesAtOnce);
        read = Math.min(file.size, read + bytesAtOnce);
        onRead(read / file.size);
      }
    }
  } finally {
    await reader.cancel();
  }
}

/** Unpack gzip with the browser's own reader. */
export const unpack: Unpack = async function* (chunks) {
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
  const source = chunks[Symbol.asyncIterator]();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Cancelling what has failed already rejects again with the same error.
    await reader.cancel().catch(() => undefined);
    await source.return?.();
  }
};
