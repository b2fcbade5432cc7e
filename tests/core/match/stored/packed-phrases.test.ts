import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPhrases, unpackPhrases } from '../../../../lib/core/match/stored/packed-phrases.ts';

const phrase = fc.record({
  layer: fc.integer({ min: 0, max: 4 }),
  turn: fc.integer({ min: 0, max: 2 }),
  length: fc.integer({ min: 1, max: 15 }),
});

test('phrases are the same after packing, whatever their entries hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(phrase, { maxLength: 5 }), { minLength: 1, maxLength: 20 }), lexicon => {
      const all = lexicon.flatMap((phrases, entry) => phrases.map(one => ({ ...one, entry })));
      let end = 0;
      const table = {
        entryOf: Uint16Array.from(all, ({ entry }) => entry),
        layerOf: Uint8Array.from(all, ({ layer }) => layer),
        turnOf: Uint8Array.from(all, ({ turn }) => turn),
        starts: Uint32Array.from([0, ...all.map(({ length }) => (end += length))]),
      };
      expect(unpackPhrases(packPhrases(table, lexicon.length))).toEqual(table);
    }),
    { seed: 20_261_128 },
  );
});

test('a phrase too long to be packed is refused, and named by its length', () => {
  const table = {
    entryOf: Uint16Array.of(0),
    layerOf: Uint8Array.of(0),
    turnOf: Uint8Array.of(0),
    starts: Uint32Array.of(0, 16),
  };
  expect(() => packPhrases(table, 1)).toThrow('16 words, the limit is 15');
});
