import type { Page } from 'playwright-core';

/** An exception or an unhandled rejection that nobody caught. */
export interface UncaughtException {
  readonly world: 'page' | 'extension';
  readonly text: string;
}

/** Everything thrown uncaught in a tab from now on: in the page's own world, and where the extension's page script runs. */
export async function watchExceptions(page: Page): Promise<readonly UncaughtException[]> {
  const thrown: UncaughtException[] = [];
  const ours = new Set<number>();
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) ours.add(context.id);
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception, text, url } }) => {
    const isOurs = ours.has(executionContextId ?? -1) || (url ?? '').startsWith('chrome-extension://');
    thrown.push({ world: isOurs ? 'extension' : 'page', text: exception?.description?.split('\n')[0] ?? text });
  });
  await cdp.send('Runtime.enable');
  return thrown;
}
