import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DrawnBox, findInClosedRoot, readClosedText } from '../../../lib/node/session/closed-root.ts';

interface CardTimes {
  /** When our host came and went, and when the pointer last moved before each: ms of the page's own clock. */
  readonly opened: { readonly at: number; readonly moved: number }[];
  readonly closed: { readonly at: number; readonly moved: number }[];
}

/** Let the page itself write down when the host of the card comes and goes, as any page could. */
export async function recordCardTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: CardTimes = { opened: [], closed: [] };
    let moved = performance.now();
    addEventListener('pointermove', event => (moved = event.timeStamp), true);
    new MutationObserver(records => {
      const at = performance.now();
      for (const { addedNodes, removedNodes } of records) {
        if (addedNodes.length > 0) times.opened.push({ at, moved });
        if (removedNodes.length > 0) times.closed.push({ at, moved });
      }
    }).observe(document.documentElement, { childList: true });
    Object.assign(window, { cardTimes: times });
  });
}

export function readCardTimes(page: Page): Promise<CardTimes> {
  return page.evaluate(() => (window as unknown as { cardTimes: CardTimes }).cardTimes);
}

/** How many elements stand outside head and body: ours is the only one. */
export function countHosts(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2);
}

export async function expectCard(page: Page, text: string): Promise<void> {
  await expect.poll(() => readClosedText(page), { timeout: 5000 }).toContain(text);
}

export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => countHosts(page), { timeout: 5000 }).toBe(0);
}

/** Where the open card is drawn. */
export function cardBox(page: Page): Promise<DrawnBox> {
  return findInClosedRoot(page, ({ attributes }) => attributes.role === 'dialog');
}

/** The same while the panel is open: then our host stays for the notes of the page, and the card of the fixtures is gone from it. */
export async function expectCardGone(page: Page): Promise<void> {
  await expect.poll(() => readClosedText(page), { timeout: 5000 }).not.toContain('ICE counted');
}
