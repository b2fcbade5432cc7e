import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { stem } from '../../../lib/core/match/words/stem.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { sample } from '../../sample.ts';

const pack = await readClaims(join(import.meta.dirname, '../../../claims'));
const { match } = createEngine(pack);
const page = { title: '', published: '2026-02-01', lang: 'en' };

function marks(text: string) {
  return match([{ text, start: 0, heading: null, before: [], after: [] }], page);
}

describe('a word that every object has as a property is a word like another', () => {
  test.each(Object.getOwnPropertyNames(Object.prototype))('%s has a stem', name => {
    expect(typeof stem(name)).toBe('string');
    expect(typeof stem(name.toLowerCase())).toBe('string');
  });

  test('in any place of a sentence', () => {
    const examples = pack.claims.flatMap(({ examples }) => examples.matches);
    for (const [turn, text] of sample('sentences with a word of objects', examples, 400).entries()) {
      const words = [...text.matchAll(/[A-Za-z]+/g)];
      const { 0: word, index } = words[turn % words.length] as RegExpExecArray;
      const withWord = (other: string) =>
        JSON.stringify(marks(text.slice(0, index) + other + text.slice(index + word.length)));
      expect(withWord('constructor').replaceAll('constructor', 'conztructor')).toBe(withWord('conztructor'));
    }
  });
});
