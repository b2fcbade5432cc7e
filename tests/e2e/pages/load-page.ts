import type { BrowserContext, Page } from 'playwright-core';
import { wantsAll } from '../../sample.ts';
import { type UncaughtException, watchExceptions } from './watch-exceptions.ts';

/** Scripts of a page run on after `load`; by then most have come to rest. */
const SETTLE_MS = wantsAll ? 600 : 400;

export interface LoadedPage {
  readonly page: Page;
  readonly thrown: readonly UncaughtException[];
}

export interface LoadOptions {
  /** A script to run before those of the page. */
  readonly first?: string;
}

/** Open an address in a tab of its own, nothing left from pages before, and wait until its scripts have had their time. */
export async function loadPage(context: BrowserContext, url: string, { first }: LoadOptions = {}): Promise<LoadedPage> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes: 'all' });
  await cdp.send('Network.clearBrowserCache');
  await cdp.detach();
  if (first !== undefined) await page.addInitScript(first);
  const thrown = await watchExceptions(page);
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  return { page, thrown };
}

/** The page's whole markup, as a script of the page would read it. */
export function readMarkup(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** The expression whose value is the number of tasks since the start that held the page's thread for more than 50 ms. */
export const countLongTasks = `new Promise(resolve => {
  let count = 0;
  new PerformanceObserver(list => { count += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(count), 50);
})`;

/** The expression whose value is by how much the page's parts have jumped since the start (https://wicg.github.io/layout-instability/). */
export const sumLayoutShifts = `new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => { for (const { value } of list.getEntries()) sum += value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(Math.round(sum * 1e4) / 1e4), 50);
})`;

/** What the page says to a reader, as its own scripts can ask. */
export function readText(page: Page): Promise<string> {
  return page.evaluate(() => (document.body ?? document.documentElement).innerText);
}

/** Holds clock and chance still, for pages that write either into their own markup. */
export const holdStill = `{
  let state = 1;
  Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const then = 1745000000000;
  globalThis.Date = class extends Date {
    constructor(...given) { if (given.length > 0) super(...given); else super(then); }
    static now() { return then; }
  };
}`;

/** Keeps in \`firstMark\` when words were first marked, in ms since the navigation began. */
export const noteFirstMark = `{
  const look = () => {
    if ([...CSS.highlights.values()].some(highlight => highlight.size > 0)) globalThis.firstMark = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}`;
