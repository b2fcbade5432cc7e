import type { Page } from 'playwright-core';

export interface ErrorLog {
  /** Begin to watch a page, before it is loaded. */
  watch(page: Page): Promise<void>;
  /** Uncaught exceptions and rejections so far, each with the world that it came from. */
  readonly seen: readonly string[];
}

/** Record what nobody catches in a page: in its own scripts, and in the page script's isolated world, which `pageerror` alone need not tell. */
export function watchErrors(): ErrorLog {
  const seen: string[] = [];
  return {
    seen,
    async watch(page) {
      const cdp = await page.context().newCDPSession(page);
      const worlds = new Map<number, string>();
      cdp.on('Runtime.executionContextCreated', ({ context }) => {
        worlds.set(context.id, context.origin.startsWith('chrome-extension://') ? 'extension' : 'page');
      });
      cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, executionContextId } }) => {
        seen.push(`${worlds.get(executionContextId ?? -1) ?? 'unknown'}: ${exception?.description ?? text}`);
      });
      await cdp.send('Runtime.enable');
    },
  };
}
