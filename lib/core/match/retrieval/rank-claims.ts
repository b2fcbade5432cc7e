import { checkWeights } from '../check-weights.ts';
import type { ImportedPack } from './open-pack.ts';
import { createQueryTerms, type QueryText } from './query-terms.ts';
import { createRankMeasurer, RANK_FEATURES, type RankFeatureName, type RankFeatures } from './rank-features.ts';
import weights from './rank-weights.json' with { type: 'json' };
import { readPost } from './read-post.ts';
import { createSearch } from './search.ts';

/** A record as a candidate for a sentence. `score` orders the candidates of one sentence and means nothing beyond. */
export interface Ranked {
  readonly record: number;
  readonly score: number;
  readonly likeness: RankFeatures;
}

export type RankWeights = Readonly<Record<RankFeatureName, number>>;
export type Ranker = (query: QueryText, top: number, pool?: number) => Ranked[];

/** How many of the best by words alone are measured: of the right records of training queries nearly all that there are. */
const POOL = 60;
const SHIPPED: RankWeights = checkWeights('rank-weights.json', RANK_FEATURES, weights.weights);

/** Ranks the records of one pack for sentences: found by BM25, ordered by a linear model of all that both share. */
export function createRanker(pack: ImportedPack, by: RankWeights = SHIPPED): Ranker {
  const termsOf = createQueryTerms(pack);
  const search = createSearch(pack);
  const measure = createRankMeasurer(pack);
  return (query, top, pool = POOL) => {
    const found = search.run(termsOf(query), Math.max(top, pool));
    if (found.length === 0) return [];
    const of = measure(query, readPost(query.text));
    const ranked: Ranked[] = [];
    for (let at = 0; at < found.length; at += 1) {
      const record = found.records[at] as number;
      const likeness = of(record, found.scores[at] as number);
      let score = 0;
      for (const name of RANK_FEATURES) score += by[name] * likeness[name];
      ranked.push({ record, score, likeness });
    }
    return ranked.sort((a, b) => b.score - a.score || a.record - b.record).slice(0, top);
  };
}
