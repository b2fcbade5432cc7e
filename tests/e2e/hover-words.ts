import type { Page } from 'playwright-core';
import { findWords } from '../../lib/node/session/find-words.ts';

/** Rest the real pointer on marked words. Rejects when the page has no mark that reads so, near or far. */
export async function hoverWords(page: Page, quote: string): Promise<void> {
  const place = await page.evaluate<{ x: number; y: number } | null>(findWords(quote));
  if (!place) throw new Error(`The words "${quote}" are not marked in the page.`);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}
