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
  const session = await launchSidelight({ build, keepWelcome: build === 'shipped' }).catch(async (error: unknown) => {
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
    async closeTabs() {
      for (const page of opened.values()) await page.close();
      opened.clear();
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
    goTo: async path => void (await page.goto(`${site}${path}`)),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
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
    accessible: () => readAccessibilityTree(page),
  };
}
