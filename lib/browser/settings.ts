import type { SiteState } from '../core/protocol.ts';
import { browser } from './browser.ts';

/** What the reader chose. Kept in `storage.local`; nothing here tells what was read. */
export interface Settings {
  /** Off everywhere when false. */
  readonly everywhere: boolean;
  /** Hosts where nothing is read. */
  readonly offSites: readonly string[];
  /** Claims that are never marked. */
  readonly muted: readonly string[];
  /** Whether cards that were seen are remembered, and for how many days. */
  readonly history: boolean;
  readonly historyDays: number;
}

export const defaultSettings: Settings = { everywhere: true, offSites: [], muted: [], history: true, historyDays: 90 };

const key = 'settings';
let writing: Promise<unknown> = Promise.resolve();

/** Settings as stored, with defaults for what is absent or damaged. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = (await browser.storage.local.get(key))[key];
    return repair(stored);
  } catch {
    // Firefox keeps this in a database of its own that can be damaged; defaults let the reader go on.
    return defaultSettings;
  }
}

/** Change settings, one change after another: two at once never lose each other's. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [key]: settings });
    return settings;
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Pages must not read settings through the content script where the browser can prevent it (Chromium). */
export async function shutStorageToPages(): Promise<void> {
  const area = browser.storage.local as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** What a page or popup needs to know of a site. */
export function siteState(settings: Settings, host: string, access: boolean): SiteState {
  return { everywhere: settings.everywhere, site: !settings.offSites.includes(host), host, access };
}

/** Add a value to a list or take it away. */
export function withListed(list: readonly string[], value: string, listed: boolean): string[] {
  const rest = list.filter(item => item !== value);
  return listed ? [...rest, value] : rest;
}

function repair(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const given = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    everywhere: typeof given.everywhere === 'boolean' ? given.everywhere : defaultSettings.everywhere,
    offSites: strings(given.offSites),
    muted: strings(given.muted),
    history: typeof given.history === 'boolean' ? given.history : defaultSettings.history,
    historyDays:
      typeof given.historyDays === 'number' && given.historyDays > 0 ? given.historyDays : defaultSettings.historyDays,
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
