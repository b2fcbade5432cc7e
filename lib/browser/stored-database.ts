import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Draft } from '../core/annotation/draft.ts';
import type { NotePlace } from '../core/annotation/note-place.ts';
import type { Trashed } from '../core/annotation/trashed.ts';
import type { Dismissal, StoreName } from '../core/backup/stores.ts';
import type { OwnClaim } from '../core/claim/own-claim.ts';
import type { Sighting } from '../core/sighting/sighting.ts';
import { type Identity, isWritable, type Standing, standingAfter } from '../core/safety/standing.ts';
import type { KeptPage } from '../core/text/kept-page.ts';
import { MessageError } from './answer.ts';
import { guardedFactory } from './guarded-factory.ts';
import { guardWrites } from './guard-writes.ts';

/** Counts the shapes stored below. Raised together with a new `version()` and an upgrade. */
export const SCHEMA_VERSION = 3;

/** Rows of one store that wait for the rest of an import or a restore. */
export interface StagedRows {
  readonly store: StoreName;
  readonly rows: readonly unknown[];
}

/** What watches over a database. Without one it is opened as it is found. */
export interface Guard {
  /** Answers the version to open, undefined for whatever is there; rejects to keep the database shut. */
  admit(wanted: number | undefined): Promise<number | undefined>;
  /** How the database stands, now that it is open. */
  inspect(identity: Identity): Promise<Standing>;
  /** Something was written. */
  written(): void;
  /** `blocked` or `updated` has come over an open database. */
  changed(): void;
}

interface DatabaseOptions {
  readonly guard?: Guard;
  /** The last format to bring the database to; it is then only read. */
  readonly upTo?: number;
}

/** Everything that the reader and the reviewer own. Lives in the extension's origin, where no page reaches it. */
export class Database extends Dexie {
  readonly annotations!: EntityTable<Annotation, 'id'>;
  /** Earlier states of notes, by id and rev. */
  readonly versions!: Table<Annotation, [string, number]>;
  readonly trash!: EntityTable<Trashed, 'id'>;
  /** How notes were found when their pages were last open. Made anew at every visit, and in no backup. */
  readonly places!: EntityTable<NotePlace, 'id'>;
  readonly sightings!: EntityTable<Sighting, 'id'>;
  readonly drafts!: EntityTable<Draft, 'id'>;
  readonly dismissals!: Table<Dismissal, [string, string]>;
  readonly pages!: EntityTable<KeptPage, 'source'>;
  readonly claims!: EntityTable<OwnClaim, 'id'>;
  /** What an import or a restore has read so far. Nothing of it is seen before its commit. */
  readonly staging!: Table<StagedRows, number, StagedRows>;
  /** `schema`, `install`, `serial`: see `Canary`; `staged`: how many rows of `staging` wait for their commit. */
  readonly meta!: Table<{ key: string; value: number | string }, string>;
  standing: Standing = { kind: 'whole' };

  constructor(name = 'sidelight', { guard, upTo = SCHEMA_VERSION }: DatabaseOptions = {}) {
    super(name, { indexedDB: guard ? guardedFactory(guard.admit) : indexedDB, IDBKeyRange });
    for (const { format, stores, upgrade } of formats) {
      if (format > upTo) continue;
      const version = this.version(format).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
    this.use({
      stack: 'dbcore',
      name: 'guard',
      create: core =>
        guardWrites(core, {
          refusal: () => refusalOf(this.standing),
          written: () => guard?.written(),
        }),
    });
    this.on('versionchange', () => {
      this.standing = { kind: 'updated' };
      this.close({ disableAutoOpen: true });
      guard?.changed();
      // Dexie's own listener would open the newer version again with this older code (its issue 2097).
      return false;
    });
    this.on('blocked', () => {
      this.standing = { kind: 'blocked' };
      guard?.changed();
    });
    this.on('populate', transaction => {
      void transaction.table('meta').bulkAdd([
        { key: 'schema', value: SCHEMA_VERSION },
        { key: 'install', value: crypto.randomUUID() },
        { key: 'serial', value: 0 },
      ]);
    });
    this.on('ready', async () => {
      // Dexie opens a newer database without a word (its pull request 1880), and would write rows that lack fields.
      const identity = await this.readIdentity();
      this.standing = guard ? await guard.inspect(identity) : standingAfter(identity, null, SCHEMA_VERSION);
    });
  }

  async readIdentity(): Promise<Identity> {
    const [schema, install, serial] = await this.meta.bulkGet(['schema', 'install', 'serial']);
    return {
      schema: Number(schema?.value ?? 0),
      install: install ? String(install.value) : null,
      serial: Number(serial?.value ?? 0),
    };
  }
}

interface Format {
  readonly format: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/** Every format that there was. An upgrade brings the one before to it. */
const formats: readonly Format[] = [
  {
    format: 1,
    stores: {
      annotations: 'id, target.source, modified',
      sightings: 'id, page, claim, seen',
      drafts: 'id, modified',
      dismissals: '[claim+quote]',
      meta: 'key',
    },
  },
  {
    format: 2,
    stores: {
      versions: '[id+rev], id',
      trash: 'id, deleted',
      places: 'id',
      pages: 'source, kept',
      claims: 'id, modified',
    },
    upgrade: toFormat2,
  },
  { format: 3, stores: { staging: '++at' }, upgrade: toFormat3 },
];

/** Notes had no review yet, and drafts were a text. A draft begun from a note that is still so goes on with it. */
async function toFormat2(transaction: Transaction): Promise<void> {
  const annotations = transaction.table<Annotation>('annotations');
  await annotations.toCollection().modify(note => {
    note.review ??= [];
  });
  const drafts = transaction.table<Draft & { base?: number }>('drafts');
  for (const { base, ...draft } of await drafts.toArray()) {
    const stored = await annotations.get(draft.id);
    const from = stored?.rev === base ? stored : null;
    await drafts.put({
      ...draft,
      verdict: '',
      confidence: null,
      status: 'draft',
      tags: [],
      evidence: [],
      from: from ?? null,
      onClaim: '',
      of: '',
      aside: false,
    });
  }
  await transaction.table('meta').put({ key: 'schema', value: 2 });
}

/** A database is told from another one that has its name. */
async function toFormat3(transaction: Transaction): Promise<void> {
  await transaction.table('meta').bulkPut([
    { key: 'schema', value: 3 },
    { key: 'install', value: crypto.randomUUID() },
    { key: 'serial', value: 0 },
  ]);
}

const refusals: Readonly<Partial<Record<Standing['kind'], string>>> = {
  newer: 'The notes were written by a newer Sidelight. Update the extension; nothing was changed.',
  'not-upgraded': 'The notes could not be brought to the format of this Sidelight. Nothing was changed.',
  lost: 'The notes are not where they were kept. Nothing is written until you have decided what to do.',
  refused: 'This browser mode keeps nothing.',
  blocked: 'Other tabs of Sidelight hold the notes. Close them.',
  updated: 'Sidelight was updated. Reload this tab.',
};

/** Why nothing may be written while the database stands so; null when it may. */
export function refusalOf(standing: Standing): MessageError | null {
  const code = standing.kind === 'lost' ? 'recovery' : 'read-only';
  return isWritable(standing) ? null : new MessageError(code, refusals[standing.kind] ?? '');
}
