import { browser } from '../../lib/browser/browser.ts';
import { openDatabase, prepareDatabase } from '../../lib/browser/database.ts';
import { announce } from '../../lib/browser/notices.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { noteSeenTime, readSeenTime } from '../../lib/browser/seen-time-store.ts';
import { forgetOldSightings } from '../../lib/browser/sighting-store.ts';
import { forgetTrash } from '../../lib/browser/trash-store.ts';
import { trashDays } from '../../lib/core/annotation/trashed.ts';
import { daysAgo } from '../../lib/core/safety/seen-time.ts';
import { isWritable } from '../../lib/core/safety/standing.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';

const key = 'forgotAt';
const dayMs = 24 * 60 * 60 * 1000;

/** Delete seen cards past the age that the reader chose. */
export async function forgetOld({ historyDays }: Settings): Promise<void> {
  if (historyDays === null) return;
  const now = Date.now();
  const forgotten = await forgetOldSightings(openDatabase(), daysAgo(await readSeenTime(now), historyDays, now));
  if (forgotten > 0) announce('sightings');
}

/** The same, and what has been in the trash for long, once a day: a browser may stay open for months, while the background starts again and again. */
export async function forgetDaily(): Promise<void> {
  if (!isWritable(await prepareDatabase())) return;
  const now = Date.now();
  const last = (await browser.storage.session.get(key))[key];
  if (typeof last === 'number' && Math.abs(now - last) < dayMs) return;
  await browser.storage.session.set({ [key]: now });
  // What was remembered of the time may be damaged: nothing is old then.
  const seen = await noteSeenTime(now).catch(() => null);
  if (!seen) return;
  if ((await forgetTrash(openDatabase(), daysAgo(seen, trashDays, now))) > 0) announce('annotations');
  await forgetOld(await readSettings());
}
