import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAgo, type SeenTime, seenSince, seeTime } from '../../../lib/core/safety/seen-time.ts';

const dayMs = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-01T12:00:00.000Z');
/** The clock as it was looked at, in days after `start`. */
const seen = (...days: number[]): SeenTime =>
  days.reduce<SeenTime | null>((before, day) => seeTime(before, start + day * dayMs), null)!;
const daysSeen = (time: SeenTime, from: number, to: number) =>
  seenSince(time, start + from * dayMs, start + to * dayMs) / dayMs;

test('days on which the clock was looked at went by', () => {
  expect(daysSeen(seen(0, 1, 2, 5, 9), 0, 9)).toBe(9);
});

test('a week at most goes by while nobody looks, however far the clock has come', () => {
  expect(daysSeen(seen(0, 1, 7), 0, 7)).toBe(7);
  expect(daysSeen(seen(0, 1, 201), 0, 201)).toBe(8);
  // From there on it is believed again.
  expect(daysSeen(seen(0, 1, 201, 202, 203), 0, 203)).toBe(10);
});

test('a clock that was put right has been nowhere', () => {
  expect(daysSeen(seen(0, 1, 201, 2, 3), 0, 3)).toBe(3);
  // Written down while it was wrong.
  expect(daysSeen(seen(0, 1, 201, 2, 3), 201, 3)).toBeLessThan(0);
});

test('a clock that starts in 1970 makes nothing old when it is put right', () => {
  const wrong = seeTime(seen(0, 1), 0);
  const right = seeTime(wrong, start + 2 * dayMs);
  expect(daysSeen(right, 0, 2)).toBe(0);
});

test('that so many days ago was is where so many have gone by since, for any clock', () => {
  const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 90 }), (looks, age) => {
      const time = seen(...looks);
      const at = Date.parse(daysAgo(time, age, time.last));
      expect(seenSince(time, at, time.last)).toBe(age * dayMs);
      expect(seenSince(time, at - 1, time.last)).toBeGreaterThanOrEqual(age * dayMs);
      expect(seenSince(time, at + 1, time.last)).toBeLessThan(age * dayMs);
    }),
  );
});
