import type { Pack } from '../../core/claim/pack.ts';
import { createEngine } from '../../core/match/engine.ts';
import type { CorpusPage } from './corpus-page.ts';
import { type CorpusScore, type ScoredSentence, rateMarks, scorePages } from './score-corpus.ts';

/** Every so many-th claim, in the order of ids, makes a smaller database. */
export const parts = 4;

/** Figures of the same claims when they are all that is loaded, and among all others. */
export interface SmallerDatabase {
  readonly alone: CorpusScore['marks'];
  readonly amongAll: CorpusScore['marks'];
}

/**
 * Whether more claims make more false marks: each part of the database is loaded alone, and its marks are counted beside those of the same claims in
 * `scored`, where all are loaded. A sum over the parts.
 */
export async function compareWithSmaller(
  pack: Pack,
  pages: readonly CorpusPage[],
  scored: readonly ScoredSentence[],
): Promise<SmallerDatabase> {
  const sorted = pack.claims.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  const alone: ScoredSentence[] = [];
  const amongAll: ScoredSentence[] = [];
  for (let part = 0; part < parts; part += 1) {
    const claims = sorted.filter((_, at) => at % parts === part);
    // The series are in every part, and what they alone say in none.
    const ids = new Set(claims.map(({ id }) => id));
    const engine = createEngine({ ...pack, claims }, { withDrafts: true });
    alone.push(...only(await scorePages(engine, pages), ids));
    amongAll.push(...only(scored, ids));
  }
  return { alone: rateMarks(alone), amongAll: rateMarks(amongAll) };
}

const only = (scored: readonly ScoredSentence[], ids: ReadonlySet<string>): ScoredSentence[] =>
  scored.map(one => ({
    ...one,
    sentence: { ...one.sentence, labels: one.sentence.labels.filter(({ claim }) => ids.has(claim)) },
    mentions: one.mentions.filter(({ claim }) => ids.has(claim)),
  }));
