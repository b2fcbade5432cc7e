import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../lib/node/build-extension.ts';
import type { DemoBrowser } from '../lib/node/demo/demo-browser.ts';
import { type Mark, readMarks } from '../lib/node/demo/marks-table.ts';
import { openCard } from '../lib/node/demo/open-card.ts';
import { findBrowser, isLoadable } from '../lib/node/find-browser.ts';
import { launchChromium } from '../lib/node/session/launch-chromium.ts';
import { servePages } from '../lib/node/session/serve-pages.ts';

/** The README's pictures: the real extension on the demo article, one card in four looks. `node scripts/shoot-readme.ts` */
const root = join(import.meta.dirname, '..');
const folder = join(root, 'assets/screenshots');
const looks = [
  { name: 'card-light', width: 1000, media: { colorScheme: 'light' } },
  { name: 'card-dark', width: 1000, media: { colorScheme: 'dark' } },
  { name: 'card-narrow', width: 360, media: { colorScheme: 'light' } },
  { name: 'card-forced-colours', width: 1000, media: { forcedColors: 'active' } },
] as const;

const found = findBrowser(isLoadable);
if (!found) throw new Error('No Chromium found: npm start says what to install.');
const extension = await buildExtension({ browser: 'chrome', mode: 'demo' });
const article = await readFile(join(root, 'lib/node/demo/article.html'));
const server = await servePages(path => (path === '/article.html' ? { body: article } : undefined));
await mkdir(folder, { recursive: true });
try {
  for (const { name, width, media } of looks) {
    const session = await launchChromium({
      browser: found.path,
      extension,
      headless: true,
      viewport: { width, height: 760 },
    });
    try {
      const page = session.context.pages()[0] ?? (await session.context.newPage());
      const url = `${server.url}/article.html`;
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      await page.goto(url);
      const own = await session.context.newPage();
      await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
      await page.bringToFront();
      const browser = demoBrowser(page, own);
      const { marks } = await readMarks(browser, url);
      await openCard(browser, withChart(marks));
      await writeFile(join(folder, `${name}.png`), await page.screenshot());
      console.log(`${name}.png`);
    } finally {
      await session.close();
    }
  }
} finally {
  await server.close();
}

/** A mark whose card has a chart: a stated year of a series. */
function withChart(marks: readonly Mark[]): Mark {
  const mark = marks.find(({ mention }) => mention.relation === 'differs') ?? marks[0];
  if (!mark) throw new Error('Nothing is marked in the demo article.');
  return mark;
}

function demoBrowser(page: Page, own: Page): DemoBrowser {
  return {
    name: 'chromium',
    open: async url => {
      await page.goto(url);
    },
    inPage: expression => page.evaluate(expression),
    inExtension: expression => own.evaluate(expression),
    movePointer: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    screenshot: () => page.screenshot(),
    closed: new Promise(() => {}),
    close: async () => {},
  };
}
