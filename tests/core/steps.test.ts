import { describe, expect, test } from 'vitest';
import { finish, finishInSlices, type Steps } from '../../lib/core/steps.ts';

function* count(steps: number, log: number[] = []): Steps<string> {
  for (let step = 1; step <= steps; step += 1) {
    log.push(step);
    yield;
  }
  return `${steps} steps`;
}

/** A clock on which every step takes `ms`, and pauses that are counted. */
function clock(ms: number) {
  let time = 0;
  let pauses = 0;
  return {
    pauses: () => pauses,
    pace: {
      now: () => (time += ms),
      breathe: async () => {
        pauses += 1;
      },
    },
  };
}

describe('work in steps', () => {
  test('comes to the same at once and in slices', async () => {
    expect(finish(count(10))).toBe('10 steps');
    expect(await finishInSlices(count(10), clock(1).pace)).toBe('10 steps');
    expect(await finishInSlices(count(0), clock(1).pace)).toBe('0 steps');
  });

  test('lets others go first after eight milliseconds, and tells how far it is', async () => {
    const { pace, pauses } = clock(4);
    const told: number[] = [];
    await finishInSlices(count(10), pace, { onPause: done => told.push(done) });
    expect(told).toEqual([2, 4, 6, 8, 10]);
    expect(pauses()).toBe(5);
  });

  test('is left off where it stands when it is called off', async () => {
    const log: number[] = [];
    const stop = new AbortController();
    const working = finishInSlices(count(10, log), clock(4).pace, { signal: stop.signal, onPause: () => stop.abort() });
    await expect(working).rejects.toThrow(/abort/i);
    expect(log).toEqual([1, 2]);
  });

  test('fails as the work does', async () => {
    const fails = function* (): Steps<never> {
      yield;
      throw new Error('no such row');
    };
    await expect(finishInSlices(fails(), clock(4).pace)).rejects.toThrow('no such row');
  });
});
