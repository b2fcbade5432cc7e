import type { Sighting } from '../lib/core/protocol.ts';

/** Cards that hold every word of `text`, in the page's words, the claim, the comparison or the page's title. Case is ignored. */
export function searchHistory(sightings: readonly Sighting[], text: string): Sighting[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return sightings.filter(({ card, pageTitle, page }) => {
    const held = [card.quote, card.statement, card.title, card.summary, pageTitle, page].join('\n').toLowerCase();
    return wanted.every(word => held.includes(word));
  });
}
