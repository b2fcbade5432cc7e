import { browser } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { readSettings, siteState } from '../../lib/browser/settings.ts';
import { coversUrl, hostOf } from '../../lib/browser/sites.ts';

/** Tell open pages that they are on or off: those of one host, or all with null. Tabs without a page script are passed over. */
export async function tellTabs(host: string | null): Promise<void> {
  const [settings, tabs] = await Promise.all([readSettings(), browser.tabs.query({})]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const own = hostOf(url ?? '');
      if (id === undefined || (host !== null && own !== host)) return;
      await sendToPage(id, 'applySite', siteState(settings, own, true)).catch(() => undefined);
    }),
  );
}

/** Stop on pages whose access the reader has taken back; their scripts would run on until they are reloaded. */
export async function stopWhere(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // The script tells its address: the browser hides the tab's once access is gone.
      const report = await sendToPage(id, 'getReport', null).catch(() => null);
      if (!report || !origins.some(origin => coversUrl(origin, report.url))) return;
      const state = { everywhere: true, site: false, host: hostOf(report.url), access: false };
      await sendToPage(id, 'applySite', state).catch(() => undefined);
    }),
  );
}
