import { resolve } from 'node:path';
import { buildLexiconIndex } from '../../core/match/lexicon/lexicon-index.ts';
import { createImportedIndex } from '../../core/match/retrieval/imported-index.ts';
import { readClaims } from '../read-claims.ts';
import { readPack } from '../read-pack.ts';
import { readJsonLines } from './json-lines.ts';
import { UsageError } from './usage-error.ts';

export interface RankOptions {
  readonly pack?: readonly string[] | undefined;
  readonly top?: string | undefined;
  readonly jsonl?: boolean | undefined;
}

const CLAIMS = resolve(import.meta.dirname, '../../../claims');
const MOST = 200;

/**
 * `rank --pack FILE --top K --jsonl FILE|-`: for each line `{"id","text","prev"?,"next"?,"speaker"?}` the best K records,
 * best first, as `{"id","ranking":[{"claim","score","p"}]}`. `p` is the probability that the record deserves a mark.
 *
 * A text is ranked as one, since it has one ranking; `scan` cuts a long one into sentences. A `published` may stand in a line,
 * as in those that `scan` reads, and changes nothing: records without a normal form are likened to words, never to a day.
 */
export async function runRank(file: string, options: RankOptions): Promise<void> {
  if (options.jsonl !== true) throw new UsageError('rank reads JSON lines: add --jsonl');
  const [pack, ...more] = options.pack ?? [];
  if (pack === undefined || more.length > 0) throw new UsageError('rank needs one --pack FILE');
  const top = Number(options.top ?? 10);
  if (!Number.isInteger(top) || top < 1 || top > MOST) throw new UsageError(`--top must be a number from 1 to ${MOST}`);
  const { lexicon } = await readClaims(CLAIMS);
  const index = createImportedIndex(await readPack(pack), buildLexiconIndex(lexicon));
  for await (const line of readJsonLines(file)) {
    const query = {
      text: line.text('text'),
      // In reading order the nearest is the last.
      before: line.texts('prev', 'last').reverse(),
      after: line.texts('next'),
      speaker: line.optionalText('speaker'),
    };
    const ranking = index.rank(query, top).map(({ id, score, p }) => ({
      claim: id,
      score: Number(score.toFixed(4)),
      p: Number(p.toFixed(4)),
    }));
    process.stdout.write(`${JSON.stringify({ id: line.id, ranking })}\n`);
  }
}
