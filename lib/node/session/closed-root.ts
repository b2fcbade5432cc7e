import type { CDPSession, Page } from 'playwright-core';

/** A node of the extension's closed shadow root, as a debugger sees it. The page and Playwright's locators see nothing of it. */
export interface RootNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text under the node, in order, without style sheets. */
  readonly text: string;
  readonly nodeId: number;
}

interface CdpNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly nodeType: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly (CdpNode & { readonly shadowRootType?: string })[];
}

const TEXT_NODE = 3;

/** Every element inside closed shadow roots of the page, in tree order. Empty while no card is open. */
export async function readClosedRoots(page: Page): Promise<RootNode[]> {
  return withCdp(page, async cdp => collectClosed(await readTree(cdp)));
}

/** The text of the page's closed shadow roots, as one string. */
export async function readClosedText(page: Page): Promise<string> {
  return withCdp(page, async cdp =>
    findClosed(await readTree(cdp))
      .map(textOf)
      .join('\n'),
  );
}

/** Where something is drawn, in CSS pixels of the viewport. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where the first element of a closed root that `accept` takes is drawn, scrolled to inside the card if need be.
 *
 * Rejects when there is none, naming what is there.
 */
export async function findInClosedRoot(page: Page, accept: (node: RootNode) => boolean): Promise<DrawnBox> {
  return locate(page, accept).catch((error: Error) => {
    // It was drawn anew between two questions.
    if (!error.message.includes('Could not find node')) throw error;
    return locate(page, accept);
  });
}

function locate(page: Page, accept: (node: RootNode) => boolean): Promise<DrawnBox> {
  return withCdp(page, async cdp => {
    const nodes = collectClosed(await readTree(cdp));
    const node = nodes.find(accept);
    if (!node)
      throw new Error(`No such element. There are: ${nodes.map(({ tag, text }) => `${tag} "${text}"`).join(', ')}`);
    await cdp.send('DOM.scrollIntoViewIfNeeded', { nodeId: node.nodeId });
    const { model } = await cdp.send('DOM.getBoxModel', { nodeId: node.nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  });
}

/** Click the middle of the first element of a closed root that `accept` takes, with the real mouse. */
export async function clickInClosedRoot(page: Page, accept: (node: RootNode) => boolean): Promise<void> {
  const { left, top, right, bottom } = await findInClosedRoot(page, accept);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly focused: boolean;
}

/** What assistive technology is told of the page, closed roots included: every node that is not ignored. */
export async function readAccessibilityTree(page: Page): Promise<AccessibleNode[]> {
  return withCdp(page, async cdp => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter(node => !node.ignored)
      .map(node => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
      }));
  });
}

async function withCdp<T>(page: Page, use: (cdp: CDPSession) => Promise<T>): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await use(cdp);
  } finally {
    await cdp.detach();
  }
}

async function readTree(cdp: CDPSession): Promise<CdpNode> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  return root as CdpNode;
}

function findClosed(node: CdpNode): CdpNode[] {
  const own = (node.shadowRoots ?? []).filter(root => root.shadowRootType === 'closed');
  return [...own, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(findClosed)];
}

function collectClosed(tree: CdpNode): RootNode[] {
  return findClosed(tree).flatMap(root => (root.children ?? []).flatMap(collect));
}

function collect(node: CdpNode): RootNode[] {
  if (node.nodeType === TEXT_NODE || node.nodeName === 'STYLE') return [];
  const attributes: Record<string, string> = {};
  const pairs = node.attributes ?? [];
  for (let i = 0; i + 1 < pairs.length; i += 2) attributes[pairs[i] ?? ''] = pairs[i + 1] ?? '';
  const own = { tag: node.nodeName.toLowerCase(), attributes, text: textOf(node), nodeId: node.nodeId };
  return [own, ...(node.children ?? []).flatMap(collect)];
}

function textOf(node: CdpNode): string {
  if (node.nodeType === TEXT_NODE) return node.nodeValue;
  if (node.nodeName === 'STYLE') return '';
  return (node.children ?? []).map(textOf).filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}
