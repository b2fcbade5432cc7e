import { type Features, measure, type ReadRecord, type ReadSentence, readRecord, readSentence } from './features.ts';
import type { ImportedPack } from './open-pack.ts';
import type { QueryText } from './query-terms.ts';
import type { Ranked } from './rank-claims.ts';

export interface Measured extends Ranked {
  readonly features: Features;
  readonly read: ReadRecord;
}

/** Measures the candidates of a sentence, in the order given. */
export function createMeasurer(
  pack: ImportedPack,
): (query: QueryText, candidates: readonly Ranked[]) => { sentence: ReadSentence; measured: Measured[] } {
  return (query, candidates) => {
    const sentence = readSentence(pack, query);
    const [best = 0, second = 0] = candidates.map(({ score }) => score).sort((a, b) => b - a);
    const measured = candidates.map(candidate => {
      const read = readRecord(pack, candidate.record);
      const rival = candidate.score === best ? second : best;
      return { ...candidate, read, features: measure(pack, sentence, read, candidate, rival) };
    });
    return { sentence, measured };
  };
}
