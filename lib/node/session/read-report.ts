import type { Page } from 'playwright-core';
import type { PageReport } from '../../core/protocol.ts';
import type { Session } from './launch-chromium.ts';

const READ_WITHIN_MS = 15_000;

/**
 * What the page script says of a page, asked from one of the extension's own pages as its popup does.
 *
 * Waits until the page has been read. Rejects when no page script answers, or when it is still reading after 15 s.
 * The extension must have access to the page's address.
 */
export async function readReport(session: Session, page: Page): Promise<PageReport> {
  const asking = await session.context.newPage();
  try {
    await asking.goto(`chrome-extension://${session.extensionId}/popup.html`);
    let last = 'no answer';
    for (const started = Date.now(); Date.now() - started < READ_WITHIN_MS; ) {
      const answer = await asking.evaluate(askPage, page.url());
      if (answer.ok && answer.value.state !== 'reading') return answer.value;
      last = answer.ok ? answer.value.state : answer.error.message;
      await asking.waitForTimeout(100);
    }
    throw new Error(`The page was not read within ${READ_WITHIN_MS / 1000} s: ${last}`);
  } finally {
    await asking.close();
    await page.bringToFront();
  }
}

type ReportAnswer = { ok: true; value: PageReport } | { ok: false; error: { message: string } };

/** The part of the extension API that is used; this function runs in the extension's page. */
interface TabsApi {
  query(filter: object): Promise<{ id?: number; url?: string }[]>;
  sendMessage(tabId: number, message: object, options: object): Promise<ReportAnswer | undefined>;
}

async function askPage(url: string): Promise<ReportAnswer> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
  const lost = (message: string): ReportAnswer => ({ ok: false, error: { message } });
  const tab = (await tabs.query({})).find(candidate => candidate.url === url);
  if (tab?.id === undefined) return lost(`no tab shows ${url}`);
  const message = { to: 'page', name: 'getReport', request: null };
  const answer = await tabs.sendMessage(tab.id, message, { frameId: 0 }).catch((error: unknown) => lost(String(error)));
  return answer ?? lost('the page script gave no answer');
}
