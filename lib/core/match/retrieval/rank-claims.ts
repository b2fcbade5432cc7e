import { ALL_WORDS, createGramCosine } from './gram-cosine.ts';
import type { ImportedPack } from './open-pack.ts';
import { createQueryTerms, type QueryText } from './query-terms.ts';
import { createSearch } from './search.ts';
import { numbersOf, sharedNumbers } from './shared-numbers.ts';

/** A record as a candidate for a sentence. `score` orders the candidates of one sentence and means nothing beyond. */
export interface Ranked {
  readonly record: number;
  readonly score: number;
  readonly bm25: number;
  readonly cosine: number;
  /** What the numbers say that both state. */
  readonly figures: number;
}

/** How many of the best by BM25 are compared by characters. */
const RESCORED = 50;
const COSINE_WEIGHT = 0.7;
const NUMBER_WEIGHT = 0.8;

/** Ranks the records of one pack for sentences. */
export function createRanker(pack: ImportedPack): (query: QueryText, top: number, withContext?: boolean) => Ranked[] {
  const termsOf = createQueryTerms(pack);
  const search = createSearch(pack);
  const cosine = createGramCosine(pack);
  return (query, top, withContext = true) => {
    const found = search.run(termsOf(query, withContext), Math.max(top, RESCORED));
    if (found.length === 0) return [];
    const best = found.scores[0] as number;
    const numbers = numbersOf(pack, query, withContext);
    cosine.setText(query.text);
    const ranked: Ranked[] = [];
    for (let at = 0; at < found.length; at += 1) {
      const record = found.records[at] as number;
      const bm25 = found.scores[at] as number;
      const likeness = cosine.of(record, ALL_WORDS);
      const figures = sharedNumbers(pack, record, numbers);
      const score = (bm25 + NUMBER_WEIGHT * figures) / best + COSINE_WEIGHT * likeness;
      ranked.push({ record, score, bm25, cosine: likeness, figures });
    }
    return ranked.sort((a, b) => b.score - a.score || a.record - b.record).slice(0, top);
  };
}
