import type { PageReplyOf } from '../core/page-protocol.ts';
import type { PageMark } from './page-mark.ts';
import type { LivePage } from './page-text.ts';

/** The sentence that holds each claim of these marks, as the page has it now. Words that are gone have none. */
export async function readSentences(
  page: LivePage,
  marks: readonly Pick<PageMark, 'lines'>[],
): Promise<PageReplyOf<'getSentences'>> {
  const lines = marks.flatMap(mark => mark.lines);
  const holds = (block: { start: number; end: number }) =>
    lines.some(({ line }) => block.start <= line.mention.start && line.mention.start < block.end);
  const segments = await page.collectSegments(page.blocks().filter(holds));
  return lines.flatMap(({ key, line }) => {
    const { start, end } = line.mention;
    const segment = segments.find(one => one.start <= start && start < one.start + one.text.length);
    if (!segment) return [];
    const { text, heading } = segment;
    const from = start - segment.start;
    return [
      { key, text, start: from, end: Math.min(end - segment.start, text.length), lead: segment.lead ?? '', heading },
    ];
  });
}
