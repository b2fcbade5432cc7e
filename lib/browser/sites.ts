import { browser } from './browser.ts';

/** Origin pattern of a site, both schemes: `*://news.example/*`. */
export function originOf(host: string): string {
  return `*://${host}/*`;
}

/** Whether the reader has granted access to a site, by either scheme. */
export async function hasAccess(host: string): Promise<boolean> {
  if (!host) return false;
  const asked = ['https', 'http'].map(scheme =>
    browser.permissions.contains({ origins: [`${scheme}://${host}/*`] }).catch(() => false),
  );
  return (await Promise.all(asked)).includes(true);
}

/** Host of an address, or '' for one without (a browser page, a file). */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Whether the browser lets extensions read pages at this address at all. */
export function isWebPage(url: string): boolean {
  return /^https?:\/\//.test(url);
}
