import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Claim } from '../../core/claim/claim.ts';
import type { Pack } from '../../core/claim/pack.ts';
import { createEngine } from '../../core/match/engine.ts';
import type { CorpusPage } from './corpus-page.ts';
import { type CorpusScore, type ScoredSentence, rateMarks, scorePages } from './score-corpus.ts';

/** Every so many-th claim, in the order of ids, makes a smaller database. */
export const parts = 4;

/** Figures of the same claims when they are all that is loaded, and among all others. */
export interface SmallerDatabase {
  readonly claims: number;
  readonly alone: CorpusScore['marks'];
  readonly amongAll: CorpusScore['marks'];
}

export interface SmallerDatabases {
  /** The claims of `first-database.json`. */
  readonly first: SmallerDatabase;
  /** A sum over the parts that the claims are dealt into. */
  readonly parts: SmallerDatabase;
}

const FirstDatabase = z.strictObject({ about: z.string(), claims: z.array(z.string()).min(1) });

/** The ids of the claims that a small database held. A claim that was merged since is found by its earlier id. */
export async function readFirstDatabase(file: string): Promise<readonly string[]> {
  return FirstDatabase.parse(JSON.parse(await readFile(file, 'utf8'))).claims;
}

/**
 * Whether more claims make more false marks: some are loaded alone, and their marks are counted beside those of the same claims in
 * `scored`, where all are loaded.
 */
export async function compareWithSmaller(
  pack: Pack,
  pages: readonly CorpusPage[],
  scored: readonly ScoredSentence[],
  first: readonly string[],
): Promise<SmallerDatabases> {
  const sorted = pack.claims.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
  const known = new Set(first);
  const firstClaims = sorted.filter(({ id, aliases }) => [id, ...aliases].some(one => known.has(one)));
  const dealt = Array.from({ length: parts }, (_, part) => sorted.filter((_claim, at) => at % parts === part));
  const compare = async (databases: readonly (readonly Claim[])[]): Promise<SmallerDatabase> => {
    const alone: ScoredSentence[] = [];
    const amongAll: ScoredSentence[] = [];
    for (const claims of databases) {
      // The series are in every database, and what they alone say in none.
      const ids = new Set(claims.map(({ id }) => id));
      alone.push(
        ...only(await scorePages(createEngine({ ...pack, claims: [...claims] }, { withDrafts: true }), pages), ids),
      );
      amongAll.push(...only(scored, ids));
    }
    const claims = databases.reduce((sum, one) => sum + one.length, 0);
    return { claims, alone: rateMarks(alone), amongAll: rateMarks(amongAll) };
  };
  return { first: await compare([firstClaims]), parts: await compare(dealt) };
}

const only = (scored: readonly ScoredSentence[], ids: ReadonlySet<string>): ScoredSentence[] =>
  scored.map(one => ({
    ...one,
    sentence: { ...one.sentence, labels: one.sentence.labels.filter(({ claim }) => ids.has(claim)) },
    mentions: one.mentions.filter(({ claim }) => ids.has(claim)),
  }));
