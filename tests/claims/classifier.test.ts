import { expect, test } from 'vitest';
import { PLACE_CLASSES } from '../../lib/core/match/lexicon/place-class.ts';
import { readWeights } from '../../lib/core/claim/classifier-weights.ts';
import { hashSentences, sentencesOf } from '../../lib/core/claim/worded-claim.ts';
import { pack } from './pack.ts';

const { claims, wordings, classifier, lexicon } = pack;

test('the classifiers were fitted to the sentences of the records: else run `node scripts/train-classifier.ts`', () => {
  expect(classifier?.fittedTo).toBe(hashSentences(sentencesOf(claims, wordings)));
});

test('there is one for each record, and no other', () => {
  expect(Object.keys(classifier?.records ?? {}).sort()).toEqual(claims.map(({ id }) => id).sort());
});

test('they know what a record is about by several words, and by no number of it', () => {
  const years = /^(?:19|20)\d\d$/;
  for (const [id, { words, names }] of Object.entries(classifier?.records ?? {})) {
    const strongest = [...readWeights(words), ...readWeights(names)].filter(([, weight]) => weight > 8);
    expect(strongest.length, id).toBeGreaterThan(5);
    const numbers = readWeights(words).filter(([word]) => /^[$€£]?\d/.test(word) && !years.test(word));
    expect(numbers, id).toEqual([]);
  }
});

test('their names are entries of the lexicon, or classes of places', () => {
  const known = new Set<string>([...lexicon.map(({ id }) => id), ...PLACE_CLASSES]);
  const named = Object.values(classifier?.records ?? {}).flatMap(({ names }) =>
    readWeights(names).map(([name]) => name),
  );
  expect([...new Set(named)].filter(name => !known.has(name))).toEqual([]);
});
