import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStores, restoreStores } from '../../lib/browser/backup-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { undoImport } from '../../lib/browser/undo-import.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { noStores, type Stores } from '../../lib/core/backup/stores.ts';
import { writeWebAnnotations } from '../../lib/core/export/web-annotation.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { draft, note, sighting } from '../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../core/backup/written.ts';
import { anyAnnotation } from '../core/import/any-annotation.ts';
import { readGood } from '../core/import/read-bytes.ts';
import { sample } from '../sample.ts';

const now = '2026-11-27T06:00:00.000Z';
let count = 0;

async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(`round-trip-${count++}`);
  try {
    return await work(database);
  } finally {
    await database.delete();
  }
}
const notes = fc.uniqueArray(anyAnnotation, { maxLength: 5, selector: ({ id }) => id });
const written = (rows: readonly Annotation[]) => [...writeWebAnnotations(rows, { now })].join('');

/** One letter of each of the seventeen planes, and those that are none. */
const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1234));
const everyPlane: Annotation = {
  ...note('planes'),
  pageTitle: [...planes, '\ud800', '\udfff', '\0', '\ufffe', '\u2028'].join(''),
};

describe('export, import, export', () => {
  test('of a backup gives the same bytes, through a database', async () => {
    await fc.assert(
      fc.asyncProperty(
        notes,
        fc.uniqueArray(anyAnnotation, { maxLength: 3, selector: ({ id }) => id }),
        async (rows, earlier) => {
          const stores: Stores = {
            ...noStores,
            annotations: [...rows, everyPlane],
            versions: earlier,
            trash: earlier.map(annotation => ({ id: annotation.id, deleted: now, annotation })),
            sightings: [sighting('__proto__')],
            drafts: [{ ...draft('3'), from: everyPlane }],
            dismissals: [{ claim: '__proto__', quote: 'constructor' }],
          };
          await inDatabase(async database => {
            await restoreStores(database, await readGood(writtenBackup(stores, defaultSettings, now)), defaultSettings);
            const first = writtenBackup(await readStores(database), defaultSettings, now);
            await inDatabase(async other => {
              await restoreStores(other, await readGood(first), defaultSettings);
              expect(writtenBackup(await readStores(other), defaultSettings, now)).toBe(first);
            });
            const again = await restoreStores(database, await readGood(first), defaultSettings);
            expect(again).toMatchObject({ write: noStores, refused: [] });
          });
        },
      ),
      { numRuns: 15 },
    );
  });

  test('of Web Annotations gives the same text, through a database', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async given => {
        const first = written([...given, everyPlane]);
        await inDatabase(async database => {
          await restoreStores(database, await readGood(first), defaultSettings);
          const stored = new Map((await database.annotations.toArray()).map(one => [one.id, one]));
          expect(written([...given, everyPlane].map(({ id }) => stored.get(id)!))).toBe(first);
        });
      }),
      { numRuns: 15 },
    );
  });

  test.each(sample('a round trip of many notes', [10_000], 0))(
    'of %i notes gives the same',
    async count => {
      const many = fc
        .sample(anyAnnotation, { numRuns: count, seed: 6 })
        .map((one, at) => ({ ...one, id: note(`${at}`).id }));
      const stores: Stores = { ...noStores, annotations: many };
      const backup = await readGood(writtenBackup(stores, defaultSettings, now));
      expect(backup.rows.annotations).toEqual(many);
      expect((await readGood(written(many))).rows.annotations).toEqual(many);
      await inDatabase(async database => {
        await restoreStores(database, backup, defaultSettings);
        const stored = writtenBackup(await readStores(database), defaultSettings, now);
        expect(
          (await readGood(stored)).rows.annotations.toSorted((a, b) => Number(a.id.slice(9)) - Number(b.id.slice(9))),
        ).toEqual(many);
      });
    },
    300_000,
  );
});

test('a note that is replaced takes the place of no other version, whatever stands there', async () => {
  const stored = {
    ...noStores,
    annotations: [{ ...note('1'), rev: 3 }],
    versions: [{ ...note('1'), rev: 3, pageTitle: 'other' }],
  };
  const file = { ...noStores, annotations: [{ ...note('1'), rev: 4, pageTitle: 'newer' }] };
  await inDatabase(async database => {
    await database.annotations.bulkPut(stored.annotations);
    await database.versions.bulkPut(stored.versions);
    await restoreStores(database, await readGood(writtenBackup(file, defaultSettings, now)), defaultSettings);
    const versions = await database.versions.toArray();
    expect(versions).toEqual([stored.versions[0], { ...stored.annotations[0], rev: 4 }]);
    expect(await database.annotations.toArray()).toMatchObject([{ rev: 5, pageTitle: 'newer' }]);
  });
});

describe('an import that is undone', () => {
  const kept: Stores = { ...noStores, annotations: [note('1'), note('2')], dismissals: [{ claim: 'c', quote: 'q' }] };
  const file = {
    ...noStores,
    annotations: [note('1'), { ...note('2'), rev: 2, pageTitle: 'newer' }, note('3'), note('4')],
    versions: [{ ...note('4'), rev: 1, pageTitle: 'before' }].map(version => ({ ...version, id: note('5').id })),
    dismissals: [{ claim: 'c', quote: 'another' }],
  };

  test('leaves the database as it was', async () => {
    await inDatabase(async database => {
      await restoreStores(database, await readGood(writtenBackup(kept, defaultSettings, now)), defaultSettings);
      const before = await readStores(database);
      const plan = await restoreStores(
        database,
        await readGood(writtenBackup(file, defaultSettings, now)),
        defaultSettings,
      );
      expect(await database.annotations.count()).toBe(4);
      expect(await undoImport(database, plan)).toBe(0);
      expect(await readStores(database)).toEqual(before);
    });
  });

  test('keeps what was changed since, and counts it', async () => {
    await inDatabase(async database => {
      await restoreStores(database, await readGood(writtenBackup(kept, defaultSettings, now)), defaultSettings);
      const plan = await restoreStores(
        database,
        await readGood(writtenBackup(file, defaultSettings, now)),
        defaultSettings,
      );
      const edited = { ...note('3'), rev: 2, pageTitle: 'edited since' };
      await database.annotations.put(edited);
      expect(await undoImport(database, plan)).toBe(1);
      expect((await readStores(database)).annotations).toEqual([note('1'), note('2'), edited]);
    });
  });
});
