import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';
import { type PageServer, servePages, type ServedPage } from '../session/serve-pages.ts';

export interface BenchBrowser {
  readonly browser: Browser;
  readonly server: PageServer;
  /** A fresh page, in a process of its own, of one of the files served. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A headless Chromium and files for it. Null where no Chromium is installed. */
export async function openBenchBrowser(files: Readonly<Record<string, ServedPage>>): Promise<BenchBrowser | null> {
  const found = findBrowser(({ kind }) => kind !== 'firefox');
  if (found === undefined) return null;
  const server = await servePages(path => files[path]);
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    browser,
    server,
    async open(path) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
