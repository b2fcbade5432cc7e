import { browser } from '../../lib/browser/browser.ts';
import type { Handlers, Sender } from '../../lib/browser/handle-messages.ts';
import { preparedDatabase } from '../../lib/browser/database.ts';
import { announce } from '../../lib/browser/notices.ts';
import { noteOwnClaims } from '../../lib/browser/own-claim-store.ts';
import { readPause, setPause } from '../../lib/browser/pause.ts';
import { changeSettings, readSettings, siteState, withListed } from '../../lib/browser/settings.ts';
import { hasAccess, hostOf } from '../../lib/browser/sites.ts';
import { changedSettings, marksOthers, type Settings } from '../../lib/core/settings/settings.ts';
import { forgetEngine, loadMatcher } from './engine.ts';
import { forgetOld } from './forget-old.ts';
import { askTabsAgain, tellNotes, tellTabs } from './tell-tabs.ts';

type SettingsMessage =
  | 'getSite'
  | 'setSite'
  | 'muteClaim'
  | 'pause'
  | 'getSettings'
  | 'changeSettings'
  | 'storesChanged';

/** What the background answers about the reader's choices. Pages that are open follow before the answer goes back. */
export const settingsHandlers: Pick<Handlers, SettingsMessage> = {
  async getSite(request, sender) {
    const state = await readSite(askedSite(request, sender));
    // A page that is read asks next what it states: the engine opens while the page is walked.
    const isRead = state.everywhere && state.site && state.pausedUntil === null;
    if (sender.kind === 'page' && isRead) setTimeout(() => void loadMatcher().catch(() => undefined), 0);
    return state;
  },

  async setSite({ site, everywhere, ...request }, sender) {
    const asked = askedSite(request, sender);
    const isKept = site !== undefined && !asked.incognito;
    await changeSettings(settings => ({
      ...settings,
      everywhere: everywhere ?? settings.everywhere,
      offSites: isKept ? withListed(settings.offSites, asked.host, !site) : settings.offSites,
    }));
    if (site !== undefined && asked.incognito) await turnInPrivate(asked.host, site);
    announce('settings');
    await tellTabs();
    return readSite(asked);
  },

  async muteClaim({ claim, muted }, sender) {
    // The page is silent itself, until it is left.
    if (sender.incognito) return null;
    await changeSettings(settings => ({ ...settings, muted: withListed(settings.muted, claim, muted) }));
    announce('settings');
    // The page that asked has done so itself, in a way that it can undo.
    await askTabsAgain(sender.kind === 'page' ? sender.tabId : null);
    return null;
  },

  async pause({ pause }) {
    await setPause(typeof pause === 'object' && pause ? Date.now() + pause.minutes * 60_000 : pause);
    announce('settings');
    await tellTabs();
    return null;
  },

  getSettings: () => readSettings(),

  async changeSettings(change) {
    let before: Settings | undefined;
    const settings = await changeSettings(current => changedSettings((before = current), change));
    announce('settings');
    await forgetOld(settings);
    await tellTabs();
    if (before && marksOthers(before, settings)) await askTabsAgain(null);
    return settings;
  },

  async storesChanged() {
    await noteOwnClaims(await preparedDatabase());
    forgetEngine();
    for (const notice of ['annotations', 'claims', 'draft', 'pages', 'places', 'sightings'] as const) announce(notice);
    await Promise.all([askTabsAgain(null), tellNotes()]);
    return null;
  },
};

interface AskedSite {
  readonly host: string;
  /** Nothing of it may be stored. */
  readonly incognito: boolean;
}

/** A page is asked for itself; our own pages name the site that they mean, and say whether it is looked at in a private window. */
function askedSite(request: { host?: string | undefined; incognito?: boolean | undefined }, sender: Sender): AskedSite {
  const host = hostOf(sender.url);
  if (sender.kind === 'page') return { host, incognito: sender.incognito };
  return { host: request.host ?? host, incognito: sender.incognito || request.incognito === true };
}

async function readSite({ host, incognito }: AskedSite) {
  const [settings, pause, access, chosen] = await Promise.all([
    readSettings(),
    readPause(Date.now()),
    hasAccess(host),
    readPrivate(),
  ]);
  const state = siteState(settings, pause, host, access);
  return { ...state, site: (incognito ? chosen.get(host) : undefined) ?? state.site };
}

/** Sites that were turned off or on in private windows: in memory alone, until the browser is closed. */
const privateKey = 'sitesInPrivate';

async function readPrivate(): Promise<Map<string, boolean>> {
  const chosen = (await browser.storage.session.get(privateKey))[privateKey];
  return new Map(Array.isArray(chosen) ? (chosen as [string, boolean][]) : []);
}

async function turnInPrivate(host: string, on: boolean): Promise<void> {
  await browser.storage.session.set({ [privateKey]: [...(await readPrivate()).set(host, on)] });
}
