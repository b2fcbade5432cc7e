import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../lib/node/find-browser.ts';
import { type FirefoxSession, launchFirefox } from '../../../lib/node/session/launch-firefox.ts';
import { servePages } from '../../../lib/node/session/serve-pages.ts';
import { recordRequests } from '../record-requests.ts';
import { type Driver, type DriverOptions, type Pages, serve, type Surface, type Tab } from './driver.ts';
import { createFirefoxTab, pause } from './firefox-tab.ts';
import { type FirefoxWindow, openFirefoxWindow } from './firefox-window.ts';

const builds = join(fileURLToPath(new URL('../../..', import.meta.url)), process.env.SIDELIGHT_OUT ?? '.output');
const APPEARS_WITHIN_MS = 10_000;

/** What can be had of Firefox alone. */
export interface FirefoxDriver extends Driver {
  readonly window: FirefoxWindow;
}

/** Drive Firefox by WebDriver BiDi, and its own window by the privileged scope. */
export async function driveFirefox(pages: Pages, { build = 'test' }: DriverOptions = {}): Promise<FirefoxDriver> {
  const found = findBrowser(({ kind }) => kind === 'firefox');
  if (!found) throw new Error('These journeys need Firefox: run `node scripts/setup.mjs --browsers`.');
  const extension = join(builds, `firefox-mv3${build === 'test' ? '-test' : ''}`);
  const server = await servePages(serve(pages));
  const requests = await recordRequests();
  const closeServers = async () => {
    await requests.close();
    await server.close();
  };
  const session = await launchFirefox(found.path, extension, true, {
    ...proxyOf(requests.port),
    // The browser's own question cannot be answered by a script; without it, it is answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    // Pages behind the one in front go on as they do in the other driver.
    'dom.min_background_timeout_value': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
  }).catch(async (error: unknown) => {
    await closeServers();
    throw error;
  });
  const { bidi, extensionOrigin } = session;
  const errors = await watchLog(session);
  const window = await openFirefoxWindow(bidi);
  const welcome = async () =>
    createFirefoxTab(bidi, await waitForTab(session, `${extensionOrigin}/welcome.html`), server.url);
  if (build === 'test') await (await welcome()).close();
  const asking = await openAsking(session);
  const opened = new Set<Tab>();
  const inExtension = <T>(expression: string) => bidi.evaluate<T>(asking, expression);
  return {
    browser: 'Firefox',
    site: server.url,
    window,
    errors,
    inExtension,
    welcome,
    async open(path) {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const tab = createFirefoxTab(bidi, context, server.url);
      await tab.goTo(path);
      opened.add(tab);
      return tab;
    },
    async closeTabs(kept = []) {
      for (const tab of opened) {
        if (kept.includes(tab)) continue;
        // A journey may have closed it itself.
        await tab.close().catch(() => undefined);
        opened.delete(tab);
      }
    },
    async pressButton(tab) {
      await tab.front();
      await window.pressButton();
      return viewOf(inExtension, 'popup');
    },
    async closePopup() {
      await window.closePopup();
      // A press while it is still closing would open nothing.
      const isGone = "browser.extension.getViews({ type: 'popup' }).length === 0";
      for (let waited = 0; waited < 3000 && !(await inExtension(isGone)); waited += 30) await pause(30);
    },
    async openPanel(tab) {
      await tab.front();
      await window.openSidebar();
      return viewOf(inExtension, 'sidebar');
    },
    panel: () => viewOf(inExtension, 'sidebar'),
    stopBackground: () => window.stopBackground(),
    async update() {
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
    },
    leaving: () => requests.leaving,
    async close() {
      await session.close();
      await closeServers();
    },
  };
}

/** All that is not for this machine goes to the recorder, which refuses it. */
function proxyOf(port: number) {
  const proxy = { 'network.proxy.type': 1, 'network.proxy.no_proxies_on': 'localhost, 127.0.0.1' };
  const hosts = ['http', 'ssl'].map(kind => [`network.proxy.${kind}`, '127.0.0.1'] as const);
  const ports = ['http', 'ssl'].map(kind => [`network.proxy.${kind}_port`, port] as const);
  return { ...proxy, ...Object.fromEntries([...hosts, ...ports]) };
}

/** Exceptions that nobody caught, of pages and of scripts that run in them. */
async function watchLog({ bidi }: FirefoxSession): Promise<readonly string[]> {
  const seen: string[] = [];
  bidi.on('log.entryAdded', params => {
    const { type, level, text } = params as { type: string; level: string; text: string | null };
    if (type === 'javascript' && level === 'error') seen.push(text ?? '');
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return seen;
}

/** A document of the extension that runs no script of its own, in a tab behind the others. */
async function openAsking({ bidi, extensionOrigin }: FirefoxSession): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', background: true });
  const url = `${extensionOrigin}/manifest.json`;
  // The load of an extension's page changes the process, and BiDi never tells that it has ended: poll instead.
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  for (let waited = 0; waited < APPEARS_WITHIN_MS; waited += 30) {
    const there = await bidi.evaluate(context, "typeof browser === 'object' && location.href").catch(() => false);
    if (there === url) return context;
    await pause(30);
  }
  throw new Error("The extension's document did not open in Firefox.");
}

async function waitForTab({ bidi }: FirefoxSession, url: string): Promise<string> {
  for (let waited = 0; waited < APPEARS_WITHIN_MS; waited += 30) {
    const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree');
    const found = contexts.find(context => context.url === url);
    if (found) return found.context;
    await pause(30);
  }
  throw new Error(`No tab shows ${url}.`);
}

/** The popup or the sidebar, reached from another document of the extension, whose process they share. */
function viewOf(inExtension: Driver['inExtension'], type: 'popup' | 'sidebar'): Surface {
  return {
    evaluate: expression =>
      inExtension(`(async () => {
        for (let waited = 0; ; waited += 30) {
          const [view] = browser.extension.getViews({ type: '${type}' });
          if (view?.document.querySelector('#app > *'))
            return await ((window, document, location) => (${expression}))(view, view.document, view.location);
          if (waited > ${APPEARS_WITHIN_MS}) throw new Error('The ${type} did not open.');
          await new Promise(done => setTimeout(done, 30));
        }
      })()`),
  };
}
