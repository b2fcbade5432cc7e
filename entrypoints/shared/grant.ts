import { browser } from '../../lib/browser/browser.ts';
import { originOf } from '../../lib/browser/sites.ts';

/** Ask the reader for access to sites. Only in a click, before anything is awaited. False when it was declined. */
export function requestSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(originOf) });
}

/** Ask for every site. */
export function requestEverywhere(): Promise<boolean> {
  return browser.permissions.request({ origins: ['*://*/*'] });
}
