import { browser } from './browser.ts';

/** Until when nothing is read: a time in ms since 1970, or the browser's next start. */
export type Pause = number | 'restart';

const key = 'pausedUntil';

/** The pause that holds at `now` (ms), or null. */
export async function readPause(now: number): Promise<Pause | null> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(key),
    // A damaged store pauses nothing.
    browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>),
  ]);
  if (session[key] === 'restart') return 'restart';
  const until = local[key];
  return typeof until === 'number' && until > now ? until : null;
}

/** Pause, or go on with null. What lasts until the next start is kept in memory alone: the browser itself ends it. */
export async function setPause(pause: Pause | null): Promise<void> {
  await Promise.all([
    pause === 'restart' ? browser.storage.session.set({ [key]: pause }) : browser.storage.session.remove(key),
    typeof pause === 'number' ? browser.storage.local.set({ [key]: pause }) : browser.storage.local.remove(key),
  ]);
}
