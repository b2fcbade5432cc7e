import type { RangeSelector } from '../core/annotation/selector.ts';
import {
  attributeOf,
  isElement,
  localName,
  namespaceOf,
  parentNode,
  previousSibling,
  textContent,
} from './node-access.ts';

type Path = RangeSelector['startSelector'];

/**
 * Where a range stands in the page's tree: an XPath of the element around each end, and the offset in that element's text.
 * Null inside a shadow tree, into which no path leads.
 */
export function rangeSelectorOf(range: AbstractRange): RangeSelector | null {
  const startSelector = pathOf(range.startContainer, range.startOffset);
  const endSelector = pathOf(range.endContainer, range.endOffset);
  return startSelector && endSelector ? { type: 'RangeSelector', startSelector, endSelector } : null;
}

function pathOf(container: Node, offset: number): Path | null {
  const element = isElement(container) ? container : parentNode(container);
  if (element === null || !isElement(element)) return null;
  const value = xpathOf(element);
  if (value === null) return null;
  const before = (element.ownerDocument ?? document).createRange();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  const at = before.toString().length;
  if (at > (textContent(element) ?? '').length) return null;
  return { type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: at, end: at } };
}

/** `/html[1]/body[1]/p[3]`, or from the nearest id that is one of its kind: `//*[@id='story']/p[3]`. */
function xpathOf(element: Element): string | null {
  const steps: string[] = [];
  for (let node: Node | null = element; ; node = parentNode(node)) {
    if (node === null) return null;
    if (node === element.ownerDocument) return `/${steps.join('/')}`;
    if (!isElement(node)) return null;
    const id = attributeOf(node, 'id');
    if (id && /^[\w-]+$/.test(id) && isAlone(element.ownerDocument, id))
      return [`//*[@id='${id}']`, ...steps].join('/');
    steps.unshift(`${nameOf(node)}[${placeOf(node)}]`);
  }
}

function isAlone(doc: Document, id: string): boolean {
  return doc.querySelectorAll(`#${CSS.escape(id)}`).length === 1;
}

/** What is not HTML has no name that an XPath without prefixes knows. */
function nameOf(element: Element): string {
  const name = localName(element);
  const isPlain = namespaceOf(element) === 'http://www.w3.org/1999/xhtml' && /^[a-z][a-z0-9-]*$/.test(name);
  return isPlain ? name : `*[local-name()='${name.replaceAll("'", '')}']`;
}

function placeOf(element: Element): number {
  const name = localName(element);
  let place = 1;
  for (let node = previousSibling(element); node !== null; node = previousSibling(node)) {
    if (isElement(node) && localName(node) === name) place += 1;
  }
  return place;
}
