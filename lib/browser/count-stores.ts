import type { Table } from 'dexie';
import { byStore, type Counts, noStores, type Stores, storeNames } from '../core/backup/store-names.ts';
import type { Database } from './stored-database.ts';

/** The tables of what is kept. A database that could not be upgraded may not have all of them. */
export function tablesOf(database: Database): Table<unknown, unknown>[] {
  return database.tables.filter(({ name }) => storeNames.some(store => store === name));
}

/** How many rows each store has. */
export async function countStores(database: Database): Promise<Counts> {
  const counts = await Promise.all(tablesOf(database).map(async table => [table.name, await table.count()] as const));
  return { ...byStore(() => 0), ...Object.fromEntries(counts) };
}

/** Everything that is kept. As it stood at one moment only within a transaction. */
export async function readTables(database: Database): Promise<Stores> {
  const rows = await Promise.all(tablesOf(database).map(async table => [table.name, await table.toArray()] as const));
  return { ...noStores, ...Object.fromEntries(rows) };
}
