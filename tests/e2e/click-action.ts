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
  return withBrowser(session, async cdp => {
    const target = await waitForTarget(cdp, file);
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
    const reply = new Promise<string>(resolve => {
      cdp.on('Target.receivedMessageFromTarget', event => {
        if (event.sessionId === sessionId) resolve(event.message);
      });
    });
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    const { result } = JSON.parse(await reply) as {
      result: { result: { value: T }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    };
    if (result.exceptionDetails)
      throw new Error(result.exceptionDetails.exception?.description ?? result.exceptionDetails.text);
    return result.result.value;
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
