import type { CDPSession, Page } from 'playwright-core';

/**
 * Evaluate an expression where the extension's page script runs: the isolated world of the page's top frame. With
 * several extensions `extensionId` says whose.
 *
 * Resolves to the value as JSON would carry it. Rejects when no page script runs there, or when the expression throws.
 */
export async function evaluateIsolated<T>(page: Page, expression: string, extensionId = ''): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const contextId = await findWorld(cdp, extensionId);
    const answer = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value as T;
  } finally {
    await cdp.detach();
  }
}

async function findWorld(cdp: CDPSession, extensionId: string): Promise<number> {
  const found: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const aux = context.auxData as { type?: string } | undefined;
    if (aux?.type === 'isolated' && context.origin.startsWith(`chrome-extension://${extensionId}`))
      found.push(context.id);
  });
  // Contexts that exist already are told before this resolves.
  await cdp.send('Runtime.enable');
  const [world] = found;
  if (world === undefined) throw new Error('No page script of the extension runs in this page.');
  return world;
}
