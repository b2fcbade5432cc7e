import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is Text => node.nodeName === '#text';

const unread = new Set('script style noscript template head svg math iframe select textarea'.split(' '));

/** Everything under a node in document order, but what is never read. The list is taken before it is given: edits may change the tree. */
export function everything(root: Parent): Node[] {
  return root.childNodes.flatMap(node =>
    isElement(node) && !unread.has(node.tagName) ? [node, ...everything(node)] : [node],
  );
}

export const textsOf = (root: Parent) => everything(root).filter(isText);
export const elementsOf = (root: Parent, names: string) => {
  const wanted = new Set(names.split(' '));
  return everything(root)
    .filter(isElement)
    .filter(({ tagName }) => wanted.has(tagName));
};
export const wordsOf = (root: Parent) =>
  textsOf(root)
    .map(({ value }) => value)
    .join('');

/** Put nodes of some HTML before a node, or at the end of its parent with null. */
export function insertHtml(parent: Parent, before: Node | null, html: string): void {
  insert(parent, before, parseFragment(html).childNodes);
}

export function insert(parent: Parent, before: Node | null, nodes: readonly Node[]): void {
  const at = before === null ? parent.childNodes.length : parent.childNodes.indexOf(before);
  for (const node of nodes) (node as { parentNode: Parent }).parentNode = parent;
  parent.childNodes.splice(at, 0, ...nodes);
}

export function remove(node: Node): void {
  const siblings = (node.parentNode as Parent).childNodes;
  siblings.splice(siblings.indexOf(node), 1);
}

export function replaceWithHtml(node: Node, html: string): void {
  insertHtml(node.parentNode as Parent, node, html);
  remove(node);
}

export const escapeText = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
