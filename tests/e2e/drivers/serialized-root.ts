import type { RootElement } from './driver.ts';

/** A node as WebDriver BiDi serializes it (https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue). */
export interface RemoteNode {
  readonly sharedId: string;
  readonly value: {
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

export interface RemoteElement extends RootElement {
  readonly sharedId: string;
}

const TEXT_NODE = 3;

/** Every element in the shadow roots of these hosts, closed ones included, in tree order. */
export function elementsInRoots(hosts: readonly RemoteNode[]): RemoteElement[] {
  return hosts.flatMap(({ value }) => (value.shadowRoot?.value.children ?? []).flatMap(collect));
}

function collect(node: RemoteNode): RemoteElement[] {
  const { nodeType, localName = '', attributes = {}, children = [] } = node.value;
  if (nodeType === TEXT_NODE || localName === 'style') return [];
  return [{ tag: localName, attributes, text: textOf(node), sharedId: node.sharedId }, ...children.flatMap(collect)];
}

function textOf({ value }: RemoteNode): string {
  if (value.nodeType === TEXT_NODE) return value.nodeValue ?? '';
  if (value.localName === 'style') return '';
  return (value.children ?? []).map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}
