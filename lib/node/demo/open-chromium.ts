import type { Page } from 'playwright-core';
import type { FoundBrowser } from '../find-browser.ts';
import { launchChromium } from '../session/launch-chromium.ts';
import type { DemoBrowser } from './demo-browser.ts';

/** Start a browser of the Chromium family with the extension. Rejects when the extension is not seen running in it. */
export async function openChromium(found: FoundBrowser, extension: string, headless: boolean): Promise<DemoBrowser> {
  const session = await launchChromium({ browser: found.path, extension, headless });
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  let own: Page | undefined;
  return {
    name: `${found.kind} ${session.context.browser()?.version() ?? ''}`.trim(),
    open: async url => {
      await page.goto(url);
    },
    inPage: expression => page.evaluate(expression),
    inExtension: async expression => {
      if (!own) {
        own = await session.context.newPage();
        await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
        await page.bringToFront();
      }
      return own.evaluate(expression);
    },
    movePointer: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    screenshot: () => page.screenshot(),
    closed: new Promise(resolve => {
      // The demo is over when its tab is: other windows of the profile have nothing of interest.
      page.once('close', () => resolve());
      session.context.once('close', () => resolve());
    }),
    close: session.close,
  };
}
