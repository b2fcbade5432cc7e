import { browser } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { readSettings, siteState } from '../../lib/browser/settings.ts';
import { hostOf } from '../../lib/browser/sites.ts';

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
