import type { Readable } from 'node:stream';

/**
 * The lines of a stream of UTF-8, as they come in.
 *
 * They end at a line feed alone: `node:readline` also ends them at U+2028 and U+2029, which a text of JSON may hold as they are (RFC 8259).
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let line = '';
  for await (const chunk of input as AsyncIterable<string>) {
    const [rest = '', ...more] = chunk.split('\n');
    line += rest;
    for (const next of more) {
      yield line;
      line = next;
    }
  }
  yield line;
}
