import { type Canary, readCanary } from '../core/safety/canary.ts';
import { type Identity, isRolledBack } from '../core/safety/standing.ts';
import { browser } from './browser.ts';
import { countStores } from './count-stores.ts';
import { type Database, SCHEMA_VERSION } from './stored-database.ts';

const key = 'canary';
/** Writes that come close together are remembered together. */
const restMs = 1000;

/** What is remembered of the database, in `storage.local`, which survives it. Null when there is nothing. */
export async function loadCanary(): Promise<Canary | null> {
  try {
    return readCanary((await browser.storage.local.get(key))[key]);
  } catch {
    // Firefox keeps this in a database of its own that can be damaged too; the notes are then opened without being checked.
    return null;
  }
}

/** Forget the database that was: the user has decided. */
export async function dropCanary(): Promise<void> {
  await browser.storage.local.remove(key);
}

/** Remember the database as it is now. One that is behind what is remembered changes nothing. */
export async function updateCanary(database: Database, now: string): Promise<void> {
  const [identity, counts] = await database.transaction('r', database.tables, () =>
    Promise.all([database.readIdentity(), countStores(database)]),
  );
  const before = await loadCanary();
  const isSame = before?.install === identity.install;
  if (identity.install === null || (before && isSame && before.serial > identity.serial)) return;
  const since = before && isSame ? before.since : now;
  const canary: Canary = {
    install: identity.install,
    schema: SCHEMA_VERSION,
    serial: identity.serial,
    counts,
    at: now,
    since,
  };
  await browser.storage.local.set({ [key]: canary });
}

/** A function to be called after each write: remembers the database at once, and from then on once a second while it is written to. */
export function keepCanary(databaseOf: () => Database): () => void {
  let isResting = false;
  let isBehind = false;
  const remember = (): void => {
    isResting = isBehind;
    if (!isBehind) return;
    isBehind = false;
    setTimeout(remember, restMs);
    // One that is behind is put right by the next write, or the next start: the background may be ended at any moment.
    updateCanary(databaseOf(), new Date().toISOString()).catch(() => undefined);
  };
  return () => {
    isBehind = true;
    if (!isResting) remember();
  };
}

/** Where a database is older than what was told to have been written, remember that until the user has read it. */
export async function noteRollback(identity: Identity, canary: Canary | null): Promise<void> {
  if (canary && isRolledBack(identity, canary)) {
    await browser.storage.local.set({ missing: canary, [key]: { ...canary, serial: identity.serial } });
  }
}
