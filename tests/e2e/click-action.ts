import type { CDPSession, Page } from 'playwright-core';
import type { SidelightSession } from './launch-sidelight.ts';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * Click the extension's toolbar button on a page: the real click, which grants `activeTab` there and opens the popup.
 *
 * The session must be started with `--enable-unsafe-extension-debugging`, as `launchSidelight` does.
 */
export async function clickAction(session: SidelightSession, page: Page): Promise<void> {
  await page.bringToFront();
  await withBrowser(session, async cdp => {
    const tab = (await listTargets(cdp)).find(({ type, url }) => type === 'tab' && url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}.`);
    // Not in Playwright's types yet: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
    const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  });
}

/** Evaluate an expression in a surface that is no tab, such as the real popup or side panel, found by its file name. */
export async function evaluateSurface<T>(session: SidelightSession, file: string, expression: string): Promise<T> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const reply = (await commandSurface(session, file, 'Runtime.evaluate', params)) as {
    result: { value: T };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (reply.exceptionDetails)
    throw new Error(reply.exceptionDetails.exception?.description ?? reply.exceptionDetails.text);
  return reply.result.value;
}

/** A surface went away while it was asked something, as a popup does when the window loses the focus or a press ends it. */
export class SurfaceClosedError extends Error {
  override readonly name = 'SurfaceClosedError';
}

/**
 * Send one command of the DevTools protocol to such a surface and answer its result. Waits up to 5 s for the surface and 20 s for the answer.
 *
 * @throws {SurfaceClosedError} if it closes before it answers
 */
export async function commandSurface(
  session: SidelightSession,
  file: string,
  method: string,
  params: object,
): Promise<unknown> {
  return withBrowser(session, async cdp => {
    const target = await waitForTarget(cdp, file);
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
    const reply = new Promise<string>((resolve, reject) => {
      cdp.on('Target.receivedMessageFromTarget', event => {
        if (event.sessionId === sessionId && (JSON.parse(event.message) as { id?: number }).id === 1)
          resolve(event.message);
      });
      cdp.on('Target.detachedFromTarget', event => {
        if (event.sessionId === sessionId)
          reject(new SurfaceClosedError(`${file} closed before it answered ${method}.`));
      });
      setTimeout(() => reject(new Error(`${file} did not answer ${method} within 20 s.`)), 20_000).unref();
    });
    const message = JSON.stringify({ id: 1, method, params });
    const [text] = await Promise.all([reply, cdp.send('Target.sendMessageToTarget', { sessionId, message })]);
    const answer = JSON.parse(text) as { result?: unknown; error?: { message: string } };
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  });
}

async function waitForTarget(cdp: CDPSession, file: string): Promise<TargetInfo> {
  for (let waited = 0; waited < 5000; waited += 50) {
    const target = (await listTargets(cdp)).find(
      ({ type, url }) => type !== 'tab' && new RegExp(`/${file}(\\?|#|$)`).test(url),
    );
    if (target) return target;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(
    `${file} did not open. There are: ${(await listTargets(cdp)).map(({ type, url }) => `${type} ${url}`).join(', ')}`,
  );
}

async function listTargets(cdp: CDPSession): Promise<TargetInfo[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

async function withBrowser<T>(session: SidelightSession, use: (cdp: CDPSession) => Promise<T>): Promise<T> {
  const browser = session.context.browser();
  if (!browser) throw new Error('This session has no browser to talk to.');
  const cdp = await browser.newBrowserCDPSession();
  try {
    return await use(cdp);
  } finally {
    await cdp.detach();
  }
}
