import type { Mention } from '../core/match/mention.ts';
import type { LivePage } from './page-text.ts';

/**
 * A mark as a case that `eval --cases` reads: the whole sentence with what stands around it, since the marked words alone seldom say
 * what they are about. Where the sentence has left the page, they are all there is.
 */
export function describeReport(page: LivePage | null, mention: Mention) {
  const { claim, quote, start } = mention;
  const blocks = page?.blocks().filter(block => block.start <= start && start < block.end) ?? [];
  const segment = page?.segments(blocks).find(one => one.start <= start && start < one.start + one.text.length);
  if (!segment?.text.includes(quote)) return { claim, sentence: quote, mention };
  const { text: sentence, before, after: next, heading } = segment;
  return { claim, sentence, prev: [...before].reverse(), next, heading, mention };
}
