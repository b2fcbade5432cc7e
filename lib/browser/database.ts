import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Draft } from '../core/annotation/draft.ts';
import type { NotePlace } from '../core/annotation/note-place.ts';
import type { Trashed } from '../core/annotation/trashed.ts';
import type { Dismissal } from '../core/backup/stores.ts';
import type { OwnClaim } from '../core/claim/own-claim.ts';
import type { Sighting } from '../core/sighting/sighting.ts';
import type { KeptPage } from '../core/text/kept-page.ts';

/** Counts the shapes stored below. Raised together with a new `version()` and an upgrade. */
export const SCHEMA_VERSION = 2;

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
  readonly meta!: Table<{ key: string; value: number }, string>;

  constructor(name = 'sidelight') {
    super(name);
    this.version(1).stores({
      annotations: 'id, target.source, modified',
      sightings: 'id, page, claim, seen',
      drafts: 'id, modified',
      dismissals: '[claim+quote]',
      meta: 'key',
    });
    this.version(2)
      .stores({
        versions: '[id+rev], id',
        trash: 'id, deleted',
        places: 'id',
        pages: 'source, kept',
        claims: 'id, modified',
      })
      .upgrade(toVersion2);
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

/** Notes had no review yet, and drafts were a text. A draft begun from a note that is still so goes on with it. */
async function toVersion2(transaction: Transaction): Promise<void> {
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

let opened: Database | undefined;

/** The one database of this context. Opened on first use. */
export function openDatabase(): Database {
  return (opened ??= new Database());
}
