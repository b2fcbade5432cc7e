import { findWords } from '../session/find-words.ts';
import type { DemoBrowser } from './demo-browser.ts';
import type { Mark } from './marks-table.ts';

const OPENS_WITHIN_MS = 5000;

/**
 * Rest the real pointer on the words of a mark until its card is open.
 *
 * Rejects when the words are not marked in the page, or when no card opens.
 */
export async function openCard(browser: DemoBrowser, mark: Mark): Promise<void> {
  const place = await browser.inPage<{ x: number; y: number } | null>(findWords(mark.mention.quote));
  if (!place) throw new Error(`The words "${mark.mention.quote}" are not marked in the page.`);
  await browser.movePointer(place.x, place.y);
  for (const started = Date.now(); Date.now() - started < OPENS_WITHIN_MS; ) {
    await pause(100);
    // With a card open there is exactly one more element, the last of <html>; all of the card is in its closed root.
    if (await browser.inPage<boolean>("document.documentElement.lastElementChild.localName !== 'body'")) {
      // The record is read and the card has faded in.
      await pause(1000);
      return;
    }
  }
  throw new Error(`No card opened over "${mark.mention.quote}".`);
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
