import type { Segment } from '../core/text/segment.ts';
import { createSegmenter, type Segmenter } from '../core/text/segment-text.ts';
import type { LiveBlock } from './live-block.ts';

/** Cut between two pauses that a caller may take. */
const segmentsPerStep = 8;

/** The segments of a live page's blocks. Each is cut when it is first asked for, and again when what it is read with has changed. */
export class LiveSegments {
  readonly #segmenter: Segmenter;
  readonly #known = new Map<LiveBlock, readonly Segment[]>();
  #count = 0;

  constructor(title: string) {
    this.#segmenter = createSegmenter(title);
  }

  /** Block by block, with `null` in between whenever some work has been done, so that a caller can stop for a while. */
  *of(blocks: readonly LiveBlock[], wanted: Iterable<number>): Generator<readonly Segment[] | null, void> {
    let work = 0;
    for (const index of wanted) {
      const block = blocks[index];
      if (block === undefined) continue;
      let segments = this.#known.get(block);
      if (segments === undefined) {
        segments = this.#segmenter.segmentsOf(blocks, index);
        this.#known.set(block, segments);
        this.#count += segments.length;
      }
      yield segments;
      work += segments.length;
      if (work < segmentsPerStep) continue;
      yield null;
      work = 0;
    }
  }

  /** How many segments have been given of blocks that are still in the page, as they are now. */
  count(): number {
    return this.#count;
  }

  /** Take note of a change. Gives the blocks, in order, whose segments may be others than before. */
  change(before: readonly LiveBlock[], now: readonly LiveBlock[]): LiveBlock[] {
    const indexes = new Set<number>();
    for (const { gone, from, to } of changesOf(before, now)) {
      for (const block of gone) {
        this.#forget(block);
        this.#segmenter.forget(block);
      }
      for (const index of this.#segmenter.dependents(now, from, to)) indexes.add(index);
    }
    const touched = [...indexes].sort((a, b) => a - b).map(index => now[index] as LiveBlock);
    for (const block of touched) this.#forget(block);
    return touched;
  }

  #forget(block: LiveBlock): void {
    this.#count -= this.#known.get(block)?.length ?? 0;
    this.#known.delete(block);
  }
}

/** Blocks that left a list, and where: those from `from` to `to` of the new list stand in their place. */
interface Change {
  readonly gone: readonly LiveBlock[];
  readonly from: number;
  readonly to: number;
}

/** Where two lists of blocks part. What stays keeps its order. */
function* changesOf(before: readonly LiveBlock[], now: readonly LiveBlock[]): Generator<Change> {
  let start = 0;
  while (start < before.length && before[start] === now[start]) start += 1;
  let [endBefore, endNow] = [before.length, now.length];
  while (endBefore > start && endNow > start && before[endBefore - 1] === now[endNow - 1]) {
    endBefore -= 1;
    endNow -= 1;
  }
  const stays = new Set(now.slice(start, endNow));
  for (let [old, at] = [start, start]; old < endBefore || at < endNow; old += 1, at += 1) {
    const [fromOld, from] = [old, at];
    while (old < endBefore && !stays.has(before[old] as LiveBlock)) old += 1;
    while (at < endNow && (old === endBefore || now[at] !== before[old])) at += 1;
    if (old > fromOld || at > from) yield { gone: before.slice(fromOld, old), from, to: at };
  }
}
