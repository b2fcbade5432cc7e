import type { CanonicalLink } from '../core/annotation/canonical-source.ts';

/**
 * Follow the `link rel="canonical"` in a page's head. What comes back tells it as it is when asked, with the address at which it was first seen to say so:
 * for one that the page came with, the address that was loaded.
 */
export function followCanonicalLink(doc: Document): () => CanonicalLink | null {
  let at = performance.getEntriesByType('navigation')[0]?.name ?? doc.location.href;
  let href = read();

  function read(): string | null {
    return doc.querySelector('head > link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  }

  return () => {
    const now = read();
    if (now !== href) at = doc.location.href;
    href = now;
    return href === null ? null : { href, at };
  };
}
