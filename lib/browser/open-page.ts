import { browser } from './browser.ts';

/** Open the page on which a claim is written, from the words that are selected in a tab, or from nothing. */
export async function openNewClaim(tabId: number | null): Promise<void> {
  const page = tabId === null ? ('/new-claim.html' as const) : (`/new-claim.html?tab=${tabId}` as const);
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
