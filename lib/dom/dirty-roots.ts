import { isBlockName, isIslandName, isSectioningName, isVoidName, readingOf } from '../core/text/element-rules.ts';
import { readElement } from './dom-reader.ts';
import {
  attributeOf,
  isConnected,
  isElement,
  isText,
  localName,
  nextSibling,
  openShadowRoot,
  parentElementOf,
  parentNode,
  positionOf,
  previousSibling,
  shadowHost,
  textContent,
  textData,
} from './node-access.ts';

/** Where an element stands: what must be read again when something in it changes, and how. */
export type Standing = {
  /** The block to read again: the nearest one, or the heading, `pre` or outermost shadow host around it. */
  readonly root: Element;
  /** Whether that block cannot be read in part. */
  readonly isWhole: boolean;
  readonly isRead: boolean;
  readonly isSectioned: boolean;
  /** The nearest element that interrupts the text, whose blocks have sections of their own. */
  readonly island: Element | null;
};

/** Answers for elements of one page, remembered as long as nothing changes. */
export class Standings {
  readonly #known = new Map<Element, Standing>();

  of(element: Element): Standing {
    const path: Element[] = [];
    let known: Standing | undefined;
    for (let node: Element | null = element; node !== null; node = parentElementOf(node)) {
      known = this.#known.get(node);
      if (known !== undefined) break;
      path.push(node);
    }
    for (const node of path.reverse()) {
      known = standingIn(node, known);
      this.#known.set(node, known);
    }
    return known as Standing;
  }
}

function standingIn(element: Element, outer: Standing | undefined): Standing {
  const name = localName(element).toLowerCase();
  const reading = readingOf(readElement(element), outer?.isSectioned ?? false);
  const isPart = outer !== undefined && (outer.isWhole || !isBlockName(name));
  return {
    root: isPart ? outer.root : element,
    isWhole: isPart ? outer.isWhole : isWhole(element),
    isRead: (outer?.isRead ?? true) && reading !== 'skip' && reading !== 'space' && !isVoidName(name),
    isSectioned: (outer?.isSectioned ?? false) || isSectioningName(name),
    island: isIslandName(name) ? element : (outer?.island ?? null),
  };
}

const wholes = new Set('h1 h2 h3 h4 h5 h6 pre listing xmp plaintext'.split(' '));

/** A longer table is a page laid out in cells. When a part of it changes, the cells read anew lose their heads. */
const longestTable = 20_000;

/**
 * Elements that cannot be read in part: headings, lines kept as they are, tables, whose cells are read with their heads, and hosts, whose order of
 * text is not the document's.
 */
function isWhole(element: Element): boolean {
  const name = localName(element);
  if (name === 'table') return (textContent(element)?.length ?? 0) <= longestTable;
  return wholes.has(name) || attributeOf(element, 'role') === 'heading' || openShadowRoot(element) !== null;
}

/**
 * The smallest elements that must be read again after these changes, in document order, none inside another. Yields now and then.
 *
 * A block that was put between blocks is read alone. Text, or anything inside a line, that came, went or changed makes the block around it dirty.
 */
export function* dirtyRoots(
  records: readonly MutationRecord[],
  standings: Standings,
): Generator<null, readonly Element[]> {
  const found = new Set<Element>();
  const addBlockOf = (node: Node) => {
    const element = isElement(node) ? node : parentElementOf(node);
    if (element !== null && isConnected(element)) found.add(standings.of(element).root);
  };
  for (const record of records) {
    yield null;
    // A shadow root is no element: its host is what must be read.
    const inside = record.target instanceof ShadowRoot ? shadowHost(record.target) : record.target;
    if (record.type === 'characterData') {
      addBlockOf(inside);
      continue;
    }
    const { previousSibling: before, nextSibling: after } = record;
    const added = [...record.addedNodes];
    const moved = [...added, ...record.removedNodes].filter(isSeen);
    if (moved.length === 0) continue;
    // A neighbour that has gone since tells nothing of the next.
    const isUnsure = hasLeft(before, record.target) || hasLeft(after, record.target);
    const follows = isUnsure || lineFrom(before, record.target, previousSibling);
    const leads = isUnsure || lineFrom(after, record.target, nextSibling);
    const isInLine = (follows || leads) && moved.some(isLine);
    const isPart = isElement(inside) && standings.of(inside).isWhole;
    if ((follows && leads) || isInLine || isPart || added.some(node => isText(node) && isLine(node)))
      addBlockOf(inside);
    else {
      for (const node of added) {
        if (!isElement(node) || !isConnected(node) || !isSeen(node)) continue;
        const standing = standings.of(node);
        const parent = parentNode(node) as Node;
        const standsAlone =
          !standing.isWhole &&
          !lineFrom(previousSibling(node), parent, previousSibling) &&
          !lineFrom(nextSibling(node), parent, nextSibling);
        // Something that stands alone between blocks is read alone, whatever its name is.
        found.add(standsAlone ? node : standing.root);
      }
    }
  }
  const outermost = [...found].filter(root => {
    for (let outer = parentElementOf(root); outer !== null; outer = parentElementOf(outer)) {
      if (found.has(outer)) return false;
    }
    return true;
  });
  // Most changes come in order, and comparing far nodes of a long list costs the browser its length.
  const follows = (first: Node, second: Node) => (positionOf(first, second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isInOrder = outermost.every((root, index) => index === 0 || follows(outermost[index - 1] as Element, root));
  return isInOrder ? outermost : outermost.sort((a, b) => (follows(a, b) ? -1 : 1));
}

const hasLeft = (sibling: Node | null, parent: Node) => sibling !== null && parentNode(sibling) !== parent;

/** Elements that pages add all the time and that are never text. */
const unseen = new Set('script style link meta template noscript iframe'.split(' '));
const isSeen = (node: Node) => isText(node) || (isElement(node) && !unseen.has(localName(node)));

/** Whether a node is part of a line: text that is not only space, or an element inside lines that holds such text. */
function isLine(node: Node): boolean {
  if (isText(node)) return textData(node).trim() !== '';
  if (!isElement(node) || isBlockName(localName(node)) || !isSeen(node)) return false;
  return (textContent(node) ?? '').trim() !== '';
}

/**
 * Whether the first thing seen from a place on, in one direction, is part of a line. `from` is the first node there, in `parent`; the ends of elements
 * inside lines, comments and space are passed over.
 */
function lineFrom(from: Node | null, parent: Node, step: (node: Node) => Node | null): boolean {
  let outer: Node | null = parent;
  for (let next = from; outer !== null; outer = parentNode(outer)) {
    for (; next !== null; next = step(next)) {
      if (isLine(next)) return true;
      if (isElement(next) && isBlockName(localName(next))) return false;
    }
    if (!isElement(outer) || isBlockName(localName(outer))) return false;
    next = step(outer);
  }
  return false;
}
