import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutFillers } from '../../../lib/core/match/words/without-fillers.ts';

test.each([
  ['They had, uh, two million.', 'They had two million.'],
  ['two million came lol half of them left', 'two million came ,   half of them left'],
  ['LMAO two million came', '     two million came'],
  ['two million came (smh)', 'two million came (   )'],
  ['two million came? lol no they did not', 'two million came? lol no they did not'],
  ['Lola came, tbhq', 'Lola came, tbhq'],
])('%s', (text, without) => {
  expect(withoutFillers(text).replace(/ +/g, ' ')).toBe(without.replace(/ +/g, ' '));
});

test('no offset moves', () => {
  const words = fc.constantFrom('lol', 'tbh', 'two', 'million', ',', 'uh,', '(smh)', '😀', 'no');
  fc.assert(
    fc.property(fc.array(words), parts => {
      const text = parts.join(' ');
      expect(withoutFillers(text)).toHaveLength(text.length);
    }),
  );
});
