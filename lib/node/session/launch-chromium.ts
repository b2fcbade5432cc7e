import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

export interface LaunchOptions {
  /** The browser's executable. */
  readonly browser: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Keep this profile between launches; without it a new one is made and removed with the session. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Keep pages alive that were left, as the browser does for readers. Playwright's own `goBack` never ends then. */
  readonly backForwardCache?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A browser in which the extension is running. */
export interface Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

/** Until then an extension that was loaded has started its service worker; branded Chrome never does. */
const SEEN_WITHIN_MS = 5000;

/** Keep the browser itself quiet, so that every request seen is one of the page or of the extension. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Start a Chromium with the extension in a profile of its own, and wait until the extension is seen running.
 *
 * Rejects when it is not seen within five seconds: some browsers ignore `--load-extension`.
 */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidelight-profile-')));
  const forget = options.profile === undefined ? () => rm(profile, { recursive: true, force: true }) : async () => {};
  const context = await chromium
    .launchPersistentContext(profile, {
      executablePath: options.browser,
      headless: options.headless,
      ...(options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
      viewport: options.headless ? (options.viewport ?? { width: 1100, height: 800 }) : null,
      args: [
        ...QUIET,
        // The sandbox cannot start under root, which is what containers run as.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(options.headless ? ['--disable-gpu'] : []),
        `--disable-extensions-except=${options.extension}`,
        `--load-extension=${options.extension}`,
        ...(options.args ?? []),
      ],
    })
    .catch(async (error: unknown) => {
      await forget();
      throw error;
    });
  const close = async () => {
    // The user may have closed the browser already; then there is nothing left to close.
    await context.close().catch(() => undefined);
    await forget();
  };
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: SEEN_WITHIN_MS }));
    return { context, extensionId: new URL(worker.url()).host, close };
  } catch (error) {
    await close();
    throw new Error(`${options.browser} started, but the extension was not seen running in it`, { cause: error });
  }
}
