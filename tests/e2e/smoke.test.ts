import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, isLoadable } from '../../lib/node/find-browser.ts';
import { readClosedRoots } from '../../lib/node/session/closed-root.ts';
import { evaluateIsolated } from '../../lib/node/session/isolated-world.ts';
import { launchChromium } from '../../lib/node/session/launch-chromium.ts';
import { askBackground, readReport } from '../../lib/node/session/read-report.ts';
import { type PageServer, servePages } from '../../lib/node/session/serve-pages.ts';
import { clickAction, evaluateSurface } from './click-action.ts';
import { launchSidelight, waitForWelcome, type SidelightSession } from './launch-sidelight.ts';
import { stopServiceWorker } from './service-worker.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>A page</title><body><p>Nothing here states a claim.</p></body></html>';

let server: PageServer;
let session: SidelightSession;

beforeAll(async () => {
  server = await servePages(path => (path === '/page.html' ? { body: PAGE } : undefined));
  session = await launchSidelight();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

describe('the built extension', () => {
  test('greets a new user', async () => {
    const fresh = await launchSidelight({ keepWelcome: true });
    try {
      const welcome = await waitForWelcome(fresh);
      expect(await welcome.title()).toContain('Sidelight');
      expect(fresh.requests.foreign()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  test('starts, and reads a page that it has access to', async () => {
    const page = await session.context.newPage();
    await page.goto(`${server.url}/page.html`);
    expect(await readReport(session, page)).toMatchObject({ state: 'done', mentions: [] });
    expect(await evaluateIsolated<string>(page, 'chrome.runtime.id')).toBe(session.extensionId);
    expect(await readClosedRoots(page)).toEqual([]);
    await page.close();
  });

  test('reads the next page after its background was stopped', async () => {
    await stopServiceWorker(session);
    const page = await session.context.newPage();
    await page.goto(`${server.url}/page.html`);
    expect(await readReport(session, page)).toMatchObject({ state: 'done' });
    await page.close();
  });

  test('runs the code that reads sentences once there are sentences to read', async () => {
    const page = await session.context.newPage();
    await page.goto(`${server.url}/page.html`);
    await readReport(session, page);
    const isRun = () => session.context.serviceWorkers()[0]?.evaluate('typeof sidelightEngine === "object"');
    expect(await isRun()).toBe(true);
    await stopServiceWorker(session);
    expect(await evaluateIsolated(page, askBackground('reportCount', { count: 0 }))).toMatchObject({ ok: true });
    expect(await isRun()).toBe(false);
    await page.reload();
    expect(await readReport(session, page)).toMatchObject({ state: 'done' });
    expect(await isRun()).toBe(true);
    const hasPlaces = session.context.serviceWorkers()[0]?.evaluate('typeof sidelightPlaces === "object"');
    expect(await hasPlaces, 'no note is on this page').toBe(false);
    await page.close();
  });

  test('asks for nothing but pages on this machine and its own files', () => {
    expect(session.requests.asked.some(address => address.startsWith(server.url))).toBe(true);
    // Read by the background alone, so its requests are seen too.
    expect(session.requests.asked).toContain(`chrome-extension://${session.extensionId}/engine.bin`);
    expect(session.requests.foreign()).toEqual([]);
  });
});

test("the recorder sees a page's request to elsewhere, and the extension's policy stops its own", async () => {
  const probe = await launchSidelight();
  try {
    const worker = probe.context.serviceWorkers()[0];
    expect(await worker?.evaluate(() => fetch('http://worker.example/').then(String, String))).toContain('TypeError');
    const page = await probe.context.newPage();
    await page.goto('http://page.example/').catch(() => null);
    expect(probe.requests.leaving).toEqual(['GET http://page.example/']);
    expect(probe.requests.asked).toContain('http://page.example/');
    expect(probe.requests.foreign()).toContain('http://page.example/');
  } finally {
    await probe.close();
  }
});

test("the shipped build opens its popup by a click on the toolbar's button", async () => {
  const shipped = await launchSidelight({ build: 'shipped' });
  try {
    const page = await shipped.context.newPage();
    await page.goto(`${server.url}/page.html`);
    await clickAction(shipped, page);
    expect(await evaluateSurface<string>(shipped, 'popup.html', 'document.contentType')).toBe('text/html');
    // The click is what gives access to this page: without it the popup could not tell its address.
    const address = 'chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.url)';
    expect(await evaluateSurface<string>(shipped, 'popup.html', address)).toBe(`${server.url}/page.html`);
    expect(shipped.requests.foreign()).toEqual([]);
  } finally {
    await shipped.close();
  }
});

test('a browser in which the extension does not run is told from one in which it does', async () => {
  // Nothing is loaded from an empty folder, which is what branded Chrome makes of a full one.
  const empty = await mkdtemp(join(tmpdir(), 'no-extension-'));
  const browser = findBrowser(isLoadable)?.path ?? '';
  try {
    await expect(launchChromium({ browser, extension: empty, headless: true })).rejects.toThrow('was not seen running');
  } finally {
    await rm(empty, { recursive: true });
  }
});
