import type { Target } from '../core/annotation/annotation.ts';
import { describeQuote } from '../core/annotation/describe-quote.ts';
import { findQuote } from '../core/annotation/find-quote.ts';
import { normalizeSource } from '../core/annotation/normalize-source.ts';
import type { PageReplyOf } from '../core/protocol.ts';
import type { LivePage } from './page-text.ts';
import { breathe } from './breathe.ts';

/** Describe words of a page so that a note can find them again. Null when the words are no longer there. */
export function describeTarget(page: LivePage, url: string, start: number, end: number): Target | null {
  const snapshot = page.snapshot();
  const from = snapshot.offsetOf(start);
  const to = snapshot.offsetOf(end);
  if (from === null || to === null || to <= from) return null;
  return {
    type: 'SpecificResource',
    source: normalizeSource(url),
    selector: describeQuote(snapshot.text, from, to),
  };
}

/** The words of a target on the page as it is now, as addresses. */
export function findTarget(page: LivePage, target: Target): { start: number; end: number } | null {
  const snapshot = page.snapshot();
  const found = findQuote(snapshot.text, target.selector);
  if (found.how === 'orphan') return null;
  const start = snapshot.addressOf(found.start);
  const end = snapshot.addressOf(found.end);
  return start === null || end === null ? null : { start, end };
}

/** Say of each target how it is found, giving the main thread back in between. */
export async function locateTargets(
  page: LivePage,
  targets: readonly { readonly id: string; readonly target: Target }[],
): Promise<PageReplyOf<'locate'>> {
  const { text } = page.snapshot();
  const answers: PageReplyOf<'locate'> = [];
  for (const { id, target } of targets) {
    const found = findQuote(text, target.selector);
    answers.push({ id, found: found.how, why: found.how === 'orphan' ? found.why : null });
    await breathe();
  }
  return answers;
}
