import type { Section, TextBlock } from '../core/text/page-text.ts';
import type { Standings } from './dirty-roots.ts';
import { isConnected, isElement, parentElementOf, positionOf, rootOf, shadowHost } from './node-access.ts';

/**
 * The index of the first block after an element, none of whose blocks are in the list. Blocks are in document order, so it is found by halving.
 * What lies in a shadow root counts as its outermost host; blocks whose nodes are gone count as the next that is there.
 *
 * `guess` is looked at first: comparing nodes of a long list costs the browser its length, and most pages add at their end.
 */
export function placeOf(blocks: readonly TextBlock<Node>[], root: Element, guess: number): number {
  if (isBetween(blocks, guess, root)) return guess;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(blocks, middle, root)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Whether the block before an index stands before an element and the one at the index does not. Chromium walks back from the second node in search of the
 * first, so the earlier one is asked: neighbours are then found at once in a list of any length.
 */
function isBetween(blocks: readonly TextBlock<Node>[], index: number, root: Element): boolean {
  const before = blocks[index - 1]?.runs[0]?.node;
  const after = blocks[index]?.runs[0]?.node;
  const follows = (first: Node, second: Node) => (positionOf(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (
    (before === undefined ? index === 0 : isConnected(before) && follows(inDocument(before), root)) &&
    (after === undefined ? index === blocks.length : isConnected(after) && follows(root, inDocument(after)))
  );
}

function isAfter(blocks: readonly TextBlock<Node>[], index: number, root: Element): boolean {
  for (let at = index; at < blocks.length; at += 1) {
    const node = blocks[at]?.runs[0]?.node;
    if (node === undefined || !isConnected(node)) continue;
    return (positionOf(root, inDocument(node)) & Node.DOCUMENT_POSITION_PRECEDING) === 0;
  }
  return true;
}

/** The node itself, or the outermost shadow host around it. */
function inDocument(node: Node): Node {
  let outer = node;
  for (let root = rootOf(outer); root instanceof ShadowRoot; root = rootOf(outer)) outer = shadowHost(root);
  return outer;
}

/** Blocks looked at for the section that goes on in an element. */
const maxBack = 30;

/** The section that the text is in before the block at `index`, as seen from `root`: what is read there goes on with it. Null where none is near. */
export function sectionBefore(
  blocks: readonly TextBlock<Node>[],
  index: number,
  root: Element,
  standings: Standings,
): Section | null {
  const parent = parentElementOf(root);
  const island = parent === null ? null : standings.of(parent).island;
  for (let at = index - 1; at >= 0 && at >= index - maxBack; at -= 1) {
    const { owner, section } = blocks[at] as TextBlock<Node>;
    if (isElement(owner) && isConnected(owner) && standings.of(owner).island === island) return section;
  }
  // The first text of the page was replaced: what follows it goes on with the same section, unless a heading begins another.
  const next = index === 0 ? blocks[0] : undefined;
  if (next?.kind === 'text' && isElement(next.owner) && standings.of(next.owner).island === island) return next.section;
  return null;
}

/** Whether an element is one of these or lies inside one. Answers are remembered in `known`. */
export function isInside(element: Element, roots: ReadonlySet<Element>, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let node: Element | null = element; node !== null; node = parentElementOf(node)) {
    const before = known.get(node);
    answer = before ?? roots.has(node);
    if (before !== undefined || answer) break;
    path.push(node);
  }
  for (const node of path) known.set(node, answer);
  return answer;
}
