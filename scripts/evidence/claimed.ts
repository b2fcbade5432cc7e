import { join } from 'node:path';
import { readCheckedClaims } from '../../lib/node/eval/shared-data.ts';
import { hash } from './folds.ts';
import { LEAST_WORDS, readOpen, type Spoken } from './speech.ts';

const JUDGED = join(import.meta.dirname, 'judged-claims.tsv');
/** Of the claims of each set one in so many is learned from. The others show what came of it. */
const ONE_IN = { '2a': 4, '2b': 2 } as const;

/** Checked claims of `../shared/data`, which are about anything, many of them about the matters of records in other years and places. */
export function readClaimed(): Spoken[] {
  const open = readOpen(JUDGED);
  const all = (['2a', '2b'] as const).flatMap(set => readCheckedClaims(set).map(one => ({ ...one, set })));
  const isLearned = ({ id, set }: (typeof all)[number]) => hash(id) % ONE_IN[set] === 0;
  const others = new Set(all.flatMap(one => (isLearned(one) ? [] : one.text)));
  return all
    .filter(one => isLearned(one) && !others.has(one.text) && one.text.split(' ').length >= LEAST_WORDS)
    .map(({ id, text }) => ({ doc: id, text, before: [], after: [], open: open.get(id) ?? [] }));
}
