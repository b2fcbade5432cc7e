import { Dexie, type Table } from 'dexie';
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
  const rows = await Promise.all(tablesOf(database).map(async table => [table.name, await readWhole(table)] as const));
  return { ...noStores, ...Object.fromEntries(rows) };
}

/** Rows that the browser makes at once. A card or a page's text is ten times what a note is. */
const rowsAtOnce = (name: string) => (name === 'sightings' || name === 'pages' ? 25 : 250);

/** A table part by part: 50,000 rows at once would hold the thread up for as long as the browser makes them. */
async function readWhole(table: Table<unknown, unknown>): Promise<unknown[]> {
  const size = rowsAtOnce(table.name);
  const rows: unknown[] = [];
  for (;;) {
    const last = rows.at(-1);
    const left = last === undefined ? table.orderBy(':id') : table.where(':id').above(keyIn(table, last));
    const part = await left.limit(size).toArray();
    for (const row of part) rows.push(row);
    if (part.length < size) return rows;
  }
}

/** The key of a row; a list where the table's has parts. */
export function keyIn({ schema }: Table<unknown, unknown>, row: unknown): unknown {
  const { keyPath } = schema.primKey;
  return Array.isArray(keyPath)
    ? keyPath.map(path => Dexie.getByKeyPath(row as object, path))
    : Dexie.getByKeyPath(row as object, keyPath as string);
}
