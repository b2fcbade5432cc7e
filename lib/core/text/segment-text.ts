import type { TextBlock } from './page-text.ts';
import type { Segment } from './segment.ts';
import { type SentenceSpan, splitSentences } from './split-sentences.ts';
import { cellLead } from './cell-lead.ts';

/** A block with its place: an offset into the page's text, or any other number that its reader keeps for it. */
export type SegmentBlock = Pick<TextBlock, 'kind' | 'text' | 'section' | 'cell'> & { readonly start: number };

/** Longer sentences (lists without stops, lyrics, tables in one cell) are cut. */
export const maxSegmentLength = 2000;
const maxNeighbours = 3;
/** Blocks looked at on each side for neighbours: a caption or two may stand in between. */
const maxBlocksApart = 12;

/**
 * Cut a page's text into sentences, each with its heading and up to three neighbours on each side, nearest first.
 *
 * Neighbours are sentences of the same section in body text. `title` is the heading of what stands before the first heading, and of headings,
 * which are segments too. Pieces without a letter or digit are left out. `wanted` limits the answer to some blocks (indexes in ascending order),
 * at a cost that does not grow with the page.
 */
export function segmentText(
  page: { readonly blocks: readonly SegmentBlock[] },
  title: string,
  wanted: Iterable<number> = page.blocks.keys(),
): Segment[] {
  return [...segmentSteps(page, title, wanted)].flat();
}

/** The same in steps, block by block, so that a caller can stop for a while. */
export function* segmentSteps(
  page: { readonly blocks: readonly SegmentBlock[] },
  title: string,
  wanted: Iterable<number> = page.blocks.keys(),
): Generator<Segment[], void> {
  const { blocks } = page;
  const cache = new Map<SegmentBlock, readonly Sentence[]>();
  const sentencesOf = (block: SegmentBlock) => {
    let sentences = cache.get(block);
    if (sentences === undefined) {
      sentences = segmentSpans(block.text).map(({ start, end }) => ({ start, text: block.text.slice(start, end) }));
      cache.set(block, sentences);
    }
    return sentences;
  };

  const neighbours = (index: number, at: number, step: -1 | 1): string[] => {
    const found: string[] = [];
    const home = blocks[index] as SegmentBlock;
    let block: SegmentBlock | undefined = home;
    let next = at + step;
    for (let apart = 0; block !== undefined && apart <= maxBlocksApart; ) {
      const sentences = sentencesOf(block);
      const isBody = block === home || (block.kind === 'text' && block.section === home.section);
      for (; isBody && next >= 0 && next < sentences.length && found.length < maxNeighbours; next += step) {
        found.push((sentences[next] as Sentence).text);
      }
      if (found.length === maxNeighbours) break;
      apart += 1;
      block = blocks[index + step * apart];
      next = step === 1 || block === undefined ? 0 : sentencesOf(block).length - 1;
    }
    return found;
  };

  for (const index of wanted) {
    const block = blocks[index];
    if (block === undefined) continue;
    const lead = cellLead(blocks, index);
    const heading = (block.kind === 'text' && block.section.heading) || title || null;
    yield sentencesOf(block).map(({ text, start }, at) => ({
      text,
      start: block.start + start,
      heading,
      ...(lead === null ? {} : { lead }),
      before: neighbours(index, at, -1),
      after: neighbours(index, at, 1),
    }));
  }
}

/** A sentence with its place in its block. */
type Sentence = { readonly start: number; readonly text: string };

/** The sentences of a block that say something, none longer than the limit. A heading is one sentence unless it is longer. */
function segmentSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const span of splitSentences(text)) {
    let { start } = span;
    while (span.end - start > maxSegmentLength) {
      const cut = cutBefore(text, start, start + maxSegmentLength);
      spans.push({ start, end: trimEnd(text, start, cut) });
      start = cut;
      while (text[start] === ' ') start += 1;
    }
    spans.push({ start, end: span.end });
  }
  return spans.filter(({ start, end }) => hasWord(text, start, end));
}

function hasWord(text: string, start: number, end: number): boolean {
  // Nearly every sentence begins with a letter of ASCII.
  const code = text.charCodeAt(start) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || letterOrDigit.test(text.slice(start, end));
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** The best place for a cut at most at `limit`: after a semicolon, comma or space of the second half, else between two characters. */
function cutBefore(text: string, start: number, limit: number): number {
  const half = start + ((limit - start) >> 1);
  for (const mark of ['; ', ', ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= half) return at + mark.length;
  }
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

function trimEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && text[to - 1] === ' ') to -= 1;
  return to;
}
