import { browser, type Tab } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { isReadable } from '../../lib/browser/registration.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { hostOf, isWebPage } from '../../lib/browser/sites.ts';
import type { TabKnowledge } from './page-state.ts';

/** Whether the panel's page stands in a window of its own, where the browser has not opened it as a panel. */
export function isOwnWindow(): boolean {
  return new URLSearchParams(location.search).has('window');
}

/** The tab that the reader looks at: of this window, or for a page in a window of its own, of the last normal window. */
export async function activeTab(): Promise<Tab | null> {
  const query = isOwnWindow() ? { active: true, windowType: 'normal' as const } : { active: true, currentWindow: true };
  const tabs = await browser.tabs.query(query);
  return tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0] ?? null;
}

/** A tab's site, as the background is asked about it: nothing of a private window may be kept. */
export function askedSite(tab: Tab | null, host: string): { host: string; incognito: boolean } {
  return { host, incognito: tab?.incognito === true };
}

/** Ask the tab's page script and the settings. */
export async function readTab(tab: Tab | null): Promise<TabKnowledge> {
  const report = tab?.id === undefined ? null : await sendToPage(tab.id, 'getReport', null).catch(() => null);
  // Without access the browser hides the address; the page script may still tell it.
  const url = report?.url ?? tab?.url ?? '';
  const site = await sendMessage('getSite', askedSite(tab, hostOf(url))).catch(() => null);
  const isOther = tab?.id !== undefined && !report && isWebPage(url) && (await isReadable(tab.id)) === false;
  return { url, canonical: report?.canonical ?? null, report, site, unreadable: isOther ? 'document' : null };
}
