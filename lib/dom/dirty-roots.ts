import { isBlockName, isIslandName, isSectioningName, readingOf } from '../core/text/element-rules.ts';
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
  return {
    root: outer !== undefined && (isWhole(outer.root) || !isBlockName(name)) ? outer.root : element,
    isRead: (outer?.isRead ?? true) && reading !== 'skip' && reading !== 'space',
    isSectioned: (outer?.isSectioned ?? false) || isSectioningName(name),
    island: isIslandName(name) ? element : (outer?.island ?? null),
  };
}

const wholes = new Set('h1 h2 h3 h4 h5 h6 pre listing xmp plaintext'.split(' '));

/** Elements that cannot be read in part: headings, lines kept as they are, and hosts, whose order of text is not the document's. */
function isWhole(element: Element): boolean {
  return (
    wholes.has(localName(element)) || attributeOf(element, 'role') === 'heading' || openShadowRoot(element) !== null
  );
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
    const { target, previousSibling: before, nextSibling: after } = record;
    // A shadow root is no element: its host is what must be read.
    const inside = target instanceof ShadowRoot ? shadowHost(target) : target;
    if (record.type === 'characterData') {
      addBlockOf(inside);
      continue;
    }
    // Inside a line the neighbours may be further out; the block around it decides.
    const isInner = isElement(inside) && !isBlockName(localName(inside));
    const touches = isInner || lineFrom(before, previousSibling) || lineFrom(after, nextSibling);
    const joins = lineFrom(before, previousSibling) && lineFrom(after, nextSibling);
    const added = [...record.addedNodes];
    const isInLine = [...added, ...record.removedNodes].some(isLine);
    if (joins || (touches && isInLine) || added.some(node => isText(node) && isLine(node))) addBlockOf(inside);
    else {
      for (const node of added) {
        if (!isElement(node) || !isConnected(node) || unseen.has(localName(node))) continue;
        const { root } = standings.of(node);
        // Something that stands alone between blocks is read alone, whatever its name is.
        found.add(
          root === node || isWhole(root) || lineFrom(node, previousSibling, 1) || lineFrom(node, nextSibling, 1)
            ? root
            : node,
        );
      }
    }
  }
  const outermost = [...found].filter(root => {
    for (let outer = parentElementOf(root); outer !== null; outer = parentElementOf(outer)) {
      if (found.has(outer)) return false;
    }
    return true;
  });
  return outermost.sort((a, b) => (positionOf(a, b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
}

/** Whether a node is part of a line: text that is not only space, or an element inside lines that holds such text. */
function isLine(node: Node): boolean {
  if (isText(node)) return textData(node).trim() !== '';
  if (!isElement(node) || isBlockName(localName(node)) || unseen.has(localName(node))) return false;
  return (textContent(node) ?? '').trim() !== '';
}
/** Elements that pages add all the time and that are never text. */
const unseen = new Set('script style link meta template noscript iframe'.split(' '));

/** Whether the first thing seen from a node on, in one direction, is part of a line. Comments and space are passed over. */
function lineFrom(node: Node | null, step: (node: Node) => Node | null, skip: 0 | 1 = 0): boolean {
  let next = skip === 1 && node !== null ? step(node) : node;
  for (; next !== null; next = step(next)) {
    if (isLine(next)) return true;
    if (isElement(next) && isBlockName(localName(next))) return false;
  }
  return false;
}
