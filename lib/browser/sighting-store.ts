import { holdsWords } from '../core/sighting/search-sightings.ts';
import type { SeenAgain, Sighting } from '../core/sighting/sighting.ts';
import type { Database } from './database.ts';
import { isPrivateHost } from './private-hosts.ts';
import { hostOf } from './sites.ts';

/**
 * Keep a card as it was shown. A page's claim is kept once a day for the same words: seeing it again replaces the row.
 *
 * False when nothing was stored: private window, mail, bank or health site, or history turned off.
 */
export async function recordSighting(
  database: Database,
  sighting: Omit<Sighting, 'id'>,
  { incognito, history }: { incognito: boolean; history: boolean },
): Promise<boolean> {
  if (incognito || !history || !isKept(sighting.page)) return false;
  await database.sightings.put({ ...sighting, id: sightingId(sighting) });
  return true;
}

/** The key of a card: its day, claim, page and words. */
export function sightingId({ seen, claim, page, mention }: Omit<Sighting, 'id'>): string {
  return `${seen.slice(0, 10)} ${claim} ${page} ${mention.quote}`;
}

/** Cards of one page and of others, newest first, each list cut at a limit; `found` and `kept` count all that fit, and all. */
export interface FoundSightings {
  readonly here: Sighting[];
  readonly others: Sighting[];
  readonly found: number;
  readonly kept: number;
}

/** Find the cards that hold the words of `text` (all, with ''). `pages` are the addresses of the one that is here. */
export async function searchSightings(
  database: Database,
  { pages, text, limit }: { pages: readonly string[]; text: string; limit: number },
): Promise<FoundSightings> {
  const here: Sighting[] = [];
  const others: Sighting[] = [];
  let found = 0;
  let kept = 0;
  // Row by row: a history of months does not have to be in memory at once.
  await database.sightings
    .orderBy('seen')
    .reverse()
    .each(sighting => {
      kept += 1;
      if (!holdsWords(sighting, text)) return;
      found += 1;
      const list = pages.includes(sighting.page) ? here : others;
      if (list.length < limit) list.push(sighting);
    });
  return { here, others, found, kept };
}

export function getSighting(database: Database, id: string): Promise<Sighting | undefined> {
  return database.sightings.get(id);
}

/** How many cards are kept of a site's pages. */
export function countOfSite(database: Database, host: string): Promise<number> {
  return database.sightings.filter(({ page }) => hostOf(page) === host).count();
}

/** Delete one card, or all of a site's pages; answers what was deleted, so that it can be put back. */
export function deleteSightings(
  database: Database,
  which: { readonly id: string } | { readonly host: string },
): Promise<Sighting[]> {
  return database.transaction('rw', database.sightings, async () => {
    const { sightings } = database;
    const rows =
      'id' in which
        ? sightings.where('id').equals(which.id)
        : sightings.filter(({ page }) => hostOf(page) === which.host);
    const deleted = await rows.toArray();
    await sightings.bulkDelete(deleted.map(({ id }) => id));
    return deleted;
  });
}

/** Put deleted cards back. */
export async function restoreSightings(database: Database, sightings: readonly Sighting[]): Promise<void> {
  await database.sightings.bulkPut(sightings.filter(({ page }) => isKept(page)));
}

/** Keep what a page said when a card's words were looked for again. A card that was deleted meanwhile stays deleted. */
export async function noteSeenAgain(database: Database, id: string, again: SeenAgain): Promise<void> {
  await database.sightings.update(id, { again });
}

/** What {@link forgetOldSightings} would delete. */
export function oldSightings(database: Database, before: string): Promise<Sighting[]> {
  return database.sightings.where('seen').below(before).toArray();
}

/** Delete what was seen `before` (ISO 8601, UTC; see `daysAgo`); returns how many went. */
export function forgetOldSightings(database: Database, before: string): Promise<number> {
  return database.sightings.where('seen').below(before).delete();
}

/** Whether anything may be kept of a page: not of mail, banks and health, nor of what is no web page. */
export function isKept(page: string): boolean {
  return URL.canParse(page) && /^https?:$/.test(new URL(page).protocol) && !isPrivateHost(new URL(page).hostname);
}
