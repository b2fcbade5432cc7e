import type { LexiconIndex } from '../../core/match/lexicon/lexicon-index.ts';
import type { Features } from '../../core/match/retrieval/features.ts';
import { WEIGHED, WEIGHED_POOL } from '../../core/match/retrieval/imported-index.ts';
import { createLikenessGate } from '../../core/match/retrieval/likeness-gate.ts';
import { createMeasurer } from '../../core/match/retrieval/measure-candidates.ts';
import type { ImportedPack } from '../../core/match/retrieval/open-pack.ts';
import { createRanker, type RankWeights } from '../../core/match/retrieval/rank-claims.ts';
import { findVeto } from '../../core/match/retrieval/vetoes.ts';
import type { Sentence } from './shared-data.ts';

/** A sentence with one of its candidates, measured. */
export interface CandidateRow {
  readonly sentence: string;
  readonly doc: string;
  readonly claim: string;
  readonly features: Features;
  readonly isVetoed: boolean;
}

/** Below this likeness nothing is ever shown; most candidates are, and need no reading of their rules. */
const UNLIKE = 0.12;

/** Measure the candidates of each sentence that would be weighed for a mark. Those without any likeness are thinned to one in four by `keep`. */
export function measureCandidates(
  pack: ImportedPack,
  sentences: readonly Sentence[],
  lexicon: LexiconIndex,
  keep: (sentence: string, claim: string) => boolean,
  by?: RankWeights,
): CandidateRow[] {
  const rank = createRanker(pack, by);
  const mayMatch = createLikenessGate(pack);
  const measure = createMeasurer(pack);
  const rows: CandidateRow[] = [];
  for (const query of sentences) {
    if (!mayMatch(query.text)) continue;
    const { sentence, measured } = measure(query, rank(query, WEIGHED, WEIGHED_POOL));
    for (const { record, features, read } of measured) {
      const claim = pack.read(record, 'id');
      if (features.cosine < UNLIKE && !keep(query.id, claim)) continue;
      const isVetoed = features.cosine >= UNLIKE && findVeto({ sentence, record: read, lexicon }) !== null;
      rows.push({ sentence: query.id, doc: query.doc, claim, features, isVetoed });
    }
  }
  return rows;
}
