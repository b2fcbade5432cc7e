import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetDaily, forgetOld } from '../../entrypoints/background/forget-old.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { note, sighting } from '../core/backup/backup-fixtures.ts';

const database = openDatabase();
const kept = () => database.sightings.toCollection().primaryKeys();
const put = (id: string, seen: string) => database.sightings.put({ ...sighting(id), seen });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: new Date('2026-11-27T12:00:00Z'), toFake: ['Date'] });
  await database.sightings.clear();
  await put('old', '2026-08-01T12:00:00.000Z');
  await put('new', '2026-11-26T12:00:00.000Z');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('cards past their age go when the background starts, once a day', async () => {
  await forgetDaily();
  expect(await kept()).toEqual(['new']);
  await put('old', '2026-08-01T12:00:00.000Z');
  await forgetDaily();
  expect(await kept()).toEqual(['new', 'old']);
  vi.setSystemTime(new Date('2026-11-28T13:00:00Z'));
  await forgetDaily();
  expect(await kept()).toEqual(['new']);
});

test('a clock that jumps by months empties neither the trash nor the history; one that goes on does', async () => {
  const startOn = async (day: string) => {
    vi.setSystemTime(new Date(`${day}T12:00:00Z`));
    await fakeBrowser.storage.session.clear();
    await forgetDaily();
  };
  await startOn('2026-11-27');
  await database.trash.put({ id: 'urn:uuid:1', deleted: '2026-11-20T12:00:00.000Z', annotation: note('1') });
  const inTrash = () => database.trash.count();
  await startOn('2027-08-01');
  expect([await kept(), await inTrash()]).toEqual([['new'], 1]);
  await forgetOld(defaultSettings);
  expect(await kept()).toEqual(['new']);
  // It is put right, and a month goes by.
  for (const day of ['2026-11-28', '2026-12-04', '2026-12-10', '2026-12-16']) await startOn(day);
  expect(await inTrash()).toBe(1);
  await startOn('2026-12-21');
  expect([await kept(), await inTrash()]).toEqual([['new'], 0]);
});

test('what was remembered of the time cannot be read: nothing goes', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('damaged'));
  await forgetDaily();
  expect(await kept()).toEqual(['new', 'old']);
});

test('cards that are kept for good stay', async () => {
  await forgetOld({ ...defaultSettings, historyDays: null });
  expect(await kept()).toEqual(['new', 'old']);
});
