import { z } from 'zod/mini';
import { isFiledUnderHttps, normalizeSource } from './normalize-source.ts';

/**
 * What a page's `link rel="canonical"` says, as written, and the address that the page had when it first said so: where a page becomes another without
 * being loaded anew, the link often stays behind.
 */
export const CanonicalLink = z.object({
  href: z.string().check(z.maxLength(2000)),
  at: z.string().check(z.maxLength(8000)),
});
export type CanonicalLink = z.infer<typeof CanonicalLink>;

/** Where a page is, as the browser says it, and where it says itself that it belongs; null where it says nothing. */
export interface PageAddress {
  readonly url: string;
  readonly canonical: CanonicalLink | null;
}

/** The one address that what is kept of a page is filed under. */
export function pageSource({ url, canonical }: PageAddress): string {
  const isOfThisPage = canonical !== null && normalizeSource(canonical.at) === normalizeSource(url);
  return canonicalSource(url, isOfThisPage ? canonical.href : null);
}

/**
 * All addresses under which something may be filed of a page, that of {@link pageSource} first: its own stays one of them, for what was kept before the
 * page named another; and each with http, under which earlier versions, backups of these and imports have filed what https has now.
 */
export function pageSources(page: PageAddress): string[] {
  const sources = new Set([pageSource(page), normalizeSource(page.url)]);
  return [...sources].flatMap(source =>
    isFiledUnderHttps(source) ? [source, source.replace('https', 'http')] : source,
  );
}

/** Names before a site's own under which it shows the same pages otherwise. */
const variants = /^(?:www\d?|m|mobile|amp|touch|print)\./;

/**
 * The source of a page that may be a second address of another: its AMP, mobile or print version.
 *
 * A page is believed about its words, never about where they are: it may only name another address of its own site, that is of the same host but for
 * "www.", "m.", "amp." and the like. Otherwise a page could take notes of another site to itself, or lend its own to it. A link to the site's front page,
 * which careless templates set on every page, to another site, or to anything that is no web page is ignored.
 */
function canonicalSource(address: string, link: string | null): string {
  const own = normalizeSource(address);
  const named = link === null ? null : wholeAddress(link.trim(), own);
  if (named === null) return own;
  const source = normalizeSource(named);
  const isFrontPage = /^https?:\/\/[^/?]+\/$/.test(source);
  return !isFrontPage && siteOf(source) === siteOf(own) ? source : own;
}

/** Canonical links are whole addresses by their rules; those from the root of the site are understood too. */
function wholeAddress(link: string, own: string): string | null {
  if (/^https?:\/\/[^\s\\]+$/i.test(link)) return link;
  if (/^\/[^\s\\/][^\s\\]*$/.test(link)) return `${/^https?:\/\/[^/?]+/.exec(own)?.[0] ?? ''}${link}`;
  return null;
}

/** Host and port, without the scheme and the name of a variant. */
const siteOf = (source: string) => (/^https?:\/\/([^/?]+)/.exec(source)?.[1] ?? source).replace(variants, '');
