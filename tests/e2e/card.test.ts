import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  clickInClosedRoot,
  readAccessibilityTree,
  readClosedRoots,
  readClosedText,
} from '../../lib/node/session/closed-root.ts';
import { readReport } from '../../lib/node/session/read-report.ts';
import { type PageServer, servePages } from '../../lib/node/session/serve-pages.ts';
import { hoverWords } from './hover-words.ts';
import { launchSidelight, type SidelightSession } from './launch-sidelight.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<meta property="article:published_time" content="2025-04-22">
<body><p>In fiscal year 2012, ICE removed 409,849 people.</p></body></html>`;

let server: PageServer;
let session: SidelightSession;
let page: Page;

beforeAll(async () => {
  server = await servePages(path => (path === '/page.html' ? { body: PAGE } : undefined));
  session = await launchSidelight();
});
beforeEach(async () => {
  page = await session.context.newPage();
  await page.goto(`${server.url}/page.html`);
});
afterEach(() => page.close());
afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openCard(): Promise<void> {
  const report = await readReport(session, page);
  const [mark] = report.mentions;
  if (!mark) throw new Error('nothing is marked');
  await hoverWords(page, mark.mention.quote);
  await expect.poll(() => readClosedText(page)).toContain('ICE counted 409,849 removals in fiscal year 2012');
}

function countOutsideBody(): Promise<number> {
  return page.evaluate(() => document.documentElement.children.length - 2);
}

describe('a card', () => {
  test('opens when the pointer rests on marked words, in a root that the page cannot look into', async () => {
    await openCard();
    expect(await countOutsideBody()).toBe(1);
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild;
        return [host?.shadowRoot ?? null, host?.childNodes.length];
      }),
    ).toEqual([null, 0]);
    expect(session.requests.foreign()).toEqual([]);
  });

  test('is told to assistive technology by its name', async () => {
    await openCard();
    const named = (await readAccessibilityTree(page)).filter(({ name }) => name === 'Context for a claim');
    expect(named.map(({ role }) => role)).toEqual(['dialog']);
  });

  test('closes by Escape, and leaves nothing behind', async () => {
    await openCard();
    await page.keyboard.press('Escape');
    await expect.poll(() => readClosedRoots(page)).toEqual([]);
    expect(await countOutsideBody()).toBe(0);
  });

  test('lets the pointer come in, and closes by its button', async () => {
    await openCard();
    await clickInClosedRoot(page, ({ tag, attributes }) => tag === 'button' && attributes['aria-label'] === 'Close');
    await expect.poll(countOutsideBody).toBe(0);
  });
});
