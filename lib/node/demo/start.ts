import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servePages } from '../session/serve-pages.ts';
import type { DemoBrowser } from './demo-browser.ts';
import { NO_BROWSER_HELP } from './help.ts';
import { describeMarks, type Mark, readMarks } from './marks-table.ts';
import { NoBrowserError, openBrowser } from './open-browser.ts';
import { openCard } from './open-card.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `npm start`: a real browser with the extension on the demo article. Without a display it shows in text what is marked. */
async function main(): Promise<void> {
  const headless = process.argv.includes('--headless') || !hasDisplay();
  const article = await readFile(new URL('article.html', import.meta.url));
  const server = await servePages(path => (path === '/article.html' ? { body: article } : undefined));
  const url = `${server.url}/article.html`;
  try {
    console.log('Building the extension ...');
    const browser = await openBrowser(headless);
    try {
      await browser.open(url);
      if (headless) await showInText(browser, url);
      else await showUntilClosed(browser, url);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

function hasDisplay(): boolean {
  if (process.env.CI === 'true') return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showUntilClosed(browser: DemoBrowser, url: string): Promise<void> {
  console.log(`${browser.name} shows ${url}`);
  console.log('Rest the pointer on an underlined claim, or press Alt+Shift+N. Close the browser to end.');
  await browser.closed;
}

async function showInText(browser: DemoBrowser, url: string): Promise<void> {
  console.log(`No display: ${browser.name} reads ${url} out of sight.\n`);
  const { report, marks } = await readMarks(browser, url);
  if (marks.length === 0) throw new Error(`Nothing is marked in the demo article (${report.state}).`);
  console.log(await describeMarks(browser, report, marks));
  console.log(`\n${report.sentences} sentences read, ${marks.length} claims marked.`);
  await openCard(browser, chooseMark(marks));
  const file = join(root, 'demo-output/card.png');
  await mkdir(join(root, 'demo-output'), { recursive: true });
  await writeFile(file, await browser.screenshot());
  console.log(`An open card: ${file}`);
}

/** A mark whose card has most to show: a stated figure that agrees, for which there is a chart as a rule. */
function chooseMark(marks: readonly Mark[]): Mark {
  const chosen = marks.find(({ mention, glyph }) => glyph === 'agrees' && mention.modality === 'asserted') ?? marks[0];
  if (!chosen) throw new Error('Nothing is marked.');
  return chosen;
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof NoBrowserError ? `${message}\n${NO_BROWSER_HELP}`.trim() : message);
  process.exitCode = 1;
}
