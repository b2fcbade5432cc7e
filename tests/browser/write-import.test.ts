import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readStores, Unfinished } from '../../lib/browser/backup-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { resumeStaged } from '../../lib/browser/staging-store.ts';
import { type Background, takeBackImport, writeImport } from '../../lib/browser/write-import.ts';
import { noStores, type Stores } from '../../lib/core/backup/stores.ts';
import { changedSettings, defaultSettings, type Settings } from '../../lib/core/settings/settings.ts';
import { note } from '../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../core/backup/written.ts';
import { readGood } from '../core/import/read-bytes.ts';

let database: Database;
let count = 0;
let settings: Settings;
let background: Background;

/** Which writes fail, by their number from 0 in the order in which they are begun. */
let fails: (write: number) => boolean;
const { transaction } = IDBDatabase.prototype;
let writes = 0;
// Dexie keeps the function that it finds when it opens a database.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...request) {
  if (request[1] === 'readwrite' && fails(writes++)) throw new DOMException('No room.', 'QuotaExceededError');
  return transaction.apply(this, request);
};

beforeEach(async () => {
  fails = () => false;
  database = new Database(`write-import-${count++}`);
  await database.annotations.put(note('1'));
  settings = { ...defaultSettings, offSites: ['mine.example'] };
  background = {
    getSettings: async () => settings,
    changeSettings: async change => (settings = changedSettings(settings, change)),
    storesChanged: async () => null,
  };
  writes = 0;
});
afterEach(() => database.delete());

const rows: Stores = { ...noStores, annotations: [note('2')] };
const theirs = { ...defaultSettings, reviewer: 'Rosa', offSites: ['theirs.example'] };
const backupOf = (stores: Stores, of: Settings) => readGood(writtenBackup(stores, of, '2026-11-27T06:00:00.000Z'));
const kept = async () => (await readStores(database)).annotations.map(({ id }) => id);
const [one, two] = [note('1').id, note('2').id];
const noAnswer = async () => Promise.reject(new Error('No answer.'));

describe('what is said of an import', () => {
  test('that its notes were written, where its settings could not be taken', async () => {
    background = { ...background, changeSettings: noAnswer };
    const written = await writeImport(database, await backupOf(rows, theirs), background);
    expect(written).toMatchObject({ isPart: true, settings: null });
    expect(await kept()).toEqual([one, two]);
  });

  test('that it failed, where its settings were all that it had', async () => {
    background = { ...background, changeSettings: noAnswer };
    await expect(writeImport(database, await backupOf(noStores, theirs), background)).rejects.toThrow('No answer.');
  });

  test('that it is done, whether or not open pages could be told', async () => {
    background = { ...background, storesChanged: vi.fn(noAnswer) };
    const written = await writeImport(database, await backupOf(rows, theirs), background);
    expect(written.isPart).toBe(false);
    expect(await takeBackImport(database, written, background)).toEqual({ left: 0, isPart: false });
    expect(background.storesChanged).toHaveBeenCalledTimes(2);
    expect([await kept(), settings.reviewer]).toEqual([[one], '']);
  });

  test('that it failed, wherever it is stopped, and then nothing is other than before, also after the next start', async () => {
    const backup = await backupOf(rows, settings);
    for (let stopped = 0; stopped < 3; stopped += 1) {
      writes = 0;
      fails = write => write === stopped;
      await expect(writeImport(database, backup, background)).rejects.not.toBeInstanceOf(Unfinished);
      fails = () => false;
      await resumeStaged(database);
      expect(await kept()).toEqual([one]);
    }
  });

  test('that it is still to be completed, where all is there and can be put neither in its place nor away', async () => {
    const backup = await backupOf(rows, settings);
    fails = write => write >= 2;
    await expect(writeImport(database, backup, background)).rejects.toBeInstanceOf(Unfinished);
    expect(await kept()).toEqual([one]);
    fails = () => false;
    expect(await resumeStaged(database)).toBe(1);
    expect(await kept()).toEqual([one, two]);
  });
});

describe('an import that is taken back', () => {
  test('leaves what the reader has set since', async () => {
    const written = await writeImport(database, await backupOf(rows, theirs), background);
    await background.changeSettings({ singleKeys: false });
    await background.changeSettings({ offSites: [...settings.offSites, 'since.example'] });
    await takeBackImport(database, written, background);
    expect(settings).toEqual({ ...defaultSettings, singleKeys: false, offSites: ['since.example', 'mine.example'] });
  });

  test('says so where the settings could not follow', async () => {
    const written = await writeImport(database, await backupOf(rows, theirs), background);
    expect(await takeBackImport(database, written, { ...background, changeSettings: noAnswer })).toEqual({
      left: 0,
      isPart: true,
    });
    expect(await kept()).toEqual([one]);
  });

  test('is not half taken back: what fails has changed nothing, and can be tried again', async () => {
    const written = await writeImport(database, await backupOf(rows, theirs), background);
    fails = () => true;
    await expect(takeBackImport(database, written, background)).rejects.toThrow('No room.');
    expect([await kept(), settings.reviewer]).toEqual([[one, two], 'Rosa']);
    fails = () => false;
    expect(await takeBackImport(database, written, background)).toEqual({ left: 0, isPart: false });
  });
});
