import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../lib/core/annotation/edit-distance.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abcdef', 'ghijkl', 6],
  ])('from "%s" to "%s" is %d', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  test('is bounded by the limit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat({ max: 12 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 24), limit + 1));
      }),
    );
  });
});
