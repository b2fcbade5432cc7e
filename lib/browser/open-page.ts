import { browser } from './browser.ts';

/** Open a claim of the reviewer's own, to go on with. */
export async function openOwnClaim(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/new-claim.html?claim=${encodeURIComponent(id)}`) });
}

/** Open the page on which a claim is written, from the words that are selected in a tab, or from nothing. */
export async function openNewClaim(tabId: number | null): Promise<void> {
  const page = tabId === null ? ('/new-claim.html' as const) : (`/new-claim.html?tab=${tabId}` as const);
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
