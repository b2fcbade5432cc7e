import { idfOf } from './features.ts';
import { createGramCosine, STATEMENT } from './gram-cosine.ts';
import type { ImportedPack } from './open-pack.ts';
import { createQueryTerms } from './query-terms.ts';
import { createSearch } from './search.ts';

/**
 * The least that a sentence must have in common with some record to be weighed at all. Of the 141 marks in half of the
 * training debates the weakest had 1.57 and 0.31; four of five sentences have less than one of the two.
 */
const LEAST_SCORE = 1.4;
const LEAST_COSINE = 0.28;
const CANDIDATES = 5;

/** Tells at a thirtieth of the cost whether weighing a sentence could give a mark. Reads the sentence alone. */
export function createLikenessGate(pack: ImportedPack): (text: string) => boolean {
  const termsOf = createQueryTerms(pack);
  const search = createSearch(pack);
  const cosine = createGramCosine(pack);
  // Scores are sums of rarities: the rarest word a pack can have is their unit.
  const leastScore = LEAST_SCORE * idfOf(pack, -1);
  return text => {
    const found = search.run(termsOf({ text, before: [], after: [], speaker: null }, false), CANDIDATES);
    if (found.length === 0 || (found.scores[0] as number) < leastScore) return false;
    cosine.setText(text);
    for (let at = 0; at < found.length; at += 1) {
      if (cosine.of(found.records[at] as number, STATEMENT) >= LEAST_COSINE) return true;
    }
    return false;
  };
}
