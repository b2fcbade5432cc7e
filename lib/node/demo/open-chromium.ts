import type { Page } from 'playwright-core';
import type { FoundBrowser } from '../find-browser.ts';
import { launchChromium, type Session } from '../session/launch-chromium.ts';
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
      await waitForGreeting(session);
      await page.bringToFront();
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

/** A new profile opens the extension's first page in a tab of its own; the demo's tab goes before it once it is there. */
async function waitForGreeting({ context }: Session): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 50) {
    if (context.pages().some(tab => tab.url().startsWith('chrome-extension:'))) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
