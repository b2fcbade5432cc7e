import type { Annotation } from '../core/annotation/annotation.ts';
import { pageSources } from '../core/annotation/canonical-source.ts';
import { claimOf, isOnPage } from '../core/annotation/read-annotation.ts';
import type { Sighting } from '../core/sighting/sighting.ts';
import type { KeptPage } from '../core/text/kept-page.ts';
import type { Database } from './database.ts';

/** Addresses that are asked for together: a history of months holds some cards of each, at kilobytes a card. */
const sourcesAtOnce = 100;

/** What is kept of the pages of notes: the cards of their claims, and the pages' sentences. Nothing else is read, however much is kept. */
export async function readForExport(
  { sightings, pages }: Pick<Database, 'sightings' | 'pages'>,
  notes: readonly Annotation[],
  signal?: AbortSignal,
): Promise<{ sightings: Sighting[]; pages: KeptPage[] }> {
  const onPages = notes.filter(isOnPage);
  const sources = [...new Set(onPages.map(({ target }) => target.source))];
  const claims = new Set(onPages.map(claimOf));
  const asked = [...new Set(sources.flatMap(source => [source, ...pageSources({ url: source, canonical: null })]))];
  const seen: Sighting[] = [];
  const kept: KeptPage[] = [];
  for (let at = 0; at < asked.length; at += sourcesAtOnce) {
    signal?.throwIfAborted();
    const some = asked.slice(at, at + sourcesAtOnce);
    const [cards, texts] = await Promise.all([
      sightings.where('page').anyOf(some).toArray(),
      pages.where('source').anyOf(some).toArray(),
    ]);
    for (const card of cards) if (claims.has(card.claim)) seen.push(card);
    kept.push(...texts);
  }
  return { sightings: seen, pages: kept };
}
