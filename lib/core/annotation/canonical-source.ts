import type { ReaderElement, ReaderNode } from '../text/reader-node.ts';
import { normalizeSource } from './normalize-source.ts';

/** Names before a site's own under which it shows the same pages otherwise. */
const variants = /^(?:www\d?|m|mobile|amp|touch|print)\./;

const isElement = (node: ReaderNode): node is ReaderElement => node.kind === 'element';

/** What a page's `link rel="canonical"` says, as written, or null. `root` is the `html` element; only its head is looked at. */
export function readCanonicalLink(root: ReaderElement): string | null {
  for (const part of root.children()) {
    if (!isElement(part) || part.name !== 'head') continue;
    for (const node of part.children()) {
      if (!isElement(node) || node.name !== 'link') continue;
      const rel = node.attribute('rel')?.toLowerCase().split(/\s+/) ?? [];
      if (rel.includes('canonical')) return node.attribute('href');
    }
  }
  return null;
}

/**
 * The source of a page that may be a second address of another: its AMP, mobile or print version.
 *
 * A page is believed about its words, never about where they are: it may only name another address of its own site, that is of the same host but for
 * "www.", "m.", "amp." and the like. Otherwise a page could take notes of another site to itself, or lend its own to it. A link to the site's front page,
 * which careless templates set on every page, to another site, or to anything that is no web page is ignored.
 */
export function canonicalSource(address: string, link: string | null): string {
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
