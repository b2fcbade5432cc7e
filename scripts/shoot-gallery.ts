import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser, isLoadable } from '../lib/node/find-browser.ts';

/**
 * Pictures of every state of the card and the pages, light, dark, narrow, in forced colours and in every language.
 *
 * `node scripts/shoot-gallery.ts [FOLDER]`; the pictures are for looking at and are not kept in the repository.
 */
const folder = process.argv[2] ?? '.output/gallery';
const looks = [
  { name: 'light', width: 1280, language: 'en', options: { colorScheme: 'light' } },
  { name: 'dark', width: 1280, language: 'en', options: { colorScheme: 'dark' } },
  { name: 'narrow', width: 320, language: 'en', options: { colorScheme: 'light' } },
  { name: 'forced', width: 1280, language: 'en', options: { forcedColors: 'active' } },
  { name: 'es', width: 1280, language: 'es', options: { colorScheme: 'light' } },
  { name: 'ar', width: 1280, language: 'ar', options: { colorScheme: 'light' } },
  { name: 'de', width: 1280, language: 'de', options: { colorScheme: 'light' } },
] as const;

const server = await createServer({
  configFile: false,
  root: join(import.meta.dirname, '../tests/components'),
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 0, fs: { allow: [join(import.meta.dirname, '..')] } },
});
await server.listen();
const address = server.resolvedUrls?.local[0];
const found = findBrowser(isLoadable);
const browser = await chromium.launch({
  ...(found ? { executablePath: found.path } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(folder, { recursive: true });
for (const { name, width, language, options } of looks) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce', ...options });
  for (const surface of ['cards', 'pages', 'first-run', 'reading', 'new-claim', 'safety']) {
    // A hash alone does not load again.
    await page.goto('about:blank');
    await page.goto(`${address}gallery.html?${language}#${surface}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${surface}-${name}.png`), fullPage: true });
  }
  await page.close();
}
await browser.close();
await server.close();
console.log(`Pictures in ${folder}`);
