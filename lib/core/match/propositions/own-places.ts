import type { Claim } from '../../claim/claim.ts';
import type { EngineIndex } from '../engine-index.ts';
import { findTerms } from '../lexicon/find-terms.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { entriesOf } from '../reading/reading.ts';
import { splitWords } from '../words/words.ts';

const placesOfClaims = new WeakMap<Claim, ReadonlySet<string>>();

/** Places that the record itself is about: its jurisdiction, and those that its statement, its roles or its restrictions name. */
export function ownPlaces(claim: Claim, { lexicon }: EngineIndex): ReadonlySet<string> {
  const known = placesOfClaims.get(claim);
  if (known !== undefined) return known;
  const { nouns } = findTerms(lexicon, splitWords(claim.statement));
  const stated = nouns.flatMap(term => entriesOf(term, 'jurisdiction').map(({ id }) => id));
  const own = new Set<string>([claim.figure?.jurisdiction ?? 'us']);
  for (const id of [...stated, ...Object.values(claim.proposition?.roles ?? {}).flat()]) {
    for (const part of selfAndBroader(lexicon, id)) own.add(part);
  }
  for (const id of claim.figure?.restrictions ?? []) own.add(id);
  placesOfClaims.set(claim, own);
  return own;
}
