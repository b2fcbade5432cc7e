import { ImportFault } from './problem.ts';
import { peek } from './peek.ts';

/** A file that is blank for this long holds nothing. */
const longestBlank = 1_000_000;

/** Bytes of a compressed file made readable, as a stream: the browser and Node each have their own. */
export type Unpack = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/**
 * The bytes of a file from its first letter on: unpacked where they are gzip, without byte order mark, in no encoding that is
 * told from UTF-8 by its first bytes. Faults on all others, and as soon as more than `most` bytes have come, packed or not.
 */
export async function* fromFirstLetter(
  chunks: AsyncIterable<Uint8Array>,
  unpack: Unpack,
  most: number,
): AsyncGenerator<Uint8Array> {
  const [magic, all] = await peek(chunks, size => size >= 4);
  if (startsWith(magic, 0x50, 0x4b, 3, 4) || startsWith(magic, 0x50, 0x4b, 5, 6))
    throw new ImportFault({ kind: 'zip' });
  const isPacked = startsWith(magic, 0x1f, 0x8b);
  const [head, bytes] = await peek(limit(isPacked ? unpacked(all, unpack) : all, most), size => size >= 4);
  const isWide = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
  if (isWide || (head.length > 1 && (head[0] === 0 || head[1] === 0))) throw new ImportFault({ kind: 'utf-16' });
  let toDrop = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
  let blanks: number | null = 0;
  for await (const chunk of bytes) {
    let from = Math.min(toDrop, chunk.length);
    toDrop -= from;
    if (blanks !== null) {
      const first = chunk.findIndex((byte, at) => at >= from && byte > 32);
      if (first < 0) {
        blanks += chunk.length;
        if (blanks > longestBlank) break;
        continue;
      }
      blanks = null;
      from = first;
    }
    if (from < chunk.length) yield chunk.subarray(from);
  }
  if (blanks !== null) throw new ImportFault({ kind: 'empty' });
}

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>, unpack: Unpack): AsyncGenerator<Uint8Array> {
  const unpacking = unpack(chunks)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await unpacking.next().catch(error => {
        throw error instanceof ImportFault ? error : new ImportFault({ kind: 'gzip' });
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await unpacking.return?.();
  }
}

async function* limit(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new ImportFault({ kind: 'large', megabytes: most / 1e6 });
    yield chunk;
  }
}
