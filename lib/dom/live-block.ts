import { roleOf, space } from '../core/text/fold-text.ts';
import type { Run, TextBlock } from '../core/text/page-text.ts';
import { isConnected, textData } from './node-access.ts';

/**
 * A block of the live page. `start` is its address: for the first reading the offset into the page's text, as the command line counts it; a block
 * that comes later gets an address after all others. An address never changes and is never given twice, so `Segment.start` and `Mention.start` stay
 * right while the page changes around them.
 */
export type LiveBlock = TextBlock<Node> & { readonly start: number; readonly end: number };

/** The parts of a block's runs between two offsets of its text. */
export function* runsBetween(block: LiveBlock, from: number, to: number): Generator<Run<Text>> {
  for (let index = firstRunAfter(block.runs, from); index < block.runs.length; index += 1) {
    const run = block.runs[index] as Run<Text>;
    if (run.at >= to) return;
    const at = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (end > at) yield { at, length: end - at, node: run.node, offset: run.offset + at - run.at };
  }
}

function firstRunAfter(runs: readonly Run<Node>[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run<Node>;
    if (run.at + run.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the text nodes of a block still say between two offsets what was read. */
export function stillReads(block: LiveBlock, from: number, to: number): boolean {
  for (const run of runsBetween(block, from, to)) {
    if (!isConnected(run.node)) return false;
    const data = textData(run.node);
    if (run.offset + run.length > data.length) return false;
    for (let index = 0; index < run.length; index += 1) {
      const there = data.charCodeAt(run.offset + index);
      const read = block.text.charCodeAt(run.at + index);
      const isSame = there === read || (read === 0x20 && roleOf(there, 0) === space) || read === 0xfffd;
      if (!isSame) return false;
    }
  }
  return true;
}

/** A static range for each text node between two offsets, in document order. Nodes that the page has removed or shortened are left out. */
export function staticRanges(block: LiveBlock, from: number, to: number): StaticRange[] {
  const ranges: { node: Text; start: number; end: number }[] = [];
  for (const run of runsBetween(block, from, to)) {
    const end = run.offset + run.length;
    const last = ranges.at(-1);
    if (last !== undefined && last.node === run.node) last.end = end;
    else ranges.push({ node: run.node, start: run.offset, end });
  }
  return ranges
    .filter(({ node, end }) => isConnected(node) && end <= textData(node).length)
    .map(
      ({ node, start, end }) =>
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
}
