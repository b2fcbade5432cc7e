import type { Page } from 'playwright-core';
import { findInClosedRoot, readAccessibilityTree, readClosedRoots } from '../../../lib/node/session/closed-root.ts';
import { servePages } from '../../../lib/node/session/serve-pages.ts';
import { clickAction, evaluateSurface } from '../click-action.ts';
import { watchErrors } from '../journeys/watch-errors.ts';
import { launchSidelight, waitForWelcome } from '../launch-sidelight.ts';
import { stopServiceWorker } from '../service-worker.ts';
import { type Driver, type DriverOptions, type Pages, serve, type Tab } from './driver.ts';

/** Drive Chromium by Playwright and the DevTools protocol. */
export async function driveChromium(pages: Pages, { build = 'test' }: DriverOptions = {}): Promise<Driver> {
  const server = await servePages(serve(pages));
  const options = { build, keepWelcome: build === 'shipped', backForwardCache: true };
  const session = await launchSidelight(options).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const errors = watchErrors();
  const asking = await session.openExtensionPage('manifest.json');
  const inExtension = <T>(expression: string) => asking.evaluate<T>(expression);
  const surface = (file: string) => ({
    evaluate: <T>(expression: string) => evaluateSurface<T>(session, file, expression),
  });
  const opened = new Map<Tab, Page>();
  return {
    browser: 'Chromium',
    site: server.url,
    errors: errors.seen,
    inExtension,
    async open(path) {
      const page = await session.context.newPage();
      await errors.watch(page);
      await page.goto(`${server.url}${path}`);
      const tab = createTab(page, server.url);
      opened.set(tab, page);
      return tab;
    },
    async closeTabs(kept = []) {
      for (const [tab, page] of opened) {
        if (kept.includes(tab)) continue;
        await page.close();
        opened.delete(tab);
      }
    },
    welcome: async () => createTab(await waitForWelcome(session), server.url),
    async pressButton(tab) {
      await clickAction(session, opened.get(tab) as Page);
      return surface('popup.html');
    },
    closePopup: () => evaluateSurface<void>(session, 'popup.html', 'window.close()').catch(() => undefined),
    async openPanel(tab) {
      await tab.front();
      await inExtension(`chrome.tabs.query({ url: ${JSON.stringify(tab.url())} })
        .then(([tab]) => chrome.sidePanel.open({ windowId: tab.windowId }))`);
      return surface('panel.html');
    },
    panel: () => surface('panel.html'),
    stopBackground: () => stopServiceWorker(session),
    async update() {
      const cdp = await session.context.browser()?.newBrowserCDPSession();
      // Not in Playwright's types yet: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
      const send = cdp?.send.bind(cdp) as unknown as (method: string, params: object) => Promise<unknown>;
      await send('Extensions.loadUnpacked', { path: session.extension });
    },
    leaving: () => session.requests.foreign(),
    async close() {
      await session.close();
      await server.close();
    },
  };
}

function createTab(page: Page, site: string): Tab {
  return {
    url: () => page.url(),
    evaluate: expression => page.evaluate(expression),
    evaluateInFrame: async (frame, expression) => page.mainFrame().childFrames()[frame]?.evaluate(expression) as never,
    goTo: async path => void (await page.goto(`${site}${path}`)),
    reload: async () => void (await page.reload()),
    back: () => traverse(page, 'back'),
    forward: () => traverse(page, 'forward'),
    front: () => page.bringToFront(),
    close: () => page.close(),
    moveTo: (x, y, steps = 4) => page.mouse.move(x, y, { steps }),
    click: (x, y) => page.mouse.click(x, y),
    contextMenu: (x, y) => page.mouse.click(x, y, { button: 'right' }),
    async tap(x, y) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await cdp.detach();
    },
    press: chord => page.keyboard.press(chord),
    readRoot: () => readClosedRoots(page),
    boxInRoot: accept => findInClosedRoot(page, accept),
    emulate: ({ medium, forcedColors, reducedMotion, dark }) =>
      page.emulateMedia({
        media: medium ?? null,
        forcedColors: forcedColors ? 'active' : null,
        reducedMotion: reducedMotion ? 'reduce' : null,
        colorScheme: dark ? 'dark' : null,
      }),
    accessible: () => readAccessibilityTree(page),
  };
}

/** Playwright does not know of pages that come back from the cache, so it must not wait for their load. */
async function traverse(page: Page, way: 'back' | 'forward'): Promise<void> {
  const before = page.url();
  await page.evaluate(`void setTimeout(() => history.${way}(), 0)`);
  for (let waited = 0; waited < 5000 && page.url() === before; waited += 30)
    await new Promise(resolve => setTimeout(resolve, 30));
}
