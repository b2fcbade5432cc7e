import { browser } from './browser.ts';
import { announce } from './notices.ts';

/**
 * What the panel is asked to show: the list of claims, with focus in it; the history; words looked up, with null those that
 * are selected on the page; or why nothing is begun on words of a private window.
 */
export type Wanted =
  | { readonly tab: 'list' }
  | { readonly tab: 'history' }
  | { readonly tab: 'look-up'; readonly words: string | null }
  | { readonly tab: 'refused'; readonly what: 'note' | 'claim' };

interface Stored {
  readonly wanted: Wanted;
  readonly windowId: number | null;
  readonly at: number;
}

const key = 'wantedTab';
/** A panel that takes longer to open than this begins at its first tab. */
const openWithinMs = 10_000;

/**
 * Have the panel of a window show something: one that is open hears of it, one that is just opening finds it. Kept in
 * memory alone, and words of a private window not even there: give null for them.
 */
export async function wantTab(wanted: Wanted, windowId: number | null): Promise<void> {
  const stored: Stored = { wanted, windowId, at: Date.now() };
  await browser.storage.session.set({ [key]: stored });
  announce('tab');
}

/** Something newer is to be shown: a panel that is just opening must not go to what was asked for before. */
export async function forgetWanted(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** What was asked for a moment before `now` (ms), or null. With `windowId` null the panel stands in a window of its own, for all. */
export async function readWanted(now: number, windowId: number | null): Promise<Wanted | null> {
  const stored = (await browser.storage.session.get(key))[key] as Stored | undefined;
  if (!stored) return null;
  if (now - stored.at >= openWithinMs) {
    await browser.storage.session.remove(key);
    return null;
  }
  const isMine = windowId === null || stored.windowId === null || stored.windowId === windowId;
  return isMine ? stored.wanted : null;
}
