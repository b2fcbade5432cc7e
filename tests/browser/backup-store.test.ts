import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { eraseStores, putBack, readStores, restoreStores } from '../../lib/browser/backup-store.ts';
import { countStores } from '../../lib/browser/count-stores.ts';
import { Database } from '../../lib/browser/database.ts';
import { commitStaged, resumeStaged, sealStaged, stageRows } from '../../lib/browser/staging-store.ts';
import { trashAnnotations } from '../../lib/browser/trash-store.ts';
import { undoImport } from '../../lib/browser/undo-import.ts';
import { countRows, noStores, type Stores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { draft, note, sighting } from '../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../core/backup/written.ts';
import { readGood } from '../core/import/read-bytes.ts';

let database: Database;
let count = 0;

const stores: Stores = {
  ...noStores,
  annotations: [note('1'), note('2')],
  sightings: [sighting('1')],
  drafts: [draft('3')],
  dismissals: [{ claim: 'c1', quote: 'one million' }],
};

const { transaction } = IDBDatabase.prototype;
let onWrite = (_durability: string | undefined): void => undefined;
// Dexie keeps the function that it finds when it opens a database.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...request) {
  const [, mode, options] = request;
  if (mode === 'readwrite') onWrite(options?.durability);
  return transaction.apply(this, request);
};

/** The durability of each write that is begun; `begin` may throw, given its number from 0. */
function watchWrites(begin: (at: number) => void) {
  const seen: (string | undefined)[] = [];
  onWrite = durability => begin(seen.push(durability) - 1);
  return {
    seen,
    stop() {
      onWrite = () => undefined;
    },
  };
}

beforeEach(async () => {
  database = new Database(`backup-${count++}`);
  await putBack(database, stores);
});
afterEach(() => database.delete());

const backupOf = (rows: Stores) => readGood(writtenBackup(rows, defaultSettings, '2026-11-27T06:00:00.000Z'));

test('everything comes back from a backup after it was erased', async () => {
  const backup = await backupOf(await readStores(database));
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
  const backup = await backupOf({ ...noStores, annotations: [note('1')], dismissals: [{ claim: 'c', quote: 'q' }] });
  database.dismissals.hook('creating', () => {
    throw new Error('The device is full.');
  });
  await expect(restoreStores(database, backup, defaultSettings)).rejects.toThrow('The device is full.');
  expect(await readStores(database)).toEqual(noStores);
});

describe('a restore', () => {
  const backup = () => backupOf({ ...stores, annotations: Array.from({ length: 1200 }, (_, at) => note(`${at}`)) });
  /** Restore, and have the write of this number fail with all after it, as if the document had been ended there. */
  async function endedAt(step: number): Promise<boolean> {
    const whole = await backup();
    const { seen, stop } = watchWrites(at => {
      if (at >= step) throw new Error('Ended here.');
    });
    await restoreStores(database, whole, defaultSettings).catch(() => undefined);
    stop();
    return seen.length > step;
  }

  test('that is ended at any step leaves all or nothing after the next start', async () => {
    for (let step = 0; ; step += 1) {
      await eraseStores(database);
      const isEnded = await endedAt(step);
      const seen = await database.annotations.count();
      expect([0, 1200]).toContain(seen);
      const resumed = await resumeStaged(database);
      expect([0, 1200]).toContain(await database.annotations.count());
      if (resumed !== null) expect(await readStores(database)).toMatchObject({ drafts: stores.drafts });
      expect(await database.staging.count()).toBe(0);
      if (!isEnded) break;
    }
    expect(await database.annotations.count()).toBe(1200);
  });

  test('that had all its rows is completed by the next start', async () => {
    await eraseStores(database);
    await stageRows(database, 'annotations', [note('1'), note('2')]);
    await sealStaged(database);
    expect(await resumeStaged(database)).toBe(2);
    expect(await database.annotations.count()).toBe(2);
    expect(await resumeStaged(database)).toBeNull();
  });

  test('that is told to have been done has reached the disk, and so has an erasing', async () => {
    const { seen, stop } = watchWrites(() => undefined);
    await database.drafts.put(draft('9'));
    expect(seen.splice(0)).toEqual([undefined]);
    await restoreStores(database, await backup(), defaultSettings);
    expect(seen.splice(0).at(-1)).toBe('strict');
    await eraseStores(database);
    expect(seen).toEqual(['strict']);
    stop();
  });

  test('keeps what it replaces, and leaves what was written meanwhile', async () => {
    const theirs = { ...note('1'), rev: 2, pageTitle: 'theirs' };
    await stageRows(database, 'annotations', [theirs, { ...note('2'), rev: 2 }]);
    const mine = { ...note('2'), rev: 3, pageTitle: 'mine' };
    await database.annotations.put(mine);
    expect(await commitStaged(database)).toBe(1);
    expect((await readStores(database)).annotations).toEqual([theirs, mine]);
    expect((await readStores(database)).versions).toEqual([note('1')]);
  });

  test('counts on from what was saved meanwhile, and replaces no version that was', async () => {
    const [mine, theirs] = [note('1'), { ...note('1'), pageTitle: 'theirs', modified: '2026-11-25T12:00:00.000Z' }];
    await stageRows(database, 'annotations', [{ ...theirs, rev: 2 }]);
    await stageRows(database, 'versions', [{ ...theirs, pageTitle: 'theirs before' }]);
    await saveAnnotation(database, { ...mine, rev: 2, pageTitle: 'meanwhile' });
    await commitStaged(database);
    const after = await database.annotations.get(mine.id);
    expect(after).toEqual({ ...theirs, rev: 3 });
    await saveAnnotation(database, { ...theirs, rev: 4, pageTitle: 'next' });
    const versions = await database.versions.where('id').equals(mine.id).toArray();
    expect(versions).toEqual([mine, { ...mine, rev: 2, pageTitle: 'meanwhile' }, after]);
  });

  test('that is undone leaves a note that was saved since, or deleted, with all that it was', async () => {
    for (const change of [
      () => saveAnnotation(database, { ...note('1'), rev: 3, pageTitle: 'saved since' }),
      () => trashAnnotations(database, [note('1').id], '2026-11-27T06:00:00.000Z'),
    ]) {
      await eraseStores(database);
      await saveAnnotation(database, note('1'));
      const theirs = { ...note('1'), rev: 2, pageTitle: 'theirs' };
      const plan = await restoreStores(
        database,
        await backupOf({ ...noStores, annotations: [theirs] }),
        defaultSettings,
      );
      await change();
      await undoImport(database, plan);
      const { annotations, versions, trash } = await readStores(database);
      const states = [...annotations, ...versions, ...trash.map(({ annotation }) => annotation)];
      expect(states).toEqual(expect.arrayContaining([note('1'), theirs]));
    }
  });
});
