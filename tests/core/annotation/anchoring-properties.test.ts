import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForComparison } from '../../../lib/core/annotation/comparison-text.ts';
import { describeQuote } from '../../../lib/core/annotation/describe-quote.ts';
import { findQuote } from '../../../lib/core/annotation/find-quote.ts';

/** Every code unit, halves of characters included, and characters that fold in some way. */
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'B', ' ', '.', '\n\n', '7', ',', '-', 'million ', 'not ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'ﬁ',
      'é',
      'e\u0301',
      '\u00ad',
      '\u200d',
      '½',
      '²',
      '[3]',
      '”',
      '—',
      '٣',
      '百',
      '😀',
      'İ',
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }).map(code => String.fromCodePoint(code)) },
);
const texts = fc.array(unit, { minLength: 1, maxLength: 120 }).map(units => units.join(''));

const isInside = (text: string, at: number) =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) as number) > 0xffff;
const spanOf = (text: string, a: number, b: number) => {
  const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
  return { start, end };
};

describe('anchoring, for any text', () => {
  test('finds what was described where it was, at borders of characters', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const { start, end } = spanOf(text, a, b);
        fc.pre(end > start);
        const found = findQuote(text, describeQuote(text, start, end));
        const from = isInside(text, start) ? start - 1 : start;
        const to = isInside(text, end) ? end + 1 : end;
        expect(found).toEqual({ how: 'position', start: from, end: to });
      }),
      { numRuns: 500 },
    );
  });

  test('never throws on another text, and gives places inside it at borders of characters', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), fc.boolean(), (text, other, a, b, isEdited) => {
        const { start, end } = spanOf(text, a, b);
        fc.pre(end > start);
        const now = isEdited ? text.slice(0, start + 1) + other + text.slice(start + 1) : other;
        const found = findQuote(now, describeQuote(text, start, end));
        const place = found.how === 'orphan' ? found.nearest : found;
        if (place === null) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(now.length);
        expect([isInside(now, place.start), isInside(now, place.end)]).toEqual([false, false]);
      }),
      { numRuns: 1000 },
    );
  });

  test('folds to a key whose units lead back to whole characters in their order', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { key, starts, ends } of [readForComparison(text).plain, readForComparison(text).masked]) {
          expect([starts.length, ends.length]).toEqual([key.length, key.length]);
          for (let at = 0; at < key.length; at += 1) {
            const [start, end] = [starts[at] as number, ends[at] as number];
            expect(end).toBeGreaterThan(start);
            if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] as number);
            expect([isInside(text, start), isInside(text, end)]).toEqual([false, false]);
          }
        }
      }),
      { numRuns: 300, examples: [['½ -7']] },
    );
  });
});
