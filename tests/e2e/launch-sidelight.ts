import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, isLoadable } from '../../lib/node/find-browser.ts';
import { launchChromium, type Session } from '../../lib/node/session/launch-chromium.ts';
import { recordRequests, type RequestLog } from './record-requests.ts';

/** The folder that the builds are in; `SIDELIGHT_OUT` names another one, as it does for the build. */
const builds = join(fileURLToPath(new URL('../..', import.meta.url)), process.env.SIDELIGHT_OUT ?? '.output');

export interface LaunchSidelightOptions {
  /** `test` may read localhost; `shipped` may read nothing until it is asked to. */
  readonly build?: 'test' | 'shipped';
  /** Leave the page open that greets a new user; it is closed otherwise, since it comes to the front when it likes. */
  readonly keepWelcome?: boolean;
  /** A profile folder that outlives the session; without it each launch begins with an empty one. */
  readonly profile?: string;
  readonly args?: readonly string[];
  readonly backForwardCache?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface SidelightSession extends Session {
  /** Every request seen since the start. */
  readonly requests: RequestLog;
  /** Folder of the build. */
  readonly extension: string;
  /** Open one of the extension's pages, such as `popup.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
}

/** A real Chromium with the built extension, its requests recorded. Close it in the test's `finally` or `afterAll`. */
export async function launchSidelight(options: LaunchSidelightOptions = {}): Promise<SidelightSession> {
  const browser = findBrowser(isLoadable);
  if (!browser) throw new Error('The journeys need Chromium: run `node scripts/setup.mjs --browsers`.');
  const { build = 'test', args = [], keepWelcome = false, ...rest } = options;
  const extension = join(builds, `chrome-mv3${build === 'test' ? '-test' : ''}`);
  const requests = await recordRequests();
  const session = await launchChromium({
    browser: browser.path,
    extension,
    headless: true,
    args: [...requests.args, '--enable-unsafe-extension-debugging', ...args],
    ...rest,
  }).catch(async (error: unknown) => {
    await requests.close();
    throw error;
  });
  requests.watch(session.context);
  if (!keepWelcome && options.profile === undefined) await (await waitForWelcome(session)).close();
  return {
    ...session,
    requests,
    extension,
    openExtensionPage: async path => {
      const page = await session.context.newPage();
      await page.goto(`chrome-extension://${session.extensionId}/${path}`);
      return page;
    },
    close: async () => {
      await session.close();
      await requests.close();
    },
  };
}

/** The page that a fresh profile opens once the extension is installed. */
export async function waitForWelcome({ context, extensionId }: Session): Promise<Page> {
  const isWelcome = (page: Page) => page.url() === `chrome-extension://${extensionId}/welcome.html`;
  for (let waited = 0; waited < 5000; waited += 20) {
    const page = context.pages().find(isWelcome);
    if (page) return page;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('The welcome page did not open.');
}
