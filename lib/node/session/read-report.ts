import type { Page } from 'playwright-core';
import type { PageReport } from '../../core/page-protocol.ts';
import type { Session } from './launch-chromium.ts';

const READ_WITHIN_MS = 15_000;
const ASK_EVERY_MS = 100;

type Answer<T> = { ok: true; value: T } | { ok: false; error: { message: string } };

/**
 * What the page script says of a page, asked from one of the extension's own pages as its popup does.
 *
 * `evaluate` runs an expression in such a page. Waits until the page has been read; rejects when no page script answers, or
 * when it is still reading after 15 s. The extension must have access to the page's address.
 */
export async function waitForReport(
  evaluate: (expression: string) => Promise<unknown>,
  url: string,
): Promise<PageReport> {
  let last = 'no answer';
  for (const started = Date.now(); Date.now() - started < READ_WITHIN_MS; ) {
    const answer = (await evaluate(askPage(url))) as Answer<PageReport> | null;
    if (answer?.ok && answer.value.state !== 'reading') return answer.value;
    if (answer) last = answer.ok ? answer.value.state : answer.error.message;
    await new Promise(resolve => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new Error(`The page was not read within ${READ_WITHIN_MS / 1000} s: ${last}`);
}

/** `waitForReport` for a tab of a Chromium session, asked from a tab of its own that is closed again. */
export async function readReport(session: Session, page: Page): Promise<PageReport> {
  const asking = await session.context.newPage();
  try {
    await asking.goto(`chrome-extension://${session.extensionId}/popup.html`);
    return await waitForReport(expression => asking.evaluate(expression), page.url());
  } finally {
    await asking.close();
    await page.bringToFront();
  }
}

/** The expression that asks the page script of the tab with this address for its report. */
function askPage(url: string): string {
  const message = JSON.stringify({ to: 'page', name: 'getReport', request: null });
  return `chrome.tabs.query({}).then(tabs => {
    const tab = tabs.find(candidate => candidate.url === ${JSON.stringify(url)});
    if (!tab) return { ok: false, error: { message: 'no tab shows the page' } };
    return chrome.tabs.sendMessage(tab.id, ${message}, { frameId: 0 });
  }).catch(error => ({ ok: false, error: { message: String(error) } }))`;
}

/** The expression that asks the background, as the extension's own pages do; its value is an answer envelope. */
export function askBackground(name: string, request: unknown): string {
  return `chrome.runtime.sendMessage(${JSON.stringify({ to: 'background', name, request })})`;
}
