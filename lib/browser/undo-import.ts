import type { Annotation } from '../core/annotation/annotation.ts';
import type { RestorePlan } from '../core/backup/plan-restore.ts';
import { isSame } from '../core/backup/plan-store.ts';
import { kindOf, type StoreName, type Stores, storeNames } from '../core/backup/stores.ts';
import { tablesOf } from './count-stores.ts';
import type { Database } from './database.ts';

/** Rows that are compared and written together: few enough that nobody waits behind them. */
const rowsAtOnce = 250;

/**
 * Take back what an import wrote: rows that were new go, rows that it replaced come back. What was changed since stays as it is;
 * returns how many rows those are. One transaction, which has reached the disk then.
 */
export function undoImport(
  database: Database,
  { write, replaced }: Pick<RestorePlan, 'write' | 'replaced'>,
): Promise<number> {
  return database.transaction('rw', [...tablesOf(database), database.staging], async () => {
    const changed = await changedSince(database, write.annotations);
    // What these were before is still theirs, and the only place of what the import replaced.
    const versions = write.versions.filter(({ id }) => !changed.has(id));
    let left = 0;
    for (const store of storeNames) left += await undoStore(database, store, { ...write, versions }, replaced);
    return left;
  });
}

/** The ids of notes that are not as the import wrote them: saved since, or in the trash. */
async function changedSince({ annotations }: Database, written: readonly Annotation[]): Promise<Set<string>> {
  const changed = new Set<string>();
  for (let from = 0; from < written.length; from += rowsAtOnce) {
    const some = written.slice(from, from + rowsAtOnce);
    const stored = await annotations.bulkGet(some.map(({ id }) => id));
    for (const [at, note] of some.entries()) if (!isSame(stored[at], note)) changed.add(note.id);
  }
  return changed;
}

async function undoStore(database: Database, store: StoreName, write: Stores, replaced: Stores): Promise<number> {
  const written = write[store] as readonly object[];
  if (written.length === 0) return 0;
  const table = database.table<object>(store);
  const { keyOf } = kindOf(store);
  const before = new Map((replaced[store] as readonly object[]).map(row => [keyOf(row), row]));
  const path = [table.schema.primKey.keyPath ?? []].flat();
  let left = 0;
  for (let from = 0; from < written.length; from += rowsAtOnce) {
    const some = written.slice(from, from + rowsAtOnce);
    const keys = some.map(row => path.map(name => (row as Record<string, string | number>)[name]!));
    const stored = await table.bulkGet(path.length > 1 ? keys : keys.flat());
    const same = some.map((row, at) => JSON.stringify(stored[at]) === JSON.stringify(row));
    const gone = keys.filter((_, at) => same[at] && !before.has(keyOf(some[at]!)));
    const back = some.flatMap((row, at) => (same[at] ? (before.get(keyOf(row)) ?? []) : []));
    await table.bulkDelete(path.length > 1 ? gone : gone.flat());
    await table.bulkPut(back);
    left += same.filter(isSame => !isSame).length;
  }
  return left;
}
