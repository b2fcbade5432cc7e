import type { ReaderElement, ReaderNode, ReaderText } from '../core/text/reader-node.ts';
import {
  attributeNames,
  attributeOf,
  childrenOf,
  isTextType,
  isVisible,
  localName,
  nodeType,
  nodesAssignedTo,
  openShadowRoot,
  parentElementOf,
  textData,
} from './node-access.ts';

/** Told of every open shadow root that a walk enters. */
export type OnShadowRoot = (root: ShadowRoot) => void;

/** A live element as the core reads it. `onShadowRoot` is told of open shadow roots below. */
export function readElement(element: Element, onShadowRoot: OnShadowRoot = () => {}): ReaderElement<Node> {
  return new DomElement(element, onShadowRoot);
}

class DomText implements ReaderText<Node> {
  readonly kind = 'text';
  readonly source: Text;

  constructor(source: Text) {
    this.source = source;
  }

  get data(): string {
    return textData(this.source);
  }
}

class DomElement implements ReaderElement<Node> {
  readonly kind = 'element';
  readonly source: Element;
  readonly name: string;
  readonly #onShadowRoot: OnShadowRoot;
  #attributes: readonly string[] | undefined;

  constructor(source: Element, onShadowRoot: OnShadowRoot) {
    this.source = source;
    this.name = localName(source).toLowerCase();
    this.#onShadowRoot = onShadowRoot;
  }

  /**
   * Not displayed, or made invisible where its surroundings are not: what becomes visible with everything around it is read. So is the content of a closed
   * `details`, which the reader may open.
   */
  get hidden(): boolean {
    // Nearly all are, and this takes a third less time than to ask for their style.
    if (isVisible(this.source)) return false;
    const style = getComputedStyle(this.source);
    if (style.display === 'none') return true;
    if (style.visibility === 'visible' || style.visibility === '') return false;
    const parent = parentElementOf(this.source);
    return parent !== null && getComputedStyle(parent).visibility === 'visible';
  }

  attribute(name: string): string | null {
    // Elements have one or two, and are asked for half a dozen.
    this.#attributes ??= attributeNames(this.source);
    return this.#attributes.includes(name) ? attributeOf(this.source, name) : null;
  }

  children(): Iterable<ReaderNode<Node>> {
    const nodes = this.#childNodes();
    return Array.isArray(nodes) ? this.#readAll(nodes) : this.#readEach(nodes);
  }

  #readAll(nodes: readonly Node[]): ReaderNode<Node>[] {
    const read: ReaderNode<Node>[] = [];
    for (const node of nodes) {
      const type = nodeType(node);
      if (type === 1) read.push(new DomElement(node as Element, this.#onShadowRoot));
      else if (isTextType(type)) read.push(new DomText(node as Text));
    }
    return read;
  }

  *#readEach(nodes: Iterable<Node>): Generator<ReaderNode<Node>> {
    for (const node of nodes) yield* this.#readAll([node]);
  }

  #childNodes(): Iterable<Node> {
    const { source } = this;
    const shadow = openShadowRoot(source);
    if (shadow !== null) {
      this.#onShadowRoot(shadow);
      return childrenOf(shadow);
    }
    if (this.name === 'slot' && source instanceof HTMLSlotElement) {
      const assigned = nodesAssignedTo(source);
      if (assigned.length > 0) return assigned;
    }
    return childrenOf(source);
  }
}
