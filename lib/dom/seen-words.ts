import { describeQuote } from '../core/annotation/describe-quote.ts';
import type { Mention } from '../core/match/mention.ts';
import type { SeenWords } from '../core/sighting/sighting.ts';
import type { LivePage } from './page-text.ts';

/** The sentence that states a mention, so that it can be found on its page again. Null when it is there no longer. */
export function describeSeenWords(page: LivePage, { start }: Pick<Mention, 'start'>): SeenWords | null {
  const block = page.blocks().find(one => one.start <= start && start < one.end);
  const segment =
    block && page.segments([block]).find(one => one.start <= start && start < one.start + one.text.length);
  if (!segment) return null;
  const snapshot = page.snapshot();
  const from = snapshot.offsetOf(segment.start);
  if (from === null) return null;
  return { segment, selector: describeQuote(snapshot.text, from, from + segment.text.length) };
}
