import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClassifierFile } from '../../../lib/core/claim/classifier.ts';
import { readWeights, writeWeights } from '../../../lib/core/claim/classifier-weights.ts';

const fileWith = (words: string) => ({
  command: 'node scripts/train-classifier.ts',
  fittedTo: '0',
  records: { boats: { bias: -80, denies: 4, words, names: '' } },
});

describe('the weights of a classifier as text', () => {
  test('are written the strongest first, for or against', () => {
    const text = writeWeights([
      ['boat', 4],
      ['not', -12],
      ['harbour', 12],
    ]);
    expect(text).toBe('harbour 12, not -12, boat 4');
    expect(readWeights(text)).toEqual([
      ['harbour', 12],
      ['not', -12],
      ['boat', 4],
    ]);
    expect(readWeights('')).toEqual([]);
  });

  test('come back as they were, whatever words they are of', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}'’.&@-]{1,12}$/u);
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: -127, max: 127 })), weights => {
        const text = writeWeights(Object.entries(weights));
        expect(Object.fromEntries(readWeights(text))).toEqual(weights);
        expect(ClassifierFile.safeParse(fileWith(text)).success).toBe(true);
      }),
    );
  });

  test.each(['boat', 'boat 4,', 'boat 4 harbour 5', 'boat 1.5', ', boat 4'])(
    'are refused where they are none: %s',
    text => {
      const { error } = ClassifierFile.safeParse(fileWith(text));
      expect(error?.issues[0]?.path).toEqual(['records', 'boats', 'words']);
    },
  );
});
