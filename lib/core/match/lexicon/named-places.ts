import type { Terms } from './find-terms.ts';
import type { LexiconIndex } from './lexicon-index.ts';

/** The things and deeds of the lexicon that a sentence names, by the places of their entries. */
export function namedPlaces({ nouns, predicates, verbs }: Terms, { placeOf }: LexiconIndex): Set<number> {
  const places = new Set<number>();
  for (const terms of [nouns, predicates, verbs])
    for (const { entries } of terms) for (const entry of entries) places.add(placeOf().get(entry) as number);
  return places;
}
