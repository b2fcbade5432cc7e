import { browser } from '../../lib/browser/browser.ts';
import { sendToPage, tellPage } from '../../lib/browser/page-messages.ts';
import { coversUrl, hostOf } from '../../lib/browser/sites.ts';

/** A tab that is busy or asleep follows when it wakes; nobody waits longer for it. */
const patienceMs = 1000;

/** Tell every frame of open pages to ask anew whether and how it is read. Tabs without a page script are passed over. */
export async function tellTabs(): Promise<void> {
  await toTabs(id => tellPage(id, 'siteChanged', null));
}

/** Have open pages ask again what they state, but for one tab. */
export async function askTabsAgain(except: number | null): Promise<void> {
  await toTabs(id => (id === except ? Promise.resolve(null) : tellPage(id, 'askAgain', null)));
}

/** Have open pages draw their notes as they are now. */
export async function tellNotes(): Promise<void> {
  await toTabs(id => sendToPage(id, 'notesChanged', null));
}

/** Stop on pages whose access the reader has taken back; their scripts would run on until they are reloaded. */
export async function stopWhere(origins: readonly string[]): Promise<void> {
  await toTabs(async id => {
    // The script tells its address: the browser hides the tab's once access is gone.
    const report = await sendToPage(id, 'getReport', null);
    if (origins.some(origin => coversUrl(origin, report.url))) {
      await tellPage(id, 'accessLost', { host: hostOf(report.url) });
    }
  });
}

async function toTabs(tell: (tabId: number) => Promise<unknown>): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id).catch(() => undefined)]));
  await Promise.race([Promise.all(told), new Promise(resolve => setTimeout(resolve, patienceMs))]);
}
