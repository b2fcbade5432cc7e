import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../lib/node/build-extension.ts';
import type { DemoBrowser } from '../lib/node/demo/demo-browser.ts';
import { type Mark, readMarks } from '../lib/node/demo/marks-table.ts';
import { openCard } from '../lib/node/demo/open-card.ts';
import { findBrowser, isLoadable } from '../lib/node/find-browser.ts';
import { clickInClosedRoot } from '../lib/node/session/closed-root.ts';
import { launchChromium } from '../lib/node/session/launch-chromium.ts';
import { askBackground } from '../lib/node/session/read-report.ts';
import { servePages } from '../lib/node/session/serve-pages.ts';

/**
 * The pictures for stores and the README: the real extension on the demo article, 1280 × 800.
 *
 * `npm run shots [-- FOLDER]`. Without a folder only those that the README shows are written, where it looks for them.
 */
const root = join(import.meta.dirname, '..');
const shown = ['card', 'panel', 'history'];
const whole = { width: 1280, height: 800 };
/** The panel takes this much of the window's width, and a line the last of the rest. */
const panelWidth = 376;

const folder = process.argv[2] ?? join(root, 'assets/screenshots');
const found = findBrowser(isLoadable);
if (!found) throw new Error('No Chromium found: npm start says what to install.');
const extension = await buildExtension({ browser: 'chrome', mode: 'demo' });
const article = await readFile(join(root, 'lib/node/demo/article.html'));
const server = await servePages(path => (path === '/article.html' ? { body: article } : undefined));
const url = 'http://harbor-ledger.example/article.html';
const session = await launchChromium({
  browser: found.path,
  extension,
  headless: true,
  viewport: whole,
  args: [
    `--host-resolver-rules=MAP harbor-ledger.example ${new URL(server.url).host.replace('localhost', '127.0.0.1')}`,
  ],
});
await mkdir(folder, { recursive: true });
try {
  const own = await openOwn('manifest.json');
  const page = await openPage(url);
  const browser = demoBrowser(page, own);
  await shootCard(page, browser);
  const settings = await openOwn('options.html');
  // It is drawn once the background has told what is set.
  await settings.getByRole('heading').first().waitFor();
  await keep('settings', settings);
  await page.bringToFront();
  await shootPanel(page, browser);
  await shootArabic(page, browser);
} finally {
  await session.close();
  await server.close();
}

async function shootCard(page: Page, browser: DemoBrowser): Promise<void> {
  await openCardOf(page, browser, ({ glyph }) => glyph === 'differs');
  await keep('card', page);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await keep('card-dark', page);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
}

/** The panel beside the article, the reading view, and the card that was seen before, now that the article says otherwise. */
async function shootPanel(page: Page, browser: DemoBrowser): Promise<void> {
  await page.setViewportSize({ ...whole, width: whole.width - panelWidth });
  await page.reload();
  await openCardOf(page, browser, ({ glyph }) => glyph === 'agrees');
  // Else it closes once the pointer is over the panel.
  await clickInClosedRoot(page, ({ attributes }) => attributes['aria-label'] === 'Keep open');
  const panel = await openPanel(browser);
  await page.bringToFront();
  await panel.locator('.item[aria-current]').waitFor();
  await panel.evaluate('scrollTo(0, 0)');
  await keepBeside('panel', page, panel);

  const opening = session.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Reading view' }).click();
  const reading = await opening;
  await reading.locator('mark').first().waitFor();
  await keep('reading-view', reading);

  await page.bringToFront();
  await page.evaluate(`{
    const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = text.nodeValue.replace('402,000 people', '316,000 people');
  }`);
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.locator('.item', { hasText: '402,000' }).click();
  await panel.locator('.changed ins').first().waitFor();
  await openCardOf(page, browser, ({ mention }) => mention.quote.includes('316,000'));
  await keepBeside('history', page, panel);
  await panel.close();
}

async function shootArabic(page: Page, browser: DemoBrowser): Promise<void> {
  await browser.inExtension(askBackground('changeSettings', { language: 'ar' }));
  await page.setViewportSize(whole);
  await page.reload();
  await openCardOf(page, browser, ({ glyph }) => glyph === 'differs');
  await keep('card-arabic', page);
}

/** Open the card of the first mark that `accept` takes, once the page is read. */
async function openCardOf(page: Page, browser: DemoBrowser, accept: (mark: Mark) => boolean): Promise<void> {
  const mark = (await readMarks(browser, url)).marks.find(accept);
  if (!mark) throw new Error('The demo article has no such mark.');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await openCard(browser, mark);
  // So far that no line of the article is cut through by the window's edge.
  await page.evaluate("scrollBy({ top: 14, behavior: 'instant' })");
}

async function openPage(address: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(address);
  return page;
}

function openOwn(path: string): Promise<Page> {
  return openPage(`chrome-extension://${session.extensionId}/${path}`);
}

/** The panel's page in a window of its own, from where it looks at the tab as the panel does. */
async function openPanel(browser: DemoBrowser): Promise<Page> {
  const opening = session.context.waitForEvent('page');
  await browser.inExtension(
    "chrome.windows.create({ url: '/panel.html?window', type: 'popup' }).then(() => undefined)",
  );
  const panel = await opening;
  await panel.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await panel.setViewportSize({ ...whole, width: panelWidth - 1 });
  return panel;
}

async function keep(name: string, page: Page): Promise<void> {
  if (process.argv[2] === undefined && !shown.includes(name)) return;
  await writeFile(join(folder, `${name}.png`), await page.screenshot());
  console.log(`${name}.png`);
}

/** One picture of the page and the panel beside it, as the browser shows them. */
async function keepBeside(name: string, page: Page, panel: Page): Promise<void> {
  const pictures = [await page.screenshot(), await panel.screenshot()];
  const images = pictures.map(picture => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  const both = await session.context.newPage();
  await both.setContent(
    `<style>body { margin: 0; display: flex; justify-content: space-between; background: #bbb }</style>${images.join('')}`,
  );
  await keep(name, both);
  await both.close();
  await page.bringToFront();
}

function demoBrowser(page: Page, own: Page): DemoBrowser {
  return {
    name: 'chromium',
    open: async address => {
      await page.goto(address);
    },
    inPage: expression => page.evaluate(expression),
    inExtension: expression => own.evaluate(expression),
    movePointer: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    screenshot: () => page.screenshot(),
    closed: new Promise(() => {}),
    close: async () => {},
  };
}
