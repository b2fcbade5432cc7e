import type { Backup } from '../core/backup/backup.ts';
import { planRestore, type RestorePlan } from '../core/backup/plan-restore.ts';
import { type Counts, type Stores, storeNames } from '../core/backup/stores.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { Database } from './database.ts';

const tablesOf = (database: Database) => storeNames.map(name => database[name]);

/** Everything that is kept, as it stood at one moment. */
export function readStores(database: Database): Promise<Stores> {
  return database.transaction('r', tablesOf(database), () => readTables(database));
}

/** How many rows each store has. */
export async function countStores(database: Database): Promise<Counts> {
  const counts = await Promise.all(storeNames.map(async name => [name, await database[name].count()] as const));
  return Object.fromEntries(counts) as Counts;
}

/**
 * Write what a backup has that is new or newer: all of it or, when anything fails, nothing. Compared within the
 * transaction that writes, so that a note saved since the dry run is not overwritten.
 */
export function restoreStores(database: Database, backup: Backup, settings: Settings): Promise<RestorePlan> {
  return database.transaction('rw', tablesOf(database), async () => {
    const plan = planRestore(backup, await readTables(database), settings);
    await putRows(database, plan.write);
    return plan;
  });
}

/** Empty every store and answer what was in them. */
export function eraseStores(database: Database): Promise<Stores> {
  return database.transaction('rw', tablesOf(database), async () => {
    const erased = await readTables(database);
    await Promise.all(tablesOf(database).map(table => table.clear()));
    return erased;
  });
}

/** Put rows back that were taken out a moment ago; what was kept since stays where its key is the same. */
export function putBack(database: Database, rows: Stores): Promise<void> {
  return database.transaction('rw', tablesOf(database), async () => {
    const newer = await readTables(database);
    await putRows(database, rows);
    await putRows(database, newer);
  });
}

async function readTables(database: Database): Promise<Stores> {
  const rows = await Promise.all(storeNames.map(async name => [name, await database[name].toArray()] as const));
  return Object.fromEntries(rows) as unknown as Stores;
}

async function putRows(database: Database, rows: Stores): Promise<void> {
  await database.annotations.bulkPut([...rows.annotations]);
  await database.versions.bulkPut([...rows.versions]);
  await database.trash.bulkPut([...rows.trash]);
  await database.sightings.bulkPut([...rows.sightings]);
  await database.drafts.bulkPut([...rows.drafts]);
  await database.dismissals.bulkPut([...rows.dismissals]);
  await database.pages.bulkPut([...rows.pages]);
  await database.claims.bulkPut([...rows.claims]);
}
