import { join } from './read-lines.ts';

/**
 * The beginning of a stream, as much as is enough or all there is, and a stream that begins with it again. The first of both is
 * not to be read any more.
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  isEnough: (size: number, part: Uint8Array) => boolean,
): Promise<[head: Uint8Array, all: AsyncIterable<Uint8Array>]> {
  const rest = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (isEnough(size, next.value)) break;
  }
  const head = join(parts);
  return [head, again()];

  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
}
