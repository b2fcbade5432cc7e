import type { BrowserContext, CDPSession } from 'playwright-core';

const STOPS_WITHIN_MS = 5000;

/**
 * Stop an extension's service worker, as the browser does after half a minute of rest, and wait until it has stopped.
 *
 * The next message to it starts a new one. Playwright's own `Worker` object stays stale: do not use it afterwards.
 */
export async function stopWorker(context: BrowserContext, extensionId: string): Promise<void> {
  // The domain sees workers from a document of an extension alone, and then those of all of them; this document sends no message that would wake one.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const cdp = await context.newCDPSession(page);
  try {
    const known = nextStatus(cdp, extensionId, () => true);
    await cdp.send('ServiceWorker.enable');
    if ((await known) === 'stopped') return;
    const stopped = nextStatus(cdp, extensionId, status => status === 'stopped');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await cdp.detach();
    await page.close();
  }
}

/** The first status of an extension's worker that `accept` takes, from now on. */
function nextStatus(cdp: CDPSession, extensionId: string, accept: (status: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = 'unknown';
    const timer = setTimeout(
      () => reject(new Error(`The background is ${last} after ${STOPS_WITHIN_MS} ms.`)),
      STOPS_WITHIN_MS,
    );
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus, scriptURL } of versions) {
        if (new URL(scriptURL).host !== extensionId) continue;
        last = runningStatus;
        if (!accept(runningStatus)) continue;
        clearTimeout(timer);
        resolve(runningStatus);
      }
    });
  });
}
