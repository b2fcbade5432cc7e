import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitWords } from '../../../lib/core/match/words/words.ts';

const textsOf = (sentence: string) => splitWords(sentence).map(({ text }) => text);

describe('splitWords', () => {
  test.each([
    ['Officers removed 409,849 people.', ['Officers', 'removed', '409,849', 'people', '.']],
    ['third-country removals', ['third', 'country', 'removals']],
    ['a - b', ['a', '-', 'b']],
    ['the U.S. and J. Doe', ['the', 'U.S.', 'and', 'J.', 'Doe']],
    ["It isn't ICE’s or the agents' own.", ['It', "isn't", 'ICE’s', 'or', 'the', "agents'", 'own', '.']],
    ['$5m, 40% and 287(g)', ['$5m', ',', '40%', 'and', '287(g)']],
    ['Zoë’s café', ['Zoë’s', 'café']],
    ['de\u00adported', ['de\u00adported']],
    ['Plan A. Next', ['Plan', 'A.', 'Next']],
    ['George H. W. Bush', ['George', 'H.', 'W.', 'Bush']],
    ['plan a. next', ['plan', 'a', '.', 'next']],
    ['', []],
  ])('cuts "%s"', (sentence, words) => {
    expect(textsOf(sentence)).toEqual(words);
  });

  test('reads "&" as the word that it stands for', () => {
    expect(splitWords('cats & dogs')[1]).toMatchObject({ text: '&', lower: 'and', stem: 'and', kind: 'word' });
  });

  test.each([
    ['didnt', "didn't", 'not'],
    ['ARENT', "aren't", 'not'],
    ['Thats', "that's", 'that'],
    ['its', 'its', 'its'],
  ])('gives "%s" the apostrophe that a post leaves out, where it can be nothing else', (text, lower, stem) => {
    expect(splitWords(text)).toMatchObject([{ text, lower, stem, start: 0, end: text.length }]);
  });

  /** What a word, number or mark is, as one expression. */
  const WHOLE =
    /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s(?:\p{Lu}\.\s){0,3}\p{Lu}\p{Ll})|\p{L}[\p{L}\p{M}\p{Cf}]*(?:['’][\p{L}\p{M}\p{Cf}]+)*['’]?|[$€£]?\p{N}+(?:[.,]\p{N}+)*(?:%|\p{L}+|\(\p{L}{1,2}\))?|[^\s\p{L}\p{N}]/gu;
  const PIECES =
    "a A. ab Ab U.S. é É ’ ' s' ’s - 5 5m $ $5 1,000.5 % ( (g) ) . , \u00ad \u0301 \ud800 “ ” x\u200b ß".split(' ');
  const texts = fc.array(fc.constantFrom(...PIECES, ' ', ' ', '\t'), { maxLength: 24 }).map(parts => parts.join(''));

  test('begins a word wherever the whole expression does, hyphens between letters left out', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), text => {
        const isHyphen = (word: string) => '-‐‑'.includes(word);
        const starts = Array.from(text.matchAll(WHOLE), ({ 0: raw, index }) => ({ raw, index }));
        const found = splitWords(text).filter(({ text: word }) => word === '' || !isHyphen(word));
        expect(found.map(({ start }) => start)).toEqual(
          starts.filter(({ raw }) => !isHyphen(raw)).map(({ index }) => index),
        );
        for (const { start, end, text: word } of found) expect(text.slice(start, end)).toBe(word);
      }),
      { numRuns: 1500, seed: 21 },
    );
  });
});
