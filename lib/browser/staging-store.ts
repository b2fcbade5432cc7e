import type { Table } from 'dexie';
import type { Annotation } from '../core/annotation/annotation.ts';
import { kindOf, type StoreName } from '../core/backup/stores.ts';
import type { OwnClaim } from '../core/claim/own-claim.ts';
import { ownClaimOnTop } from '../core/claim/own-claim-rev.ts';
import { keyIn, tablesOf } from './count-stores.ts';
import type { Database } from './stored-database.ts';

/** Rows that are laid down in one write: few enough that nobody waits behind them. */
const rowsAtOnce = 500;
const marker = 'staged';
const lock = 'sidelight-staging';
/** Every browser has them; Node, where tests run, only in its newer versions. */
const locks = globalThis.navigator?.locks as LockManager | undefined;

/** One import or restore at a time, in whatever document. The lock goes with the document that holds it. */
export function withStaging<T>(work: () => Promise<T>): Promise<T> {
  return locks ? locks.request(lock, work) : work();
}

/** Lay rows beside those that are kept. Nobody sees them yet. */
export async function stageRows(database: Database, store: StoreName, rows: readonly unknown[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await database.staging.add({ store, rows: rows.slice(at, at + rowsAtOnce) });
  }
}

/** All is there: from now on it is completed, whatever happens. */
export async function sealStaged(database: Database): Promise<void> {
  await database.transaction('rw', database.staging, database.meta, async () => {
    await database.meta.put({ key: marker, value: await database.staging.count() });
  });
}

/**
 * Put what is staged among what is kept: all of it in one transaction, which has reached the disk when this resolves. A row
 * that is kept in a newer state stays, and a note that is replaced is added to its versions. Answers how many were written.
 */
export function commitStaged(database: Database): Promise<number> {
  const { staging, meta, versions } = database;
  return database.transaction('rw', [...tablesOf(database), staging, meta], async () => {
    let written = 0;
    for (const key of await staging.toCollection().primaryKeys()) {
      const staged = await staging.get(key);
      if (!staged) continue;
      const table: Table<unknown, unknown> = database.table(staged.store);
      const kept = await table.bulkGet(staged.rows.map(row => keyIn(table, row)));
      const { ageOf } = kindOf(staged.store);
      // What was put there meanwhile is what somebody saved, or may want back.
      const isReplaceable = staged.store !== 'versions' && staged.store !== 'trash';
      const isWanted = (row: unknown, mine: unknown) =>
        mine === undefined ||
        (isReplaceable && ageOf(mine) <= ageOf(row) && JSON.stringify(mine) !== JSON.stringify(row));
      const wanted = staged.rows.flatMap((row, index) => {
        const mine = kept[index];
        if (!isWanted(row, mine)) return [];
        return [mine === undefined ? row : onTopOf(staged.store, row, mine)];
      });
      if (staged.store === 'annotations') {
        const replaced = kept.filter((mine, index) => mine !== undefined && isWanted(staged.rows[index], mine));
        const earlier = versions as Table<unknown, unknown>;
        const taken = await earlier.bulkGet(replaced.map(row => keyIn(earlier, row)));
        // Under its number there may be another text: the plan has then found the note a number of its own.
        await earlier.bulkPut(replaced.filter((_, index) => taken[index] === undefined));
      }
      await table.bulkPut(wanted);
      written += wanted.length;
    }
    await staging.clear();
    await meta.delete(marker);
    return written;
  });
}

/** A note or claim counts a save more than the one that it replaces: that may have been saved since the import was planned. */
function onTopOf(store: StoreName, row: unknown, mine: unknown): unknown {
  if (store === 'claims') return ownClaimOnTop(row as OwnClaim, mine as OwnClaim);
  if (store !== 'annotations') return row;
  return { ...(row as Annotation), rev: Math.max((row as Annotation).rev, (mine as Annotation).rev + 1) };
}

export async function discardStaged(database: Database): Promise<void> {
  await database.transaction('rw', database.staging, database.meta, async () => {
    await database.staging.clear();
    await database.meta.delete(marker);
  });
}

/**
 * What an import left that was ended: completed where all of it was there, else thrown away. Answers how many rows came
 * in, null when there was nothing to complete. An import that is going on in another document is left alone.
 */
export function resumeStaged(database: Database): Promise<number | null> {
  return locks
    ? locks.request(lock, { ifAvailable: true }, held => (held ? finishStaged(database) : null))
    : finishStaged(database);
}

async function finishStaged(database: Database): Promise<number | null> {
  if ((await database.staging.count()) === 0) return null;
  if (await database.meta.get(marker)) return commitStaged(database);
  await discardStaged(database);
  return null;
}
