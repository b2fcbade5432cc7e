import { browser } from '../../lib/browser/browser.ts';
import { originsOf } from '../../lib/browser/sites.ts';

/** Ask the reader for access to sites. Only in a click, before anything is awaited. False when it was declined. */
export function requestSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(hosts.flatMap(originsOf))] });
}

/** Ask for every site. */
export function requestEverywhere(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] });
}

/** Give access back. One that cannot be given back does not keep the others; false when there was such a one. */
export async function giveBack(origins: readonly string[]): Promise<boolean> {
  const given = await Promise.all(
    origins.map(origin => browser.permissions.remove({ origins: [origin] }).catch(() => false)),
  );
  return given.every(Boolean);
}
