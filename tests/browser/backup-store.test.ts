import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countStores, eraseStores, putBack, readStores, restoreStores } from '../../lib/browser/backup-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { readBackup, writeBackup } from '../../lib/core/backup/backup.ts';
import { countRows, noStores, type Stores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { draft, note, sighting } from '../core/backup/backup-fixtures.ts';

let database: Database;
let count = 0;

const stores: Stores = {
  ...noStores,
  annotations: [note('1'), note('2')],
  sightings: [sighting('1')],
  drafts: [draft('3')],
  dismissals: [{ claim: 'c1', quote: 'one million' }],
};

beforeEach(async () => {
  database = new Database(`backup-${count++}`);
  await putBack(database, stores);
});
afterEach(() => database.delete());

function backupOf(rows: Stores) {
  const read = readBackup(writeBackup(rows, defaultSettings, '2026-11-27T06:00:00.000Z'));
  if ('problem' in read) throw new Error(read.problem.kind);
  return read.backup;
}

test('everything comes back from a backup after it was erased', async () => {
  const backup = backupOf(await readStores(database));
  expect(await eraseStores(database)).toEqual(stores);
  expect(await countStores(database)).toEqual(countRows(noStores));
  await restoreStores(database, backup, defaultSettings);
  expect(await readStores(database)).toEqual(stores);
});

test('an undone erasing keeps what was written in between', async () => {
  const erased = await eraseStores(database);
  const edited = { ...note('1'), rev: 2, pageTitle: 'written since' };
  await database.annotations.put(edited);
  await putBack(database, erased);
  expect((await readStores(database)).annotations).toEqual([edited, note('2')]);
});

test('a restore that fails half way has written nothing', async () => {
  await eraseStores(database);
  const backup = backupOf({ ...noStores, annotations: [note('1')], dismissals: [{ claim: 'c', quote: 'q' }] });
  database.dismissals.hook('creating', () => {
    throw new Error('The device is full.');
  });
  await expect(restoreStores(database, backup, defaultSettings)).rejects.toThrow('The device is full.');
  expect(await readStores(database)).toEqual(noStores);
});
