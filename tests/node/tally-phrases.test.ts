import { expect, test } from 'vitest';
import type { ScoredSentence } from '../../lib/node/eval/score-corpus.ts';
import { tallyPhrases } from '../../scripts/claims/tally-phrases.ts';
import { claim, engineOf, mentionsIn } from '../core/match/fixture-engine.ts';

const engine = engineOf([
  claim('invoked', {
    kind: 'event',
    proposition: { predicate: 'invoke', roles: { object: ['alien-enemies-act'] } },
  }),
]);

function scored(text: string, claims: readonly string[], optional = false): ScoredSentence {
  const labels = claims.map(one => ({ claim: one, relation: 'no-figure' as const, modality: 'asserted' as const }));
  return {
    page: 'page',
    sentence: { text, labels, tags: [], optional },
    mentions: mentionsIn(engine, text, { published: '2026-02-20' }),
    segment: { text, start: 0, heading: null, before: [], after: [] },
  };
}

const text = 'Trump invoked the Alien Enemies Act.';

test('a phrase is told with the sentences that it marked and no labeller did', () => {
  const other = 'Trump triggered the Alien Enemies Act.';
  expect(tallyPhrases([scored(text, ['invoked']), scored(text, []), scored(other, ['invoked'])])).toEqual([
    { predicate: 'invoke', phrase: 'invoked', right: 1, wrong: [{ claim: 'invoked', page: 'page', sentence: text }] },
  ]);
});

test('what was in doubt is told neither way', () => {
  expect(tallyPhrases([scored(text, ['invoked']), scored(text, [], true)])).toEqual([]);
});
