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

/** Whether an origin pattern (`*://news.example/*`, `https://*.example/*`, `<all_urls>`) covers a web address. */
export function coversUrl(pattern: string, url: string): boolean {
  if (!URL.canParse(url) || !isWebPage(url)) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (!scheme || !host) return false;
  const { protocol, hostname } = new URL(url);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}
