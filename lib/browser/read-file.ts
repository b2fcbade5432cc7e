import type { Unpack } from '../core/import/read-head.ts';

/**
 * The bytes of a file as they are read. `onRead` is told the part that was read, from 0 to 1; rejects with the signal's reason
 * once it is aborted.
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
      signal.throwIfAborted();
      yield next.value;
      read += next.value.length;
      onRead(read / file.size);
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
