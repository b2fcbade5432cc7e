import type { Table } from 'dexie';
import type { Backup } from '../core/backup/backup.ts';
import { planInSteps, type RestorePlan } from '../core/backup/plan-restore.ts';
import { kindOf, type Stores, storeNames } from '../core/backup/stores.ts';
import type { Settings } from '../core/settings/settings.ts';
import { finishInSlices } from '../core/steps.ts';
import { readTables, tablesOf } from './count-stores.ts';
import { pace } from './in-slices.ts';
import { takeSnapshot } from './snapshot-store.ts';
import { commitStaged, discardStaged, sealStaged, stageRows, withStaging } from './staging-store.ts';
import type { Database } from './stored-database.ts';

/** Everything that is kept, as it stood at one moment. */
export function readStores(database: Database): Promise<Stores> {
  return database.transaction('r', tablesOf(database), () => readTables(database));
}

/**
 * Write what a backup has that is new or newer: all of it or, when anything fails, nothing.
 *
 * The rows are laid beside the others first, a few at a time, and seen only once all are there: whatever ends this document
 * before, the next start throws them away, and after that point it completes them (`resumeStaged`). A note that was saved
 * meanwhile is not overwritten, and one that is replaced stays among its versions.
 */
export async function restoreStores(database: Database, backup: Backup, settings: Settings): Promise<RestorePlan> {
  const plan = await finishInSlices(planInSteps(backup, await readStores(database), settings), pace);
  await writeStores(database, plan.write);
  return plan;
}

/** All rows lie beside those that are kept, and could be put neither among them nor away: the next start completes it. */
export class Unfinished extends Error {}

/**
 * Take a snapshot, lay rows beside those that are kept and then, all at once, among them. Answers how many were written. Rejects
 * with {@link Unfinished} where they will be yet, and else only where nothing was.
 */
export function writeStores(database: Database, rows: Stores): Promise<number> {
  return withStaging(async () => {
    await takeSnapshot(await readStores(database));
    let isSealed = false;
    try {
      for (const store of storeNames) await stageRows(database, store, rows[store]);
      await sealStaged(database);
      isSealed = true;
      return await commitStaged(database);
    } catch (error) {
      await discardStaged(database).catch(() => {
        if (isSealed) throw new Unfinished('The import will be completed at the next start.', { cause: error });
        // What is not sealed the next start throws away.
      });
      throw error;
    }
  });
}

/** Empty every store and answer what was in them, of which a snapshot stays. It has reached the disk then. */
export async function eraseStores(database: Database): Promise<Stores> {
  await takeSnapshot(await readStores(database));
  return database.transaction('rw', [...tablesOf(database), database.staging], async () => {
    const erased = await readTables(database);
    await Promise.all(tablesOf(database).map(table => table.clear()));
    return erased;
  });
}

/** Put rows back that were taken out a moment ago; what was kept since stays where its key is the same. */
export function putBack(database: Database, rows: Stores): Promise<void> {
  return database.transaction('rw', [...tablesOf(database), database.staging], async () => {
    for (const name of storeNames) {
      const { keyOf } = kindOf(name);
      const kept = new Set((await database[name].toArray()).map(keyOf));
      const table: Table<unknown, unknown> = database.table(name);
      await table.bulkPut(rows[name].filter(row => !kept.has(keyOf(row))));
    }
  });
}
