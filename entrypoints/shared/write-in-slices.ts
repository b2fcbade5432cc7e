import { breathe } from '../../lib/dom/breathe.ts';

/** Half a frame, far below the 50 ms from which a page counts as held up. */
const sliceMs = 8;
/** Small parts are joined, so that a file of 50,000 notes is not as many pieces. In UTF-16 units. */
const pieceLength = 250_000;

/**
 * The parts of a file in a few large pieces, made a slice of time at a time. `onProgress` hears how many parts there are so
 * far. Null where `signal` ended it.
 */
export async function writeInSlices(
  parts: Iterable<string | Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<BlobPart[] | null> {
  const pieces: BlobPart[] = [];
  let text = '';
  let done = 0;
  let started = performance.now();
  for (const part of parts) {
    done += 1;
    if (typeof part !== 'string') pieces.push(part);
    else if (text.length + part.length < pieceLength) text += part;
    else {
      pieces.push(text, part);
      text = '';
    }
    if (performance.now() - started < sliceMs) continue;
    onProgress(done);
    await breathe();
    if (signal.aborted) return null;
    started = performance.now();
  }
  pieces.push(text);
  return pieces;
}
