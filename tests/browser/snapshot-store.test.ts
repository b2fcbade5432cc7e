import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadSnapshotMark } from '../../lib/browser/safety-marks.ts';
import { noteSeenTime } from '../../lib/browser/seen-time-store.ts';
import { listSnapshots, takeDailySnapshot, takeSnapshot } from '../../lib/browser/snapshot-store.ts';
import { noStores } from '../../lib/core/backup/stores.ts';
import { note } from '../core/backup/backup-fixtures.ts';

const some = { ...noStores, annotations: [note('1')] };
const start = Date.parse('2026-11-27T10:00:00.000Z');
const dayMs = 24 * 60 * 60 * 1000;

let files: Map<string, ArrayBuffer>;
let refuse: () => void;

/** As much of the browser's own files as a snapshot takes. */
const folder = {
  keys: () => files.keys(),
  async removeEntry(name: string) {
    files.delete(name);
  },
  async getFileHandle(name: string, { create = false } = {}) {
    if (create) files.set(name, new ArrayBuffer(0));
    return {
      createWritable: async () => ({
        async write(bytes: ArrayBuffer) {
          refuse();
          files.set(name, bytes);
        },
        async close() {},
      }),
      getFile: async () => new Blob([files.get(name)!]),
    };
  },
};
let root: () => Promise<unknown>;

beforeEach(() => {
  files = new Map();
  refuse = () => undefined;
  root = async () => ({ getDirectoryHandle: async () => folder });
  fakeBrowser.reset();
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  vi.stubGlobal('navigator', { storage: { getDirectory: () => root() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The days, counted from the first, of which there are snapshots. */
const days = async () => (await listSnapshots()).map(({ made }) => Math.round((Date.parse(made) - start) / dayMs));
const onDay = (day: number) => vi.setSystemTime(start + day * dayMs);

describe('a snapshot', () => {
  test('is kept though a wrong clock has put others into days to come', async () => {
    for (const day of [1000, 1001, 1002]) {
      onDay(day);
      await takeSnapshot(some);
    }
    for (const day of [0, 1, 2]) {
      onDay(day);
      await takeSnapshot(some);
      expect(await days()).toContain(day);
    }
    expect(await days()).toEqual([2, 1, 0]);
  });

  test('that cannot be written leaves no file in the place of a good one', async () => {
    await takeSnapshot(some);
    onDay(1);
    refuse = () => {
      throw new Error('The device is full.');
    };
    await takeSnapshot(some);
    expect(await days()).toEqual([0]);
    expect(await loadSnapshotMark()).toMatchObject({ counts: null, why: 'The device is full.' });
  });

  test('is no reason for an import to fail where the browser has no files or keeps no marks', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('An unexpected error occurred'));
    root = () => Promise.reject(new Error('SecurityError'));
    for (const rows of [noStores, some]) await expect(takeSnapshot(rows)).resolves.toBeUndefined();
  });
});

describe('where nothing is kept any more', () => {
  const isEmpty = () => takeDailySnapshot(async () => noStores);

  test('what was lost long after its last snapshot can still be brought back for a month', async () => {
    await takeSnapshot(some);
    for (const day of [60, 61, 85]) {
      onDay(day);
      await isEmpty();
      expect(await days()).toEqual([0]);
    }
    onDay(91);
    await isEmpty();
    expect(await days()).toEqual([]);
  });

  test('a clock that jumps by a year takes nothing', async () => {
    await takeSnapshot(some);
    for (const day of [1, 2]) {
      onDay(day);
      await noteSeenTime(Date.now());
      await isEmpty();
    }
    onDay(400);
    await noteSeenTime(Date.now());
    await isEmpty();
    expect(await days()).toEqual([0]);
  });

  test('the first note after that has its snapshot the same day', async () => {
    await isEmpty();
    await takeDailySnapshot(async () => some);
    expect(await days()).toEqual([0]);
  });
});
