import type { Selector } from '../core/annotation/annotation.ts';
import { describeQuote } from '../core/annotation/describe-quote.ts';
import { findQuote } from '../core/annotation/find-quote.ts';
import type { Mention } from '../core/match/mention.ts';
import type { PageReplyOf } from '../core/protocol.ts';
import type { SeenWords } from '../core/sighting/sighting.ts';
import { breathe } from './breathe.ts';
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

/**
 * What the page says now where sentences stood: the whole sentences that the words found lie in, or null where there is
 * nothing like them any more. Gives the main thread back in between.
 */
export async function readAgain(
  page: LivePage,
  sentences: readonly { readonly id: string; readonly selector: readonly Selector[] }[],
): Promise<PageReplyOf<'readAgain'>> {
  const answers: PageReplyOf<'readAgain'> = [];
  for (const { id, selector } of sentences) {
    const snapshot = page.snapshot();
    const found = findQuote(snapshot.text, selector);
    answers.push({ id, words: found.how === 'orphan' ? null : sentencesAt(page, snapshot, found) });
    await breathe();
  }
  return answers;
}

function sentencesAt(
  page: LivePage,
  snapshot: ReturnType<LivePage['snapshot']>,
  found: { readonly start: number; readonly end: number },
): string {
  const from = snapshot.addressOf(found.start);
  const block = page.blocks().find(one => from !== null && one.start <= from && from < one.end);
  if (from === null || !block) return snapshot.text.slice(found.start, found.end);
  const to = from + found.end - found.start;
  const whole = page.segments([block]).filter(({ start, text }) => start < to && from < start + text.length);
  return whole.map(({ text }) => text).join(' ') || snapshot.text.slice(found.start, found.end);
}
