import { browser } from './browser.ts';
import { announce } from './notices.ts';

/** A tab of the panel that can be asked for from a page. */
export type WantedTab = 'history';

const key = 'wantedTab';
/** A panel that takes longer to open than this begins at its first tab. */
const openWithinMs = 10_000;

/** Have the panel show a tab: one that is open hears of it, one that is just opening finds it. */
export async function wantTab(tab: WantedTab): Promise<void> {
  await browser.storage.session.set({ [key]: { tab, at: Date.now() } });
  announce('tab');
}

/** The tab that was asked for a moment before `now` (ms), or null. */
export async function readWantedTab(now: number): Promise<WantedTab | null> {
  const wanted = (await browser.storage.session.get(key))[key] as { tab: WantedTab; at: number } | undefined;
  return wanted && now - wanted.at < openWithinMs ? wanted.tab : null;
}
