import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findBrowser, isLoadable } from '../lib/node/find-browser.ts';

/** Redraw `public/icon/*.png` from `assets/icon.svg`. Run by hand after a change of the drawing. */
const SIZES = [16, 32, 48, 128];

const found = findBrowser(isLoadable);
if (!found) throw new Error('Drawing the icons needs Chromium: install it and run again.');
const svg = await readFile('assets/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
await mkdir('public/icon', { recursive: true });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
