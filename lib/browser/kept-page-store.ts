import type { KeptPage } from '../core/text/kept-page.ts';
import type { Database } from './database.ts';
import { isKept } from './sighting-store.ts';

/** Keep the sentences of a page, as they are now. False for mail, banks, health and what is no web page: nothing is kept of these. */
export async function keepPage(database: Database, page: KeptPage): Promise<boolean> {
  if (!isKept(page.source)) return false;
  await database.pages.put(page);
  return true;
}

/** Kept pages, the last kept first. */
export function listKeptPages(database: Database, limit: number): Promise<KeptPage[]> {
  return database.pages.orderBy('kept').reverse().limit(limit).toArray();
}
