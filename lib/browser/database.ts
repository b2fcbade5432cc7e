import { hasRows } from '../core/safety/canary.ts';
import { type Found, formatOf, type Standing, standingAfter, standingBefore } from '../core/safety/standing.ts';
import { causesOf, MessageError } from './answer.ts';
import { keepCanary, loadCanary, noteRollback, updateCanary } from './canary-store.ts';
import { readTables } from './count-stores.ts';
import { patienceMs } from './guarded-factory.ts';
import { takeSnapshot } from './snapshot-store.ts';
import { Database, type Guard, refusalOf, SCHEMA_VERSION } from './stored-database.ts';

export { Database } from './stored-database.ts';

const name = 'sidelight';
let opened: Database | undefined;
let preparing: Promise<Standing> | undefined;
const listeners = new Set<(standing: Standing) => void>();

/** The one database of this context. Opened on first use. `prepareDatabase` says how it stands. */
export function openDatabase(): Database {
  return (opened ??= createDatabase().database);
}

/**
 * Open the database and say how it stands; never rejects. After it `openDatabase` gives what can be read: where a database
 * could not be brought to the new format that is the one before, as it was.
 */
export function prepareDatabase(): Promise<Standing> {
  return (preparing ??= prepare());
}

/** The database once it is known how it stands: for whoever may be the first of this context to open it. */
export async function preparedDatabase(): Promise<Database> {
  await prepareDatabase();
  return openDatabase();
}

/** Begin again: somebody has decided about a lost database. */
export function forgetDatabase(): void {
  opened?.close();
  opened = undefined;
  preparing = undefined;
}

/** Hear when an open database was taken over, or has to wait for other tabs, until `signal` aborts. */
export function onStanding(listen: (standing: Standing) => void, signal: AbortSignal): void {
  listeners.add(listen);
  signal.addEventListener('abort', () => listeners.delete(listen));
}

/** Why a database was kept shut. */
class Shut extends MessageError {
  readonly standing: Standing;

  constructor(standing: Standing) {
    super('recovery', refusalOf(standing)?.message ?? '');
    this.standing = standing;
  }
}

/** What an attempt to open has met. */
interface Attempt {
  readonly database: Database;
  /** The format that the database had where an upgrade was begun. */
  readonly upgradedFrom: () => number | null;
  /** Resolves when other tabs hold it. */
  readonly blocked: Promise<void>;
}

let attempt: Attempt | undefined;

function createDatabase(): Attempt {
  let from: number | null = null;
  let newer: Standing | null = null;
  let tellBlocked = (): void => undefined;
  const blocked = new Promise<void>(resolve => {
    tellBlocked = resolve;
  });
  const guard: Guard = {
    async admit(wanted) {
      const [found, canary] = await Promise.all([findDatabase(), loadCanary()]);
      const standing = standingBefore(found, canary, SCHEMA_VERSION);
      if (standing.kind === 'lost') throw new Shut(standing);
      if (standing.kind === 'newer') {
        // Dexie would add to a newer database what it has no longer. It is read as it is, or not at all.
        if (wanted !== undefined && formatOf(wanted) > SCHEMA_VERSION) throw new Shut(standing);
        newer = standing;
        return undefined;
      }
      if (typeof found === 'number' && formatOf(found) < SCHEMA_VERSION) {
        from = formatOf(found);
        await keepFormat(from);
      }
      return wanted;
    },
    async inspect(identity) {
      const standing = newer ?? standingAfter(identity, await loadCanary(), SCHEMA_VERSION);
      // An empty list in place of what was lost would be believed.
      if (standing.kind === 'lost') throw new Shut(standing);
      return standing;
    },
    written: keepCanary(() => database),
    changed() {
      if (database.standing.kind === 'blocked') tellBlocked();
      tell(database.standing);
    },
  };
  const database = new Database(name, { guard });
  return (attempt = { database, upgradedFrom: () => from, blocked });
}

function tell(standing: Standing): void {
  preparing = Promise.resolve(standing);
  for (const listen of listeners) listen(standing);
}

/** The database's version before anything is opened; a damaged one may only be told from an empty one now. */
async function findDatabase(): Promise<Found> {
  try {
    const found = (await indexedDB.databases()).find(database => database.name === name);
    return found?.version ?? null;
  } catch {
    // Said by the screen that follows.
    return 'unreadable';
  }
}

async function prepare(): Promise<Standing> {
  const database = openDatabase();
  try {
    const opening = database.open();
    await Promise.race([opening, attempt?.blocked]);
    if (database.standing.kind === 'blocked') void opening.then(() => tell(database.standing));
    if (database.standing.kind === 'whole') await check(database);
    return database.standing;
  } catch (error) {
    const standing = await standingOf(error);
    database.standing = standing;
    if (standing.kind !== 'not-upgraded') return standing;
    return openAsItWas(standing).catch((): Standing => ({ kind: 'lost', how: 'damaged', kept: null }));
  }
}

/** Remember what is there, and what is not there any more. */
async function check(database: Database): Promise<void> {
  const [identity, canary] = await Promise.all([database.readIdentity(), loadCanary()]);
  if (canary && canary.install === identity.install && canary.serial === identity.serial) return;
  await noteRollback(identity, canary);
  await updateCanary(database, new Date().toISOString());
}

async function standingOf(error: unknown): Promise<Standing> {
  const shut = causesOf(error).find(cause => cause instanceof Shut);
  if (shut) return shut.standing;
  const why = error instanceof Error ? error.message : String(error);
  if (attempt?.upgradedFrom()) return { kind: 'not-upgraded', why };
  const canary = await loadCanary();
  if (canary && hasRows(canary.counts)) return { kind: 'lost', how: 'damaged', kept: canary };
  return { kind: 'refused', why };
}

/** A snapshot of the database before it is brought to another format. Without one it is brought there all the same. */
async function keepFormat(format: number): Promise<void> {
  const database = new Database(name, { upTo: format });
  try {
    const opening = database.open();
    // Behind another document's upgrade this would wait as long as that does, and say nothing. That one has taken the snapshot.
    await Promise.race([opening, new Promise((_, late) => setTimeout(late, patienceMs))]);
    await takeSnapshot(await readTables(database));
  } catch {
    // What cannot be read is said by the upgrade.
  } finally {
    database.close();
  }
}

/** Open the database in the format that it has, to be read. */
async function openAsItWas(standing: Standing): Promise<Standing> {
  const database = new Database(name, { upTo: attempt?.upgradedFrom() ?? SCHEMA_VERSION });
  await database.open();
  database.standing = standing;
  opened = database;
  return standing;
}
