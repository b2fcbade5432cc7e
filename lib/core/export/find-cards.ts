import type { Annotation } from '../annotation/annotation.ts';
import { normalizeSource } from '../annotation/normalize-source.ts';
import { claimOf, quoteOf } from '../annotation/read-annotation.ts';
import type { CardView } from '../card/card-view.ts';
import type { Sighting } from '../sighting/sighting.ts';

/**
 * Find the card that was seen for a note's words: of its page and claim, about the same words, the newest. Null where none is kept.
 *
 * A page may state a claim twice with two figures, so a card of other words is never taken.
 */
export function findCards(sightings: readonly Sighting[]): (note: Annotation) => CardView | null {
  const seen = Map.groupBy(
    sightings.toSorted((a, b) => (a.seen < b.seen ? 1 : -1)),
    ({ page, claim }) => `${normalizeSource(page)}\n${claim}`,
  );
  return note => {
    const quote = quoteOf(note.target);
    const claim = claimOf(note);
    if (quote === '' || claim === null) return null;
    const found = seen
      .get(`${normalizeSource(note.target.source)}\n${claim}`)
      ?.find(({ card }) => isWithin(card.quote, quote));
    return found?.card ?? null;
  };
}

function isWithin(one: string, other: string): boolean {
  return one !== '' && (one.includes(other) || other.includes(one));
}
