import { extractBlocks, maxTextLength } from '../core/text/extract-text.ts';
import {
  blockAt,
  blockBreak,
  joinBlocks,
  type PageText,
  pointInBlock,
  type TextBlock,
} from '../core/text/page-text.ts';
import type { PageContext, Segment } from '../core/text/segment.ts';
import { segmentSteps } from '../core/text/segment-text.ts';
import { dirtyRoots, Standings } from './dirty-roots.ts';
import { readElement } from './dom-reader.ts';
import { type LiveBlock, staticRanges, stillReads } from './live-block.ts';
import { isConnected, parentElementOf } from './node-access.ts';
import type { LivePage, PageChange, PageSnapshot } from './page-text.ts';
import { isInside, placeOf, sectionBefore } from './place-blocks.ts';
import { addressesIn } from './read-range.ts';
import { runSteps, type StepOptions } from './run-steps.ts';

/** Blocks looked at between two pauses. */
const blocksPerStep = 500;

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

  constructor(context: PageContext, text: PageText<Node>, shadowRoots: Set<ShadowRoot>) {
    this.context = context;
    this.truncated = text.truncated;
    this.#shadowRoots = shadowRoots;
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
    return [...this.#steps(blocks)].flat();
  }

  async collectSegments(blocks?: readonly LiveBlock[], options: StepOptions = {}): Promise<Segment[]> {
    const segments: Segment[] = [];
    await runSteps(this.#steps(blocks), some => segments.push(...some), options);
    return segments;
  }

  #steps(blocks?: readonly LiveBlock[]): Generator<Segment[], void> {
    const page = { blocks: this.#blocks };
    if (blocks === undefined) return segmentSteps(page, this.context.title);
    const wanted = new Set(blocks.map(block => block.start));
    const indexes = this.#blocks.flatMap((block, index) => (wanted.has(block.start) ? [index] : []));
    return segmentSteps(page, this.context.title, indexes);
  }

  update(records: readonly MutationRecord[], options: StepOptions = {}): Promise<PageChange> {
    return runSteps(this.#updateSteps(records), () => {}, options);
  }

  *#updateSteps(records: readonly MutationRecord[]): Generator<null, PageChange> {
    const standings = new Standings();
    const roots = yield* dirtyRoots(records, standings);
    const dirty = new Set(roots);
    const known = new Map<Element, boolean>();
    const gone: LiveBlock[] = [];
    const blocks: TextBlock<Node>[] = [];
    for (const [index, block] of this.#blocks.entries()) {
      if (index % blocksPerStep === 0) yield null;
      const first = block.runs[0]?.node;
      const parent = first === undefined || !isConnected(first) ? null : parentElementOf(first);
      const stays = parent !== null && !isInside(parent, dirty, known);
      if (stays) blocks.push(block);
      else gone.push(block);
    }
    let room = maxTextLength - blocks.reduce((sum, block) => sum + block.text.length, 0);
    let place = blocks.length;
    for (const root of roots) {
      const { isRead, isSectioned } = standings.of(root);
      if (!isRead || room <= 0) continue;
      place = placeOf(blocks, root, place);
      const fresh: TextBlock<Node>[] = [];
      const section = sectionBefore(blocks, place, root, standings);
      const tree = readElement(root, shadow => this.#shadowRoots.add(shadow));
      const walk = extractBlocks<Node>(tree, { section, isSectioned, maxLength: room });
      for (const step of walk) {
        if (step === null) yield null;
        else fresh.push(step);
      }
      yield null;
      room -= fresh.reduce((sum, block) => sum + block.text.length, 0);
      // Other changes came while it was read; its own next record brings it back.
      if (!isConnected(root)) continue;
      place = placeOf(blocks, root, place);
      blocks.splice(place, 0, ...fresh);
      place += fresh.length;
    }
    return this.#replace(blocks, gone);
  }

  /** Take over the blocks of an update in one go. Those without an address get that of a block that is gone and read the same, or a new one. */
  #replace(blocks: readonly (TextBlock<Node> | LiveBlock)[], gone: readonly LiveBlock[]): PageChange {
    const free = new Map<string, LiveBlock[]>();
    for (const block of gone) {
      const same = free.get(keyOf(block));
      if (same === undefined) free.set(keyOf(block), [block]);
      else same.push(block);
    }
    const added: LiveBlock[] = [];
    this.#blocks = blocks.map(block => {
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
    this.#byAddress = this.#blocks.toSorted((a, b) => a.start - b.start);
    this.#snapshot = null;
    return { added, removed: [...free.values()].flat() };
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
