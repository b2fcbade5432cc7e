import { browser } from './browser.ts';

/** Open the page on which a claim is written, from the words that are selected in a tab. */
export async function openNewClaim(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/new-claim.html?tab=${tabId}`) });
}
