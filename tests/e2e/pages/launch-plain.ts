import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser, isLoadable } from '../../../lib/node/find-browser.ts';
import { recordRequests } from '../record-requests.ts';

export interface PlainSession {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** The same Chromium as `launchSidelight` starts, without the extension; whatever is not on this machine is refused as there. */
export async function launchPlain(): Promise<PlainSession> {
  const requests = await recordRequests();
  const profile = await mkdtemp(join(tmpdir(), 'sidelight-plain-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(isLoadable)?.path ?? '',
    headless: true,
    viewport: { width: 1100, height: 800 },
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...requests.args,
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      await requests.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
