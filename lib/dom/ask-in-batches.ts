import type { ReplyOf, RequestOf } from '../core/protocol.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';

/** Segments in one message. The first is small, so that the first marks come soon, and each at most so many times the one before. */
const firstBatch = 30;
const growth = 4;
const largestBatch = 500;
/** A background that does not answer is asked again after these pauses. */
const retryMs = [1000, 5000, 15_000];

/** Asks the background what sentences state. */
export type Match = (request: RequestOf<'matchSegments'>) => Promise<ReplyOf<'matchSegments'>>;

/** One match with what lists and cards need of it. */
export type MatchLine = ReplyOf<'matchSegments'>[number];

/**
 * Ask what segments state, message by message; each answer comes with the segments that it is about.
 *
 * Ends quietly as soon as `signal` aborts, whether an answer is on its way or not. Throws when the background never answered.
 */
export async function* askInBatches(
  match: Match,
  page: PageContext,
  segments: readonly Segment[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly segments: readonly Segment[]; readonly lines: readonly MatchLine[] }> {
  let callOff = () => {};
  const calledOff = new Promise<null>(resolve => (callOff = () => resolve(null)));
  signal.addEventListener('abort', callOff);
  try {
    let size = firstBatch;
    for (let at = 0; at < segments.length; ) {
      const some = segments.slice(at, at + size);
      at += some.length;
      size = Math.min(largestBatch, size * growth);
      const lines = await Promise.race([askPatiently(match, { page, segments: some }, signal), calledOff]);
      if (lines === null || signal.aborted) return;
      yield { segments: some, lines };
    }
  } finally {
    signal.removeEventListener('abort', callOff);
  }
}

async function askPatiently(
  match: Match,
  request: RequestOf<'matchSegments'>,
  stop: AbortSignal,
): Promise<MatchLine[]> {
  for (const pause of retryMs) {
    try {
      return await match(request);
    } catch {
      // A worker that is just being replaced, or a database that is being read: both pass.
      await new Promise(resolve => setTimeout(resolve, pause));
      if (stop.aborted) return [];
    }
  }
  return match(request);
}
