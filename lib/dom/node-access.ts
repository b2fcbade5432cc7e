/**
 * The properties of nodes, read past what a page may have put in their place.
 *
 * A form's inputs named `parentNode` or `nodeType` hide the real properties of the form, also from content scripts, and images named `body`
 * those of the document. The getters of the prototypes are taken once and called on the node.
 */
function getter<T extends object, K extends keyof T>(prototype: T, key: K): (object: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (get === undefined) throw new Error(`This browser has no ${String(key)}`);
  return object => get.call(object) as T[K];
}

export const nodeType = getter(Node.prototype, 'nodeType');
export const parentNode = getter(Node.prototype, 'parentNode');
export const firstChild = getter(Node.prototype, 'firstChild');
export const nextSibling = getter(Node.prototype, 'nextSibling');
export const previousSibling = getter(Node.prototype, 'previousSibling');
export const textContent = getter(Node.prototype, 'textContent');
export const isConnected = getter(Node.prototype, 'isConnected');
export const localName = getter(Element.prototype, 'localName');
export const namespaceOf = getter(Element.prototype, 'namespaceURI');
export const openShadowRoot = getter(Element.prototype, 'shadowRoot');
export const textData = getter(CharacterData.prototype, 'data');
export const documentElement = getter(Document.prototype, 'documentElement');
export const shadowHost = getter(ShadowRoot.prototype, 'host');

const elementSlot = getter(Element.prototype, 'assignedSlot');
const textSlot = getter(Text.prototype, 'assignedSlot');

const { getAttribute, getAttributeNames, checkVisibility } = Element.prototype;
const { getRootNode, compareDocumentPosition, contains } = Node.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);

/** What the browser looks up of these options, it looks up for every element: an object without a prototype has nothing else to search. */
const withVisibility = Object.assign(Object.create(null) as CheckVisibilityOptions, { visibilityProperty: true });
/** Has a box, is not made invisible, and lies in nothing whose content the browser leaves out. Not so is also an element that shows only its content. */
export const isVisible = (element: Element): boolean => checkVisibility.call(element, withVisibility);
export const rootOf = (node: Node): Node => getRootNode.call(node);
export const positionOf = (node: Node, other: Node): number => compareDocumentPosition.call(node, other);
export const holdsNode = (outer: Node, node: Node): boolean => contains.call(outer, node);
export const nodesAssignedTo = (slot: HTMLSlotElement): Node[] => assignedNodes.call(slot);

/** A text, or a CDATA section of XML. */
export const isTextType = (type: number): boolean => type === 3 || type === 4;
export const isText = (node: Node): node is Text => isTextType(nodeType(node));
export const isElement = (node: Node): node is Element => nodeType(node) === 1;

/** Children taken in one go: a list of a hundred thousand takes too long for one slice of work. */
const childrenAtOnce = 1000;

/**
 * The children of a node as they are now, or where there are more than a thousand, a thousand at a time as they are then. When the page removes children
 * while they are walked, the walk goes on behind the last one that is still there.
 */
export function childrenOf(parent: Node): readonly Node[] | Iterable<Node> {
  const some = takeFrom(firstChild(parent));
  return some.length < childrenAtOnce ? some : walkOn(parent, some);
}

function* walkOn(parent: Node, first: readonly Node[]): Generator<Node> {
  for (let some = first; some.length > 0; ) {
    yield* some;
    if (some.length < childrenAtOnce) return;
    const last = some.findLast(child => parentNode(child) === parent);
    some = last === undefined ? [] : takeFrom(nextSibling(last));
  }
}

function takeFrom(first: Node | null): Node[] {
  const some: Node[] = [];
  for (let next = first; next !== null && some.length < childrenAtOnce; next = nextSibling(next)) some.push(next);
  return some;
}

/** The parent in the tree that is shown: a slot's host's child belongs to its host, a shadow root to its host. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentNode(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? shadowHost(parent) : null;
}

/** The slot of an open shadow root in which a node is shown. */
export function slotOf(node: Node): Element | null {
  if (isElement(node)) return elementSlot(node);
  return isText(node) ? textSlot(node) : null;
}
