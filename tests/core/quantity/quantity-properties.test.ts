import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';
import { growthOverText, MOST_GROWTH } from '../../growth.ts';

/** Pieces that the scanner looks at twice, joined in every order. */
const PIECES =
  '1 400,000 1.4 million thousand hundred a an and half one two twenty - – , . / : % $ € between from to or more than about nearly per day year-old in of every third fifths ½ \u00a0 \u200b \u00ad + plus ish 2012 May dozen millions point minus ( ) x ^ e10 \ud800 é'.split(
    ' ',
  );
const pieces = fc.array(fc.constantFrom(...PIECES, ' ', ' ', ' '), { maxLength: 40 }).map(parts => parts.join(''));
const texts = fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('findQuantities, whatever the text', () => {
  test('gives offsets that read as quoted, in order and apart', () => {
    fc.assert(
      fc.property(texts, text => {
        let end = 0;
        for (const quantity of findQuantities(text)) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.start).toBeLessThanOrEqual(quantity.numberStart);
          expect(quantity.numberStart).toBeLessThan(quantity.numberEnd);
          expect(quantity.numberEnd).toBeLessThanOrEqual(quantity.end);
          const { head } = quantity;
          if (head !== null) expect(text.slice(head.start, head.end)).toBe(head.text);
          if (head !== null) expect(head.start).toBeGreaterThanOrEqual(quantity.numberEnd);
          end = quantity.end;
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  test('gives finite values between their bounds', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const quantity of findQuantities(text)) {
          expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.comparator !== 'plural') expect(quantity.low).toBeLessThanOrEqual(quantity.value);
          if (quantity.comparator !== 'plural') expect(quantity.high).toBeGreaterThanOrEqual(quantity.value);
          expect(quantity.lastDigit).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000, seed: 12 },
    );
  });

  test('moves with the words before it', () => {
    const lead = 'The agency told us this: ';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 ** 12 }), value => {
        const text = `${value.toLocaleString('en-US')} people left.`;
        const alone = findQuantities(text);
        const later = findQuantities(lead + text);
        expect(alone).toMatchObject([{ value }]);
        expect(later).toEqual(
          alone.map(quantity => ({
            ...quantity,
            start: quantity.start + lead.length,
            end: quantity.end + lead.length,
            numberStart: quantity.numberStart + lead.length,
            numberEnd: quantity.numberEnd + lead.length,
            head: {
              text: 'people',
              start: value.toLocaleString('en-US').length + 1 + lead.length,
              end: lead.length + text.indexOf(' left'),
            },
          })),
        );
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  test('reads every grouping of a number as one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 10 ** 9 }), value => {
        const commas = value.toLocaleString('en-US');
        for (const written of [commas, commas.replaceAll(',', '\u202f'), commas.replaceAll(',', ' '), String(value)]) {
          expect(findQuantities(`They counted ${written} people.`).map(quantity => quantity.value)).toEqual([value]);
        }
      }),
      { numRuns: 500, seed: 14 },
    );
  });
});

describe('findQuantities takes time in proportion to the length', () => {
  test.each([
    '7',
    '1,234',
    '1 234 567 ',
    'one ',
    'twenty-',
    'a hundred and ',
    'twenty fifths ',
    '5-',
    '2014-',
    'u.s.',
    'between 1 and ',
    '1.2.',
    '\u200b4',
  ])('on "%s" over and over', unit => {
    expect(growthOverText(findQuantities, unit)).toBeLessThan(MOST_GROWTH);
  });
});
