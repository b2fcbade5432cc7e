import type { SiteState } from '../core/page-protocol.ts';
import { readSettings as repair, type Settings } from '../core/settings/settings.ts';
import { chooseLanguage, type Language } from '../core/words/language.ts';
import { browser } from './browser.ts';
import type { Pause } from './pause.ts';

const key = 'settings';
let writing: Promise<unknown> = Promise.resolve();

/** Settings as stored, in `storage.local`, with defaults for what is absent or damaged. */
export async function readSettings(): Promise<Settings> {
  try {
    return repair((await browser.storage.local.get(key))[key]);
  } catch {
    // Firefox keeps this in a database of its own that can be damaged; defaults let the reader go on.
    return repair({});
  }
}

/**
 * Change settings, one change after another: two at once never lose each other's. Only the background may call this.
 * Rejects while they cannot be read: defaults must not be written over what the reader chose.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = change(repair((await browser.storage.local.get(key))[key]));
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
export function siteState(settings: Settings, pause: Pause | null, host: string, access: boolean): SiteState {
  return {
    everywhere: settings.everywhere,
    site: !settings.offSites.includes(host),
    host,
    access,
    pausedUntil: pause,
    reading: settings.reading,
    notesOnPages: settings.notesOnPages,
    language: languageOf(settings),
  };
}

/** The language of the interface. */
export function languageOf({ language }: Settings): Language {
  return chooseLanguage(language, browser.i18n.getUILanguage());
}

/** Add a value to a list or take it away. */
export function withListed(list: readonly string[], value: string, listed: boolean): string[] {
  const rest = list.filter(item => item !== value);
  return listed ? [...rest, value] : rest;
}
