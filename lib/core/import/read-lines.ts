import { decodeUtf8 } from '../text/utf8.ts';
import { ImportFault } from './problem.ts';

const lineFeed = 10;
/** The largest note that a backup holds is far below; a file without line ends is no stream of rows. */
const longestLine = 16_000_000;

/** A line with its line end, if it has one. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Cut a stream into its lines, some at a time as they come. Faults where a line is longer than any row. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<Line[]> {
  let number = 1;
  /** The beginning of a line whose end has not come yet. */
  let begun: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      lines.push({ number, bytes: join([...begun, chunk.subarray(from, end + 1)]) });
      begun = [];
      size = 0;
      number += 1;
      from = end + 1;
    }
    if (from < chunk.length) {
      begun.push(chunk.slice(from));
      size += chunk.length - from;
    }
    if (size > longest) throw new ImportFault({ kind: 'long-line', line: number, megabytes: longest / 1e6 });
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [{ number, bytes: join(begun) }];
}

/** The text of a line. Faults where it is not in UTF-8. */
export function textOfLine({ bytes, number }: Line): string {
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  throw new ImportFault({ kind: endsInLetter(bytes) ? 'cut' : 'encoding', line: number });
}

/** Whether bytes would be UTF-8 but for a letter at their end of which a part is missing. */
export function endsInLetter(bytes: Uint8Array): boolean {
  return [1, 2, 3].some(missing => decodeUtf8(bytes.subarray(0, -missing)) !== null && bytes.at(-missing)! >= 0xc0);
}

/** One array of many; the same one where there is one alone. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
