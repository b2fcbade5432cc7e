import { BlockBuilder } from './block-builder.ts';
import { isIslandName, isSectioningName, isVoidName, readingOf } from './element-rules.ts';
import { joinBlocks, type PageText, type Section, type TableCell, type TextBlock } from './page-text.ts';
import type { ReaderElement, ReaderNode } from './reader-node.ts';

/** Text of a page that is read; a novel has half a million characters. */
export const maxTextLength = 2_000_000;
/** Work between two pauses that a caller may take: nodes met, and characters read. */
const nodesPerStep = 16;
const charactersPerStep = 16_384;

export type ExtractOptions = {
  /** UTF-16 units after which reading stops. */
  readonly maxLength?: number;
  /** Section to go on with when only a part of a page is read again, and whether that part lies in an article or section. */
  readonly section?: Section;
  readonly isSectioned?: boolean;
};

export type ExtractEnd = { readonly truncated: boolean };

/** An element whose children are being read, and what to return to after the last. */
type Frame<N> = {
  readonly children: Iterator<ReaderNode<N>>;
  readonly isBlock: boolean;
  /** A block inside a heading is a part of that one heading, set off by a space. */
  readonly isPart: boolean;
  readonly isHeading: boolean;
  readonly isSectioned: boolean;
  readonly hasLines: boolean;
  readonly owner: N;
  /** The section that goes on after an island. */
  readonly resume: Section | null;
  /** The cell around, which goes on after a cell of a table inside it. */
  readonly cell: TableCell | null;
  /** The table around. */
  readonly table: OpenTable | null;
};

/** A table whose rows are being read. */
type OpenTable = { row: number; column: number };

/**
 * Walk a tree and yield its blocks in document order, with `null` in between whenever some work has been done, so that a caller can stop for a while.
 *
 * The walk keeps its own stack: no depth of nesting overflows the engine's. The rules of what is text are in `readingOf`.
 */
export function* extractBlocks<N>(
  root: ReaderNode<N>,
  options: ExtractOptions = {},
): Generator<TextBlock<N> | null, ExtractEnd> {
  const { maxLength = maxTextLength, section = { id: 0, heading: null }, isSectioned = false } = options;
  const builder = new BlockBuilder<N>(root.source, section);
  const open: Frame<N>[] = [outermost(root, isSectioned)];
  let work = 0;
  let paused = 0;
  for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
    work += 1;
    if (work % nodesPerStep === 0 || builder.total - paused > charactersPerStep) {
      yield null;
      paused = builder.total;
    }
    const next = frame.children.next();
    if (next.done) {
      open.pop();
      leave(builder, frame);
    } else if (next.value.kind === 'element') {
      const inner = enter(builder, next.value, frame);
      if (inner !== null) open.push(inner);
    } else {
      const { data, source } = next.value;
      for (let from = 0; from < data.length; ) {
        const room = maxLength - builder.total;
        if (room <= 0) {
          builder.flush();
          yield* takeDone(builder);
          return { truncated: true };
        }
        const to = borderAt(data, from, Math.min(data.length, from + charactersPerStep, from + room));
        builder.add(source, data, from, to, frame.hasLines);
        if (to < data.length) yield null;
        from = to;
      }
    }
    if (builder.done.length > 0) yield* takeDone(builder);
  }
  builder.flush();
  yield* takeDone(builder);
  return { truncated: false };
}

/** Read the whole text of a page at once. */
export function extractText<N>(root: ReaderNode<N>, options: ExtractOptions = {}): PageText<N> {
  const blocks: TextBlock<N>[] = [];
  const walk = extractBlocks(root, options);
  for (let step = walk.next(); ; step = walk.next()) {
    if (step.done) return joinBlocks(blocks, step.value.truncated);
    if (step.value !== null) blocks.push(step.value);
  }
}

/** A frame around the root, so that the root is entered by the same rules as everything in it. */
function outermost<N>(root: ReaderNode<N>, isSectioned: boolean): Frame<N> {
  return {
    children: [root][Symbol.iterator](),
    isBlock: true,
    isPart: false,
    isHeading: false,
    isSectioned,
    hasLines: false,
    owner: root.source,
    resume: null,
    cell: null,
    table: null,
  };
}

function enter<N>(builder: BlockBuilder<N>, element: ReaderElement<N>, outer: Frame<N>): Frame<N> | null {
  const { name } = element;
  if (name === 'br') builder.breakLine();
  if (name === 'hr') builder.flush();
  if (isVoidName(name)) return null;
  const reading = readingOf(element, outer.isSectioned);
  if (reading === 'skip') return null;
  if (reading === 'space') {
    builder.breakWord();
    return null;
  }
  const isBlock = reading !== 'inline' && !builder.isHeading;
  const isPart = reading !== 'inline' && builder.isHeading;
  if (isBlock) builder.flush();
  if (isPart) builder.breakWord();
  const frame = {
    children: element.children()[Symbol.iterator](),
    isBlock,
    isPart,
    isHeading: isBlock && reading === 'heading',
    isSectioned: outer.isSectioned || isSectioningName(name),
    hasLines: outer.hasLines || name === 'pre' || name === 'listing' || name === 'xmp' || name === 'plaintext',
    owner: builder.owner,
    resume: isBlock && isIslandName(name) ? builder.section : null,
    cell: builder.cell,
    table: name === 'table' ? { row: 0, column: 0 } : outer.table,
  };
  if (isBlock) builder.owner = element.source;
  if (frame.table !== null) enterCell(builder, element, frame.table);
  if (frame.isHeading) builder.isHeading = true;
  if (frame.resume !== null) builder.openSection(frame.resume.heading);
  return frame;
}

/** Count rows and cells as they open. A cell over several columns counts as so many; one over several rows is not followed. */
function enterCell<N>(builder: BlockBuilder<N>, element: ReaderElement<N>, table: OpenTable): void {
  if (element.name === 'table') builder.cell = null;
  if (element.name === 'tr') {
    table.row += 1;
    table.column = 0;
  }
  if (element.name !== 'td' && element.name !== 'th') return;
  builder.cell = { table, row: table.row, column: table.column + 1 };
  table.column += Math.min(mostColumns, Math.max(1, Number.parseInt(element.attribute('colspan') ?? '1', 10) || 1));
}

const mostColumns = 1000;

function leave<N>(builder: BlockBuilder<N>, frame: Frame<N>): void {
  if (frame.isBlock) builder.flush();
  if (frame.isPart) builder.breakWord();
  if (frame.isHeading) builder.isHeading = false;
  if (frame.resume !== null) builder.section = frame.resume;
  if (frame.isBlock) builder.owner = frame.owner;
  builder.cell = frame.cell;
}

function* takeDone<N>(builder: BlockBuilder<N>): Generator<TextBlock<N>, void> {
  for (const block of builder.done) yield block;
  builder.done.length = 0;
}

/** `to`, or one unit less when it would part the two halves of a character. */
function borderAt(data: string, from: number, to: number): number {
  const code = data.charCodeAt(to - 1);
  const parts = code >= 0xd800 && code <= 0xdbff && to < data.length;
  if (!parts) return to;
  return to - 1 > from ? to - 1 : to + 1;
}
