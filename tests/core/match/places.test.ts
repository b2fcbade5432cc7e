import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/core/claim/claim.ts';
import { pageReader, readContext } from '../../../lib/core/match/context/match-context.ts';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { PLACE_FEATURES, placeEvidence } from '../../../lib/core/match/evidence/places.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const { index } = createEngine(pack);

function signsOf(id: string, text: string, before: string[] = []): string[] {
  const { read } = pageReader(index.lexicon, '2026-03-01');
  const reading = read(text);
  const segment = { text, start: 0, heading: null, before: before.toReversed(), after: [] };
  const context = readContext(index.lexicon, read, reading, segment, {
    title: '',
    published: '2026-03-01',
    lang: 'en',
  });
  const evidence = placeEvidence(index.claimById.get(id) as Claim, reading, context, index);
  return PLACE_FEATURES.filter(name => evidence[name] !== 0);
}

describe('where a sentence says that something is so', () => {
  const RATE = 'poverty-rate-10-6';
  test.each<[string, string[], string[]]>([
    ['The rate was 10.6 percent.', [], []],
    ['In Canada the rate was 10.6 percent.', [], ['countryHere']],
    ['In Ohio the rate was 10.6 percent.', [], ['regionHere']],
    ['In the United States the rate was 10.6 percent.', [], ['homeHere']],
    ['Canada has more than the United States, where it was 10.6 percent.', [], ['countryHere', 'homeHere']],
    ['The rate was 10.6 percent.', ['Canada has a line too.'], ['countryBefore']],
    ['There the rate was 10.6 percent.', ['Canada has a line too.'], ['countryBefore', 'thereBefore']],
    ['Its rate was 10.6 percent.', ['Ohio has a line too.'], ['regionBefore', 'thereBefore']],
    ['There the rate was 10.6 percent.', ['Canada is not the United States.'], []],
    ['In the United States it was 10.6 percent there.', ['Canada has a line too.'], ['homeHere']],
  ])('%s (after %j)', (text, before, signs) => {
    expect(signsOf(RATE, text, before)).toEqual(signs);
  });

  test('the places of a record are its own', () => {
    expect(signsOf('panama-299', 'Panama took in 299 people.')).toEqual(['homeHere']);
    expect(signsOf('panama-299', 'Costa Rica took in 299 people.')).toEqual(['countryHere']);
  });
});
