import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordScanner } from '../../../lib/core/match/words/scan-words.ts';
import { mayHoldAmount } from '../../../lib/core/quantity/may-hold-amount.ts';
import { foldCharacters } from '../../../lib/core/text/fold-characters.ts';
import {
  ACRONYM,
  AMOUNT,
  CAPITAL,
  ING,
  PLURAL,
  MARK,
  POINTING,
  TOPIC,
} from '../../../lib/core/match/words/word-bits.ts';
import { splitWords, type Word } from '../../../lib/core/match/words/words.ts';

function scannerOf(...forms: string[]) {
  const scanner = createWordScanner();
  for (const { stem } of splitWords(forms.join(' '))) scanner.add(stem);
  scanner.close();
  return scanner;
}

const known = scannerOf('removals deported ICE U.S. hearing years it 287(g) 2012 % Obama’s naïve cooperate');

const PIECES = [
  ..."removals Removal DEPORTED ICE ICE's ICE'S O'NEIL's isn't ice U.S. hearings hear Years year it It 287(g) 2012 40% 1,000 %".split(
    ' ',
  ),
  ..."Obama’s naïve NAÏVE co-operate a A. x “ ” ' — \u00ad re\u00admovals \ud800 \ufb01ne".split(' '),
  ' ',
  '  ',
  '\n',
  '. ',
  ', ',
];
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 20,
  })
  .chain(parts => fc.constantFrom('', ' ').map(glue => parts.join(glue)));

/** `splitWords` knows no form. */
const withoutForm = (word: Word) => ({ ...word, form: 0 });

function plain({ length, stems, bits }: ReturnType<typeof known.scan>) {
  return { length, stems: Array.from(stems.slice(0, length)), bits: Array.from(bits.slice(0, length)) };
}

describe('scanning a text', () => {
  test('cuts it into the words of splitWords, with the same stems and bits', () => {
    fc.assert(
      fc.property(text, one => {
        const words = splitWords(one);
        const scanned = plain(known.scan(one));
        expect(scanned.length).toBe(words.length);
        expect(scanned.stems).toEqual(words.map(({ stem }) => known.numberOf(stem)));
        expect(scanned).toEqual(plain(known.convert(words)));
        const cut = known.split(one);
        expect(cut.map(withoutForm)).toEqual(words.map(withoutForm));
        expect(plain(known.convert(cut))).toEqual(scanned);
      }),
      { numRuns: 1500 },
    );
  });

  test('tells of every text that may hold an amount', () => {
    const pieces =
      "a first one's twenty-one ten tenant half cent 5 ½ ５ é \u00ad \ufeff ’ _ - mil\u00adlion fi ve".split(' ');
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces, ' ', ' '), text), { maxLength: 8 });
    fc.assert(
      fc.property(texts, parts => {
        const one = parts.join('');
        fc.pre(mayHoldAmount(foldCharacters(one).text));
        expect(known.scan(one).all & AMOUNT).toBe(AMOUNT);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['ICE', CAPITAL | ACRONYM | TOPIC],
    ['Ice', CAPITAL | TOPIC],
    ['ice', TOPIC],
    ["ICE's", CAPITAL | ACRONYM | TOPIC],
    ['hearing', ING | TOPIC],
    ['years', PLURAL],
    ['year', 0],
    ['it', POINTING],
    [';', MARK],
  ])('reads the bits of %s', (word, bits) => {
    expect(plain(known.scan(word)).bits).toEqual([bits]);
  });

  test('goes on past the forms that it remembers', () => {
    const scanner = scannerOf('removals');
    const word = (at: number) => `z${at.toString(26).replace(/[0-9]/g, digit => 'qrstuvwxyz'[Number(digit)] ?? '')}x`;
    for (let at = 0; at < 30_000; at += 100) {
      scanner.scan(Array.from({ length: 100 }, (_, order) => word(at + order)).join(' '));
    }
    expect(plain(scanner.scan('qqq removal www')).stems).toEqual([0, scanner.numberOf('removal'), 0]);
  });

  test('gives more words than a first buffer holds', () => {
    expect(plain(known.scan('removals '.repeat(5000))).stems).toEqual(
      Array.from({ length: 5000 }, () => known.numberOf('removal')),
    );
  });
});
