import { expect } from 'vitest';
import type { PageReport } from '../../../lib/core/page-protocol.ts';
import type { DrawnBox } from '../../../lib/node/session/closed-root.ts';
import { waitForReport } from '../../../lib/node/session/read-report.ts';
import type { Accept, Driver, Tab } from '../drivers/driver.ts';

/** What a reader sees and does, in whichever browser. */

const MARKED = `(() => {
  const flat = text => text.replace(/\\s+/g, ' ').trim();
  const live = ({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  };
  return [...CSS.highlights]
    .filter(([key]) => key.startsWith('sl-'))
    .flatMap(([, highlight]) => [...highlight].map(live))
    .map(range => ({
      words: flat(range.toString()),
      lines: [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    }))
    // By place, since those in a shadow root have no order with the others.
    .sort((a, b) => (a.lines[0]?.top ?? 0) - (b.lines[0]?.top ?? 0));
})()`;

interface MarkedWords {
  readonly words: string;
  readonly lines: readonly DrawnBox[];
}

/** The words that are marked now, as the page itself can see them, from top to bottom. */
export async function markedWords(tab: Tab): Promise<string[]> {
  return (await tab.evaluate<MarkedWords[]>(MARKED)).map(({ words }) => words);
}

/** Wait until exactly these words are marked. */
export async function expectMarked(tab: Tab, words: readonly string[]): Promise<void> {
  await expect.poll(() => markedWords(tab), { timeout: 8000 }).toEqual(words);
}

/** Where marked words are drawn now, one box a line. Rejects when no mark reads so. */
export async function linesOf(tab: Tab, words: string): Promise<readonly DrawnBox[]> {
  const found = (await tab.evaluate<MarkedWords[]>(MARKED)).find(mark => mark.words === words);
  if (!found || found.lines.length === 0) throw new Error(`The words "${words}" are not marked.`);
  return found.lines;
}

/** A point on the first line of marked words. */
export async function pointOn(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  const [line] = await linesOf(tab, words);
  if (!line) throw new Error(`The words "${words}" are not drawn.`);
  return { x: line.left + Math.min(40, (line.right - line.left) / 2), y: (line.top + line.bottom) / 2 };
}

/** Rest the real pointer on marked words. */
export async function pointTo(tab: Tab, words: string): Promise<void> {
  const { x, y } = await pointOn(tab, words);
  await tab.moveTo(x, y);
}

export async function cardText(tab: Tab): Promise<string> {
  const card = (await tab.readRoot()).find(isCard);
  return card?.text ?? '';
}

export const isCard: Accept = ({ attributes }) => attributes.role === 'dialog';
/** A button by its name, written or spoken. */
export const button =
  (name: string): Accept =>
  ({ tag, attributes, text }) =>
    tag === 'button' && (attributes['aria-label'] ?? text) === name;

export async function expectCard(tab: Tab, text: string): Promise<void> {
  await expect.poll(() => cardText(tab), { timeout: 8000 }).toContain(text);
}

/** How many elements stand outside head and body: ours is the only one. */
export function countHosts(tab: Tab): Promise<number> {
  return tab.evaluate('document.documentElement.children.length - 2');
}

export async function expectNoCard(tab: Tab): Promise<void> {
  await expect.poll(() => countHosts(tab), { timeout: 8000 }).toBe(0);
}

/** Click the middle of an element of our closed root. */
export async function clickIn(tab: Tab, accept: Accept): Promise<void> {
  const { left, top, right, bottom } = await tab.boxInRoot(accept);
  await tab.click((left + right) / 2, (top + bottom) / 2);
}

/** What the page script says of a page, once it has read it. */
export function report(driver: Driver, tab: Tab): Promise<PageReport> {
  return waitForReport(driver.inExtension, tab.url());
}

/** Open a page and wait until it was read. */
export async function openRead(driver: Driver, path: string): Promise<Tab> {
  const tab = await driver.open(path);
  await report(driver, tab);
  return tab;
}

/** Role and name of what has the focus, as assistive technology is told. */
export async function focused(tab: Tab): Promise<string> {
  const nodes = (await tab.accessible()).filter(node => node.focused && node.role !== 'RootWebArea');
  return nodes.map(({ role, name }) => `${role} ${name}`).join(', ');
}
