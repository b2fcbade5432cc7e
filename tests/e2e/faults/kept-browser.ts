import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, isLoadable } from '../../../lib/node/find-browser.ts';
import { launchChromium } from '../../../lib/node/session/launch-chromium.ts';
import { type FirefoxSession, launchFirefox } from '../../../lib/node/session/launch-firefox.ts';
import { stopWorker } from '../../../lib/node/session/stop-worker.ts';
import type { BrowserName } from '../drivers/driver.ts';
import { openFirefoxWindow } from '../drivers/firefox-window.ts';

const builds = join(fileURLToPath(new URL('../../..', import.meta.url)), process.env.SIDELIGHT_OUT ?? '.output');

const builtFor = (browser: string) => join(builds, `${browser}-mv3-test`);

/** A page of the extension in a tab. */
export interface ExtensionPage {
  evaluate<T>(expression: string): Promise<T>;
  reload(): Promise<void>;
  screenshot(file: string): Promise<void>;
}

/** A browser that can be ended and started again in the same profile. */
export interface KeptBrowser {
  readonly name: BrowserName;
  open(path: string): Promise<ExtensionPage>;
  stopBackground(): Promise<void>;
  /** Replace the extension by a new copy of itself. */
  update(): Promise<void>;
  /** End it as a crash does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** Folder of the extension; the test build by default. */
  readonly extension?: string;
}

export interface BrowserKind {
  readonly name: BrowserName;
  /** Folder of the test build. */
  readonly extension: string;
  start(profile: string, options?: StartOptions): Promise<KeptBrowser>;
}

export const newProfile = () => mkdtemp(join(tmpdir(), 'sidelight-faults-'));
export const dropProfile = (profile: string) => rm(profile, { recursive: true, force: true, maxRetries: 5 });

const chromium: BrowserKind = {
  name: 'Chromium',
  extension: builtFor('chrome'),
  async start(profile, { extension = builtFor('chrome') } = {}) {
    const found = findBrowser(isLoadable);
    if (!found) throw new Error('These journeys need Chromium: run `node scripts/setup.mjs --browsers`.');
    const { context, extensionId, close } = await launchChromium({
      browser: found.path,
      extension,
      headless: true,
      profile,
      args: ['--enable-unsafe-extension-debugging'],
    });
    return {
      name: 'Chromium',
      async open(path) {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return {
          evaluate: expression => page.evaluate(expression),
          reload: async () => void (await page.reload()),
          screenshot: async file => void (await page.screenshot({ path: file, fullPage: true })),
        };
      },
      stopBackground: () => stopWorker(context, extensionId),
      async update() {
        const cdp = await context.browser()?.newBrowserCDPSession();
        // Not in Playwright's types yet: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
        const send = cdp?.send.bind(cdp) as unknown as (method: string, params: object) => Promise<unknown>;
        await send('Extensions.loadUnpacked', { path: extension });
      },
      async kill() {
        const cdp = await context.browser()?.newBrowserCDPSession();
        const { processInfo = [] } = (await cdp?.send('SystemInfo.getProcessInfo')) ?? {};
        const main = processInfo.find(({ type }) => type === 'browser');
        if (!main) throw new Error('Chromium does not tell its process.');
        const gone = new Promise<void>(resolve => void context.once('close', () => resolve()));
        process.kill(main.id, 'SIGKILL');
        await gone;
        await close();
      },
      close,
    };
  },
};

const firefox: BrowserKind = {
  name: 'Firefox',
  extension: builtFor('firefox'),
  async start(profile, { extension = builtFor('firefox') } = {}) {
    const found = findBrowser(({ kind }) => kind === 'firefox');
    if (!found) throw new Error('These journeys need Firefox: run `node scripts/setup.mjs --browsers`.');
    const preferences = {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    };
    const session = await launchFirefox(found.path, extension, true, preferences, profile);
    const window = await openFirefoxWindow(session.bidi);
    return {
      name: 'Firefox',
      open: path => openInFirefox(session, path),
      stopBackground: () => window.stopBackground(),
      async update() {
        await session.bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
      },
      kill: session.kill,
      close: session.close,
    };
  },
};

export const browserKinds: readonly BrowserKind[] = [chromium, firefox];

async function openInFirefox({ bidi, extensionOrigin }: FirefoxSession, path: string): Promise<ExtensionPage> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const url = `${extensionOrigin}/${path}`;
  // The load of an extension's page changes the process, and BiDi never tells that it has ended: poll instead.
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  const isThere = () => bidi.evaluate(context, "typeof browser === 'object' && location.href").catch(() => false);
  for (let waited = 0; (await isThere()) !== url; waited += 50) {
    if (waited > 10_000) throw new Error(`${path} did not open in Firefox.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return {
    evaluate: expression => bidi.evaluate(context, expression),
    async reload() {
      await bidi.evaluate(context, 'void setTimeout(() => location.reload(), 0)');
      await new Promise(resolve => setTimeout(resolve, 500));
    },
    async screenshot(file) {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
  };
}
