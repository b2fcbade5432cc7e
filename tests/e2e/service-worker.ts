import type { CDPSession } from 'playwright-core';
import type { SidelightSession } from './launch-sidelight.ts';

/**
 * Stop the background, as the browser does after half a minute of rest, and wait until it has stopped.
 *
 * The next message to it starts a new one. Playwright's own `Worker` object stays stale: do not use it afterwards.
 */
export async function stopServiceWorker(session: SidelightSession): Promise<void> {
  // Some document of the extension's origin: the domain sees only workers of the origin that it is asked from.
  const page = await session.openExtensionPage('popup.html');
  const cdp = await session.context.newCDPSession(page);
  try {
    const stopped = waitForStop(cdp);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    await stopped;
  } finally {
    await cdp.detach();
    await page.close();
  }
}

function waitForStop(cdp: CDPSession): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The background did not stop within five seconds.')), 5000);
    let wasRunning = false;
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) {
        if (runningStatus === 'running') wasRunning = true;
        if (wasRunning && runningStatus === 'stopped') {
          clearTimeout(timer);
          resolve();
        }
      }
    });
  });
}
