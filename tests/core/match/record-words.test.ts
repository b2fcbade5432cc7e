import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectWords } from '../../../lib/core/match/records/record-words.ts';
import { buildLexiconIndex } from '../../../lib/core/match/lexicon/lexicon-index.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const { claims, lexicon } = await readClaims(join(import.meta.dirname, '../../../claims'));
const claim = claims.find(({ id }) => id === 'ice-fy2014-315943')!;

/** Whether a record of removals has a word that so many of two hundred phrases for removals have. */
function hasWordOf(phrases: number): boolean {
  const all = Array.from({ length: 200 }, (_, at) => (at < phrases ? 'removals by zeppelin' : 'removals'));
  const changed = lexicon.map(entry => (entry.id === 'removals' ? { ...entry, phrases: all, verbs: [] } : entry));
  return collectWords([claim], buildLexiconIndex(changed), []).stems.some(stem => stem.startsWith('zeppelin'));
}

test('a word that hardly any phrase for what is counted has is no word of its records', () => {
  expect(hasWordOf(1)).toBe(false);
  expect(hasWordOf(2)).toBe(true);
});
