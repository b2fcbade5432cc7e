import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Draft } from '../core/annotation/draft.ts';
import type { Dismissal } from '../core/backup/stores.ts';
import type { Sighting } from '../core/sighting/sighting.ts';

/** Counts the shapes stored below. Raised together with a new `version()` and an upgrade. */
export const SCHEMA_VERSION = 1;

/** Everything that the reader and the reviewer own. Lives in the extension's origin, where no page reaches it. */
export class Database extends Dexie {
  readonly annotations!: EntityTable<Annotation, 'id'>;
  readonly sightings!: EntityTable<Sighting, 'id'>;
  readonly drafts!: EntityTable<Draft, 'id'>;
  readonly dismissals!: Table<Dismissal, [string, string]>;
  readonly meta!: Table<{ key: string; value: number }, string>;

  constructor(name = 'sidelight') {
    super(name);
    this.version(SCHEMA_VERSION).stores({
      annotations: 'id, target.source, modified',
      sightings: 'id, page, claim, seen',
      drafts: 'id, modified',
      dismissals: '[claim+quote]',
      meta: 'key',
    });
    // Dexie would silently open the newer version again with this older code (its issue 2097): stay closed instead.
    this.on('versionchange', () => this.close({ disableAutoOpen: true }));
    this.on('populate', transaction => {
      void transaction.table('meta').add({ key: 'schema', value: SCHEMA_VERSION });
    });
    this.on('ready', async () => {
      const stored = await this.meta.get('schema');
      // Dexie opens a newer database without a word (its pull request 1880), and would write rows that lack fields.
      if (stored && stored.value > SCHEMA_VERSION) {
        throw new Error(
          `The notes were written by a newer Sidelight (format ${stored.value}, this one knows ${SCHEMA_VERSION}). Update the extension; nothing was changed.`,
        );
      }
    });
  }
}

let opened: Database | undefined;

/** The one database of this context. Opened on first use. */
export function openDatabase(): Database {
  return (opened ??= new Database());
}
