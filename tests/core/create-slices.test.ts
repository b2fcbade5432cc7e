import { describe, expect, test } from 'vitest';
import { createSlices } from '../../lib/core/create-slices.ts';

/** Slices by a clock that only the work moves on, which costs so many milliseconds an item. */
function slicesOf(msOf: (item: number) => number, mostItems?: number) {
  let clock = 0;
  const parts: { size: number; ms: number }[] = [];
  const pauses = { count: 0 };
  const pace = { now: () => clock, breathe: async () => void (pauses.count += 1) };
  const inSlices = createSlices(pace, mostItems);
  const run = (count: number) =>
    inSlices(
      Array.from({ length: count }, (_, at) => at),
      some => {
        const ms = some.reduce((sum, item) => sum + msOf(item), 0);
        clock += ms;
        parts.push({ size: some.length, ms });
        return some.filter(item => item % 2 === 0);
      },
    );
  return { run, parts, pauses };
}

describe('slices of a long work', () => {
  test('do everything, in order, with a pause between any two', async () => {
    const { run, parts, pauses } = slicesOf(() => 0.05);
    expect(await run(1000)).toEqual(Array.from({ length: 500 }, (_, at) => at * 2));
    expect(pauses.count).toBe(parts.length - 1);
  });

  test('begin with one item, and grow to what a slice of time holds', async () => {
    const { run, parts } = slicesOf(() => 0.05);
    await run(1000);
    expect(parts.slice(0, 4).map(({ size }) => size)).toEqual([1, 2, 4, 8]);
    expect(Math.max(...parts.map(({ size }) => size))).toBe(160);
  });

  test('are never so large that many slow items among cheap ones hold a thread', async () => {
    const { run, parts } = slicesOf(item => (item >= 600 && item < 700 ? 1.4 : 0.01), 32);
    await run(1000);
    expect(Math.max(...parts.map(({ ms }) => ms))).toBeLessThan(50);
  });

  test('are as large from the start when asked again, also after a short list', async () => {
    const { run, parts } = slicesOf(() => 0.05);
    await run(1000);
    await run(3);
    parts.length = 0;
    await run(320);
    expect(parts.map(({ size }) => size)).toEqual([160, 160]);
  });

  test('hold no thread for long where work is slow at first, or slow throughout', async () => {
    const cold = slicesOf(item => (item < 30 ? 3 : 0.1));
    await cold.run(500);
    expect(Math.max(...cold.parts.map(({ ms }) => ms))).toBeLessThan(16);
    const slow = slicesOf(() => 30);
    await slow.run(20);
    expect(slow.parts.every(({ size }) => size === 1)).toBe(true);
  });

  test('are none where there is nothing', async () => {
    const { run, parts, pauses } = slicesOf(() => 1);
    expect(await run(0)).toEqual([]);
    expect([parts, pauses.count]).toEqual([[], 0]);
  });

  test('end with the error of the work', async () => {
    const inSlices = createSlices({ now: () => 0, breathe: async () => undefined });
    const fail = () => {
      throw new Error('no pack');
    };
    await expect(inSlices([1], fail)).rejects.toThrow('no pack');
  });
});
