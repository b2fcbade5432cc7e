import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { probability } from './decision-weights.ts';
import type { Features } from './features.ts';
import { createLikenessGate } from './likeness-gate.ts';
import { createMeasurer } from './measure-candidates.ts';
import type { ImportedPack } from './open-pack.ts';
import type { QueryText } from './query-terms.ts';
import { createRanker, type Ranked } from './rank-claims.ts';
import { findVeto, type Veto } from './vetoes.ts';

/** A record weighed against a sentence. `p` is 0 when a rule forbids it. */
export interface Weighed extends Ranked {
  readonly id: string;
  readonly p: number;
  readonly veto: Veto | null;
  readonly features: Features;
}

/** A pack ready to be asked. Its scratch lists are shared: one question at a time. */
export interface ImportedIndex {
  readonly pack: ImportedPack;
  /** The best records for a sentence, best first, each with the probability that it deserves a mark. */
  rank(query: QueryText, top: number): Weighed[];
  /** The few records that a sentence might state, most likely first; mostly none. Cheaper than `rank`, and as certain. */
  weigh(query: QueryText): Weighed[];
}

/** Candidates that are weighed for a mark: no mark of the training debates came from below. */
export const WEIGHED = 5;
/** They are chosen among this many of the best by words alone. */
export const WEIGHED_POOL = 20;

/** `lexicon` lets the rules about measures and places read what they know of; without it they are silent. */
export function createImportedIndex(pack: ImportedPack, lexicon?: LexiconIndex): ImportedIndex {
  const rank = createRanker(pack);
  const measure = createMeasurer(pack);
  const mayMatch = createLikenessGate(pack);
  const weighBest = (query: QueryText, candidates: number, pool?: number): Weighed[] => {
    const { sentence, measured } = measure(query, rank(query, candidates, pool));
    return measured.map(({ read, ...candidate }) => {
      const likely = probability(candidate.features);
      // Below this nothing is shown whatever the rules say, and most candidates are.
      const veto = likely < 0.05 ? null : findVeto({ sentence, record: read, lexicon });
      return { ...candidate, id: pack.read(candidate.record, 'id'), p: veto === null ? likely : 0, veto };
    });
  };
  return {
    pack,
    rank: (query, top) => weighBest(query, top),
    weigh: query =>
      mayMatch(query.text)
        ? weighBest(query, WEIGHED, WEIGHED_POOL).sort((a, b) => b.p - a.p || b.score - a.score)
        : [],
  };
}
