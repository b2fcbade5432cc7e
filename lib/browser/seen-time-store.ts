import { type SeenTime, SeenTime as Stored, seeTime } from '../core/safety/seen-time.ts';
import { browser } from './browser.ts';

const key = 'seenTime';

/** The time that has really gone by until `now` (ms since 1970). Rejects where what was remembered of it cannot be read. */
export async function readSeenTime(now: number): Promise<SeenTime> {
  const stored = (await browser.storage.local.get(key))[key];
  return seeTime(Stored.safeParse(stored).data ?? null, now);
}

/** The same, and remember that the clock was looked at. For the background alone. */
export async function noteSeenTime(now: number): Promise<SeenTime> {
  const seen = await readSeenTime(now);
  await browser.storage.local.set({ [key]: seen });
  return seen;
}
