import { describe, expect, test } from 'vitest';
import {
  isSnapshotDue,
  outdated,
  readSnapshotName,
  snapshotName,
  sortSnapshots,
} from '../../../lib/core/safety/snapshots.ts';

const now = '2026-11-27T10:00:00.000Z';
const day = (days: number) => new Date(Date.parse(now) - days * 24 * 60 * 60 * 1000).toISOString();
const sha256 = 'ab'.repeat(32);
const made = (...days: number[]) => sortSnapshots(days.map(days => snapshotName(day(days), sha256)));
const ages = (snapshots: readonly { made: string }[]) =>
  snapshots.map(({ made }) => Math.round((Date.parse(now) - Date.parse(made)) / (24 * 60 * 60 * 1000)));

describe('snapshots', () => {
  test('have their day and checksum in their name, and files that are none are passed over', () => {
    expect(readSnapshotName(snapshotName(now, sha256))).toEqual({ name: snapshotName(now, sha256), made: now, sha256 });
    expect(sortSnapshots(['x.gz', `${sha256}.gz`, '', snapshotName(now, 'short')])).toEqual([]);
    expect(ages(made(3, 1, 2))).toEqual([1, 2, 3]);
  });

  test('are three, none but the newest older than a month', () => {
    expect(ages(outdated(made(0, 1, 2, 3, 4), now, day(30)))).toEqual([3, 4]);
    expect(ages(outdated(made(0, 40), now, day(30)))).toEqual([40]);
    expect(outdated(made(40), now, day(30))).toEqual([]);
  });

  test('of days to come make room before any other', () => {
    expect(ages(outdated(made(-1000, -1001, -1002, 0), now, day(30)))).toEqual([-1000]);
    expect(ages(outdated(made(-1001, -1002, 0, 1), now, day(30)))).toEqual([-1001]);
  });

  test.each([
    { last: null, due: true },
    { last: day(0.5), due: false },
    { last: day(1), due: true },
    { last: day(-2), due: true },
  ])('are due after a day, whichever way a clock was set: %j', ({ last, due }) => {
    expect(isSnapshotDue(last, now)).toBe(due);
  });
});
