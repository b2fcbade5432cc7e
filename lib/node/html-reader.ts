import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReaderElement, ReaderNode } from '../core/text/reader-node.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Parse HTML as browsers do (the WHATWG algorithm) and give its `html` element to the reader. Any text parses. */
export function readHtml(html: string): ReaderElement<Node> {
  const document = parse(html);
  const root = document.childNodes.find(node => 'tagName' in node) as Element;
  return new HtmlElement(root, null);
}

const isElement = (node: Node): node is Element => 'tagName' in node;

/** A parsed element. `host` is the element whose shadow root it lies in, for the slots. */
class HtmlElement implements ReaderElement<Node> {
  readonly kind = 'element';
  readonly hidden = false;
  readonly source: Element;
  readonly name: string;
  readonly #host: Element | null;

  constructor(source: Element, host: Element | null) {
    this.source = source;
    this.name = source.tagName.toLowerCase();
    this.#host = host;
  }

  attribute(name: string): string | null {
    return attributeOf(this.source, name);
  }

  children(): Iterable<ReaderNode<Node>> {
    const shadow = shadowTemplate(this.source);
    if (shadow !== null) return readNodes(shadow.content.childNodes, this.source);
    const assigned = this.#host !== null && this.name === 'slot' ? assignedTo(this.source, this.#host) : [];
    return assigned.length > 0 ? readNodes(assigned, null) : readNodes(this.source.childNodes, this.#host);
  }
}

function* readNodes(nodes: readonly Node[], host: Element | null): Generator<ReaderNode<Node>> {
  for (const node of nodes) {
    if (isElement(node)) yield new HtmlElement(node, host);
    else if (node.nodeName === '#text') yield { kind: 'text', source: node, data: (node as TextNode).value };
  }
}
type TextNode = DefaultTreeAdapterTypes.TextNode;

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find(attribute => attribute.name === name)?.value ?? null;
}

/** The declarative shadow root that a browser would open: the first such template child. */
function shadowTemplate(element: Element): DefaultTreeAdapterTypes.Template | null {
  const first = element.childNodes.find(
    node => isElement(node) && node.tagName === 'template' && attributeOf(node, 'shadowrootmode') === 'open',
  );
  return (first as DefaultTreeAdapterTypes.Template | undefined) ?? null;
}

function assignedTo(slot: Element, host: Element): Node[] {
  const name = attributeOf(slot, 'name') ?? '';
  return host.childNodes.filter(node => {
    if (isElement(node)) return (attributeOf(node, 'slot') ?? '') === name;
    return node.nodeName === '#text' && name === '';
  });
}
