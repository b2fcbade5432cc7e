import type { ReaderElement, ReaderNode, ReaderText } from '../core/text/reader-node.ts';
import {
  attributeOf,
  childrenOf,
  isElement,
  isText,
  localName,
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
    const style = getComputedStyle(this.source);
    if (style.display === 'none') return true;
    if (style.visibility === 'visible' || style.visibility === '') return false;
    const parent = parentElementOf(this.source);
    return parent !== null && getComputedStyle(parent).visibility === 'visible';
  }

  attribute(name: string): string | null {
    return attributeOf(this.source, name);
  }

  *children(): Generator<ReaderNode<Node>> {
    for (const node of this.#childNodes()) {
      if (isText(node)) yield new DomText(node);
      else if (isElement(node)) yield new DomElement(node, this.#onShadowRoot);
    }
  }

  #childNodes(): Iterable<Node> {
    const { source } = this;
    const shadow = openShadowRoot(source);
    if (shadow !== null) {
      this.#onShadowRoot(shadow);
      return childrenOf(shadow);
    }
    if (source instanceof HTMLSlotElement) {
      const assigned = nodesAssignedTo(source);
      if (assigned.length > 0) return assigned;
    }
    return childrenOf(source);
  }
}
