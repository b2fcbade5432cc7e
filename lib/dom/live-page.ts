import {
  blockAt,
  blockBreak,
  joinBlocks,
  type PageText,
  pointInBlock,
  type TextBlock,
} from '../core/text/page-text.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';
import { type LiveBlock, staticRanges, stillReads } from './live-block.ts';
import { LiveSegments } from './live-segments.ts';
import { isConnected } from './node-access.ts';
import type { LivePage, PageChange, PageSnapshot } from './page-text.ts';
import { type ReadAgain, readAgain } from './read-again.ts';
import { addressesIn } from './read-range.ts';
import { runSteps, type StepOptions } from './run-steps.ts';

/** The text of a live page, kept up with its changes. */
export class LivePageText implements LivePage {
  readonly context: PageContext;
  readonly truncated: boolean;
  readonly #shadowRoots: Set<ShadowRoot>;
  /** In document order, and by address. */
  #blocks: LiveBlock[];
  #byAddress: LiveBlock[];
  #nextAddress: number;
  #snapshot: PageSnapshot | null = null;
  readonly #segments: LiveSegments;

  constructor(context: PageContext, text: PageText<Node>, shadowRoots: Set<ShadowRoot>) {
    this.context = context;
    this.truncated = text.truncated;
    this.#shadowRoots = shadowRoots;
    this.#segments = new LiveSegments(context.title);
    this.#blocks = [...text.blocks];
    this.#byAddress = this.#blocks;
    this.#nextAddress = text.text.length + blockBreak.length;
  }

  blocks(): readonly LiveBlock[] {
    return this.#blocks;
  }

  shadowRoots(): readonly ShadowRoot[] {
    return [...this.#shadowRoots];
  }

  segments(blocks?: readonly LiveBlock[]): Segment[] {
    return [...this.#steps(blocks)].flatMap(some => some ?? []);
  }

  async collectSegments(blocks?: readonly LiveBlock[], options: StepOptions = {}): Promise<Segment[]> {
    const segments: Segment[] = [];
    await runSteps(this.#steps(blocks), some => segments.push(...some), options);
    return segments;
  }

  countSegments(): number {
    return this.#segments.count();
  }

  #steps(blocks?: readonly LiveBlock[]): Generator<readonly Segment[] | null, void> {
    if (blocks === undefined) return this.#segments.of(this.#blocks, this.#blocks.keys());
    const wanted = new Set(blocks.map(block => block.start));
    const indexes = this.#blocks.flatMap((block, index) => (wanted.has(block.start) ? [index] : []));
    return this.#segments.of(this.#blocks, indexes);
  }

  update(records: readonly MutationRecord[], options: StepOptions = {}): Promise<PageChange> {
    return runSteps(this.#updateSteps(records), () => {}, options);
  }

  *#updateSteps(records: readonly MutationRecord[]): Generator<null, PageChange> {
    return this.#replace(yield* readAgain(this.#blocks, records, this.#shadowRoots));
  }

  /** Take over the blocks of an update in one go. Those without an address get that of a block that is gone and read the same, or a new one. */
  #replace({ blocks, gone, hasSections }: ReadAgain): PageChange {
    const free = new Map<string, LiveBlock[]>();
    for (const block of gone) {
      const same = free.get(keyOf(block));
      if (same === undefined) free.set(keyOf(block), [block]);
      else same.push(block);
    }
    const added: LiveBlock[] = [];
    const now = blocks.map(block => {
      if ('start' in block) return block;
      const same = free.get(keyOf(block))?.shift();
      const start = same?.start ?? this.#nextAddress;
      const live = { ...block, start, end: start + block.text.length };
      if (same === undefined) {
        this.#nextAddress = live.end + blockBreak.length;
        added.push(live);
      }
      return live;
    });
    const touched = this.#segments.change(this.#blocks, now);
    this.#blocks = now;
    // Mostly something is only added, and new addresses come after all others.
    const isAdded = gone.length === 0 && !hasSections;
    this.#byAddress = isAdded ? [...this.#byAddress, ...added] : now.toSorted((a, b) => a.start - b.start);
    this.#snapshot = null;
    return { added, removed: [...free.values()].flat(), touched };
  }

  toRange(start: number, end: number): Range | null {
    const first = blockAt(this.#byAddress, start);
    const last = blockAt(this.#byAddress, end);
    if (first === null || last === null) return null;
    const from = pointInBlock(first, start - first.start, 'start');
    const to = pointInBlock(last, end - last.start, 'end');
    if (from === null || to === null || !isConnected(from.node) || !isConnected(to.node)) return null;
    try {
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range;
    } catch {
      // The node is shorter than when it was read: the words are gone.
      return null;
    }
  }

  toRanges(start: number, end: number): StaticRange[] {
    const first = blockAt(this.#byAddress, start);
    const last = blockAt(this.#byAddress, end);
    if (first === null || last === null) return [];
    if (first === last) return staticRanges(first, start - first.start, end - first.start);
    return this.#blocks.slice(this.#blocks.indexOf(first), this.#blocks.indexOf(last) + 1).flatMap(block => {
      const from = block === first ? start - block.start : 0;
      const to = block === last ? end - block.start : block.text.length;
      return staticRanges(block, from, to);
    });
  }

  reads(start: number, end: number, quote: string): boolean {
    const block = blockAt(this.#byAddress, start);
    if (block === null || end > block.end) return false;
    const from = start - block.start;
    return block.text.startsWith(quote, from) && stillReads(block, from, end - block.start);
  }

  snapshot(): PageSnapshot {
    this.#snapshot ??= snapshotOf(this.#blocks, this.#byAddress);
    return this.#snapshot;
  }

  fromRange(range: AbstractRange): { start: number; end: number } | null {
    return addressesIn(this.#blocks, range);
  }
}

const keyOf = (block: TextBlock<Node>) => `${block.kind}\n${block.section.heading ?? ''}\n${block.text}`;

function snapshotOf(blocks: readonly LiveBlock[], byAddress: readonly LiveBlock[]): PageSnapshot {
  const placed = joinBlocks(blocks);
  const offsets = new Map(blocks.map((block, index) => [block.start, placed.blocks[index]?.start ?? 0]));
  const addresses = new Map(placed.blocks.map((block, index) => [block.start, blocks[index]?.start ?? 0]));
  return {
    text: placed.text,
    offsetOf(address) {
      const block = blockAt(byAddress, address);
      return block === null ? null : (offsets.get(block.start) ?? 0) + address - block.start;
    },
    addressOf(offset) {
      const block = blockAt(placed.blocks, offset);
      return block === null ? null : (addresses.get(block.start) ?? 0) + offset - block.start;
    },
  };
}
