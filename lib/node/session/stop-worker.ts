import type { BrowserContext, CDPSession } from 'playwright-core';

const STOPS_WITHIN_MS = 5000;

/**
 * Stop an extension's service worker, as the browser does after half a minute of rest, and wait until it has stopped.
 *
 * The next message to it starts a new one. Playwright's own `Worker` object stays stale: do not use it afterwards.
 */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  // The domain sees only workers of the origin that it is asked from; this document sends no message that would wake one.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const cdp = await context.newCDPSession(page);
  try {
    const known = nextStatus(cdp, () => true);
    await cdp.send('ServiceWorker.enable');
    if ((await known) === 'stopped') return;
    const stopped = nextStatus(cdp, status => status === 'stopped');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await cdp.detach();
    await page.close();
  }
}

/** The first status of a worker that `accept` takes, from now on. */
function nextStatus(cdp: CDPSession, accept: (status: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = 'unknown';
    const timer = setTimeout(
      () => reject(new Error(`The background is ${last} after ${STOPS_WITHIN_MS} ms.`)),
      STOPS_WITHIN_MS,
    );
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        last = runningStatus;
        if (!accept(runningStatus)) continue;
        clearTimeout(timer);
        resolve(runningStatus);
      }
    });
  });
}
