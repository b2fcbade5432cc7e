import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignOutline } from '../../../lib/core/annotation/align-outline.ts';

const codes = (letters: string) => [...letters].map(letter => letter.charCodeAt(0));
/** How far from the best of all an alignment is in which a copy is sentence `index` of `then`, for each sentence of `now`; null for what is no copy. */
const align = (then: string, now: string, index: number) => {
  const { through, without, best, reordered } = alignOutline(codes(then), codes(now), index);
  return {
    below: [...now].map((letter, at) => (letter === then[index] ? best - through(at) : null)),
    without: best - without,
    reordered,
  };
};

describe('a sentence that a page has twice stands', () => {
  test.each([
    ['where it stood', 'axbxc', 'axbxc', 1, 1],
    ['after what came before it', 'axbxc', 'newaxbxc', 1, 4],
    ['where it stood among rewritten sentences', 'axbxc', 'AxBxC', 3, 3],
    ['where all copies were rewritten but it', 'axbxc', 'axbyc', 1, 1],
    ['where others were taken out', 'axbcxd', 'axxd', 4, 2],
  ])('%s', (_, then, now, index, at) => {
    const { below, without } = align(then, now, index);
    expect(below.indexOf(0)).toBe(at);
    expect(below.filter(sum => sum !== null && sum < 10)).toHaveLength(1);
    expect(without).toBeGreaterThanOrEqual(10);
  });

  test.each([
    ['nowhere, when it may be the one that is gone', 'axxb', 'axb', 1],
    ['nowhere, when both sides of it are gone', 'axbxc', 'x', 1],
  ])('%s', (_, then, now, index) => {
    const { below, without } = align(then, now, index);
    expect(Math.min(without, ...below.map(sum => sum || 99))).toBeLessThan(10);
  });
});

test('sentences that changed their order are counted', () => {
  expect(align('abcdefghij', 'abcdefghij', 0).reordered).toBe(0);
  expect(align('abcdefghij', 'fabcdeghij', 0).reordered).toBeCloseTo(0.1);
  expect(align('abcdefghij', 'XYcdefghijZ', 3).reordered).toBe(0);
  expect(align('abc', 'xyz', 0).reordered).toBe(0);
});

test('the sums are those of an alignment written out in full', () => {
  const page = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(page, page, fc.nat(), (then, now, chance) => {
      const index = chance % then.length;
      const { through, without, best } = alignOutline(codes(then), codes(now), index);
      const pairs = [...now].map(
        (_, at) => full(then.slice(0, index), now.slice(0, at)) + 10 + full(then.slice(index + 1), now.slice(at + 1)),
      );
      expect([...now].map((_, at) => through(at))).toEqual(pairs);
      expect(best).toBe(full(then, now));
      expect(best).toBe(Math.max(without, ...pairs.filter((_, at) => now[at] === then[index])));
    }),
  );
});

function full(then: string, now: string): number {
  if (then === '' || now === '') return -3 * (then.length + now.length);
  const paired = full(then.slice(1), now.slice(1)) + (then[0] === now[0] ? 10 : 0);
  return Math.max(paired, full(then.slice(1), now) - 3, full(then, now.slice(1)) - 3);
}
