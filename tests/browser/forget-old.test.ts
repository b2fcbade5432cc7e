import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetDaily, forgetOld } from '../../entrypoints/background/forget-old.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { sighting } from '../core/backup/backup-fixtures.ts';

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
afterEach(() => vi.useRealTimers());

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

test('cards that are kept for good stay', async () => {
  await forgetOld({ ...defaultSettings, historyDays: null });
  expect(await kept()).toEqual(['new', 'old']);
});
