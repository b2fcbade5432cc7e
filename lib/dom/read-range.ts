import type { LiveBlock } from './live-block.ts';
import { isConnected } from './node-access.ts';

/** Addresses of the text that a range holds, without spaces at its ends, or null when it holds none that was read. */
export function addressesIn(blocks: readonly LiveBlock[], range: AbstractRange): { start: number; end: number } | null {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    // A static range over nodes that have changed.
    return null;
  }
  let start: number | null = null;
  let end: number | null = null;
  for (const block of blocks) {
    const inside = insideBlock(block, live);
    if (inside === null) continue;
    const text = block.text.slice(inside.from, inside.to);
    if (text.trim() === '') continue;
    start ??= block.start + inside.from + (text.length - text.trimStart().length);
    end = block.start + inside.from + text.trimEnd().length;
  }
  return start === null || end === null ? null : { start, end };
}

function insideBlock(block: LiveBlock, range: Range): { from: number; to: number } | null {
  const first = block.runs[0];
  const last = block.runs.at(-1);
  if (first === undefined || last === undefined) return null;
  if (sideOf(range, last.node, last.offset + last.length) < 0 || sideOf(range, first.node, first.offset) > 0)
    return null;
  let from = -1;
  let to = -1;
  for (const { at, length, node, offset } of block.runs) {
    if (sideOf(range, node, offset + length) < 0 || sideOf(range, node, offset) > 0) continue;
    const begin = range.startContainer === node ? Math.max(0, range.startOffset - offset) : 0;
    const close = range.endContainer === node ? Math.min(length, range.endOffset - offset) : length;
    if (close <= begin) continue;
    if (from < 0) from = at + begin;
    to = at + close;
  }
  return from < 0 ? null : { from, to };
}

/** -1 for a point before the range, 0 in it, 1 after. A point in another tree, or one that is gone, counts as after. */
function sideOf(range: Range, node: Node, offset: number): number {
  if (!isConnected(node)) return 1;
  try {
    return range.comparePoint(node, offset);
  } catch {
    return 1;
  }
}
