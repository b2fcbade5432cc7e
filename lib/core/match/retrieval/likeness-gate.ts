import { idfOf } from './coverage.ts';
import { createGramCosine } from './gram-cosine.ts';
import type { ImportedPack } from './open-pack.ts';
import { createQueryTerms } from './query-terms.ts';
import { createSearch } from './search.ts';

/**
 * The least that a sentence must have in common with some record to be weighed at all. Of 313 pairs of the training debates
 * that were judged right 302 have it; of their sentences one in four, of those of unrelated pages one in eight.
 */
const LEAST_SCORE = 1.2;
const LEAST_COSINE = 0.24;
const CANDIDATES = 5;

/** Tells at a thirtieth of the cost whether weighing a sentence could give a mark. Reads the sentence alone. */
export function createLikenessGate(pack: ImportedPack): (text: string) => boolean {
  const termsOf = createQueryTerms(pack);
  const search = createSearch(pack);
  const cosine = createGramCosine(pack);
  // Scores are sums of rarities: the rarest word a pack can have is their unit.
  const leastScore = LEAST_SCORE * idfOf(pack, -1);
  return text => {
    const found = search.run(termsOf({ text, before: [], after: [], speaker: null }), CANDIDATES);
    if (found.length === 0 || (found.scores[0] as number) < leastScore) return false;
    cosine.setTexts([text]);
    for (let at = 0; at < found.length; at += 1) {
      cosine.compare(found.records[at] as number, false);
      if ((cosine.statement[0] as number) >= LEAST_COSINE) return true;
    }
    return false;
  };
}
