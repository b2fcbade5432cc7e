import type { FoundBrowser } from '../find-browser.ts';
import { launchFirefox } from '../session/launch-firefox.ts';
import type { DemoBrowser } from './demo-browser.ts';

/** Start Firefox with the extension installed for this session. */
export async function openFirefox(found: FoundBrowser, extension: string, headless: boolean): Promise<DemoBrowser> {
  const { bidi, extensionOrigin, closed, close } = await launchFirefox(found.path, extension, headless);
  const openTab = async (): Promise<string> =>
    (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' })).context;
  const tab = await openTab();
  let own: string | undefined;
  return {
    name: 'Firefox',
    open: async url => {
      await bidi.send('browsingContext.navigate', { context: tab, url, wait: 'complete' });
      await bidi.send('browsingContext.activate', { context: tab });
    },
    inPage: expression => bidi.evaluate(tab, expression),
    inExtension: async <T>(expression: string): Promise<T> => {
      if (own === undefined) {
        own = await openTab();
        // The load of an extension's page changes the process, and BiDi never tells that it has ended: poll instead.
        await bidi.send('browsingContext.navigate', {
          context: own,
          url: `${extensionOrigin}/popup.html`,
          wait: 'none',
        });
        await waitForApi(expr => bidi.evaluate(own ?? '', expr));
        await bidi.send('browsingContext.activate', { context: tab });
      }
      return bidi.evaluate<T>(own, expression);
    },
    movePointer: async (x, y) => {
      const move = (at: number) => ({ type: 'pointerMove', x: Math.round(x) - at, y: Math.round(y), duration: 50 });
      const actions = [{ type: 'pointer', id: 'mouse', actions: [move(4), move(2), move(0)] }];
      await bidi.send('input.performActions', { context: tab, actions });
    },
    screenshot: async () => {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context: tab });
      return Buffer.from(data, 'base64');
    },
    closed,
    close,
  };
}

async function waitForApi(evaluate: (expression: string) => Promise<unknown>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    // Until the page is there, the tab still shows about:blank, or its realm is just going away.
    const there = await evaluate("typeof browser === 'object' && location.protocol").catch(() => false);
    if (there === 'moz-extension:') return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error("The extension's page did not open in Firefox.");
}
