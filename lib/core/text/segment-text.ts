import type { TextBlock } from './page-text.ts';
import type { Segment } from './segment.ts';
import { type SentenceSpan, splitSentences } from './split-sentences.ts';
import { cellLead, cellsFrom } from './cell-lead.ts';

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
  { blocks }: { readonly blocks: readonly SegmentBlock[] },
  title: string,
  wanted: Iterable<number> = blocks.keys(),
): Segment[] {
  const segmenter = createSegmenter(title);
  return Array.from(wanted, index => segmenter.segmentsOf(blocks, index)).flat();
}

export interface Segmenter {
  /** The segments of one block of a page. */
  segmentsOf(blocks: readonly SegmentBlock[], index: number): Segment[];
  /**
   * The indexes of all blocks whose segments may be others since those from `from` to `to` (exclusive) came or changed; where something
   * is gone, both are the index of what follows it.
   */
  dependents(blocks: readonly SegmentBlock[], from: number, to: number): Iterable<number>;
  /** A block that is no longer in the page. */
  forget(block: SegmentBlock): void;
}

/** Cuts a page's blocks one by one, and each block once, however often it is asked about. */
export function createSegmenter(title: string): Segmenter {
  // Not weak: tables of tens of thousands of weak keys hold the browser up when it collects garbage.
  const cut = new Map<SegmentBlock, readonly Sentence[]>();
  const sentencesOf = (block: SegmentBlock) => {
    let sentences = cut.get(block);
    if (sentences === undefined) {
      sentences = segmentSpans(block.text).map(({ start, end }) => ({ start, text: block.text.slice(start, end) }));
      cut.set(block, sentences);
    }
    return sentences;
  };

  function neighbours(blocks: readonly SegmentBlock[], index: number, at: number, step: -1 | 1): string[] {
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
  }

  /** Blocks on one side of a place whose neighbours may reach over it: fewer sentences of their section than that stand in between. */
  function* reaching(blocks: readonly SegmentBlock[], from: number, step: -1 | 1): Generator<number> {
    const between = new Map<SegmentBlock['section'], number>();
    for (let apart = 0; apart <= maxBlocksApart; apart += 1) {
      const block = blocks[from + step * apart];
      if (block === undefined) return;
      const known = between.get(block.section) ?? 0;
      if (known < maxNeighbours) yield from + step * apart;
      if (block.kind === 'text') between.set(block.section, known + sentencesOf(block).length);
    }
  }

  return {
    segmentsOf(blocks, index) {
      const block = blocks[index];
      if (block === undefined) return [];
      const lead = cellLead(blocks, index);
      const heading = (block.kind === 'text' && block.section.heading) || title || null;
      return sentencesOf(block).map(({ text, start }, at) => ({
        text,
        start: block.start + start,
        heading,
        ...(lead === null ? {} : { lead }),
        before: neighbours(blocks, index, at, -1),
        after: neighbours(blocks, index, at, 1),
      }));
    },
    *dependents(blocks, from, to) {
      yield* reaching(blocks, from - 1, -1);
      for (let index = from; index < to; index += 1) yield index;
      yield* reaching(blocks, to, 1);
      yield* cellsFrom(blocks, to);
    },
    forget: block => void cut.delete(block),
  };
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
