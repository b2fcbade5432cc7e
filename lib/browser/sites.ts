import { browser } from './browser.ts';

/** Origin pattern of a host, both schemes: `*://news.example/*`. */
function originOf(host: string): string {
  return `*://${host}/*`;
}

/** The origins to ask for when the reader names a site: with its `www.` where it is one that commonly has it. */
export function originsOf(host: string): string[] {
  const bare = host.replace(/^www\./, '');
  const labels = bare.split('.');
  // Two labels, or three that end like "co.uk": the name of a site, not a part of one.
  const isWhole =
    labels.length === 2 || (labels.length === 3 && /^[a-z]{2,3}\.[a-z]{2}$/.test(labels.slice(1).join('.')));
  return (isWhole || bare !== host ? [bare, `www.${bare}`] : [bare]).map(originOf);
}

/** Whether an origin pattern is for every site. */
export function isEverySite(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(\*|https?):\/\/\*\//.test(pattern);
}

/** The site of an origin pattern as readers call it: `*://www.news.example/*` and `https://*.news.example/*` are `news.example`. */
export function siteOf(pattern: string): string {
  const [, host = pattern] = /^[^:]+:\/\/([^/]+)\//.exec(pattern) ?? [];
  return host.replace(/^\*\./, '').replace(/^www\./, '');
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
