import type { Sighting } from '../core/protocol.ts';
import type { Database } from './database.ts';
import { isPrivateHost } from './private-hosts.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Keep a card as it was shown. A page's claim is kept once a day: seeing it again replaces the row.
 *
 * False when nothing was stored: private window, mail, bank or health site, or history turned off.
 */
export async function recordSighting(
  database: Database,
  sighting: Omit<Sighting, 'id'>,
  { incognito, history }: { incognito: boolean; history: boolean },
): Promise<boolean> {
  if (incognito || !history || !isKept(sighting.page)) return false;
  const id = `${sighting.seen.slice(0, 10)} ${sighting.claim} ${sighting.page}`;
  await database.sightings.put({ ...sighting, id });
  return true;
}

/** Sightings of one page, or of all with `page` null; newest first. */
export async function listSightings(database: Database, page: string | null, limit: number): Promise<Sighting[]> {
  if (page === null) return database.sightings.orderBy('seen').reverse().limit(limit).toArray();
  const found = await database.sightings.where('page').equals(page).toArray();
  return found.sort((a, b) => (a.seen < b.seen ? 1 : -1)).slice(0, limit);
}

/** Delete what is older than `days` days before `now` (ISO 8601, UTC); returns how many went. */
export function forgetOldSightings(database: Database, now: string, days: number): Promise<number> {
  const oldest = new Date(Date.parse(now) - days * dayMs).toISOString();
  return database.sightings.where('seen').below(oldest).delete();
}

function isKept(page: string): boolean {
  return URL.canParse(page) && /^https?:$/.test(new URL(page).protocol) && !isPrivateHost(new URL(page).hostname);
}
