import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editAnnotations, revertAnnotations, saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { readStores, restoreStores } from '../../lib/browser/backup-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { trashAnnotations, untrashAnnotations } from '../../lib/browser/trash-store.ts';
import { undoImport } from '../../lib/browser/undo-import.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { RestorePlan } from '../../lib/core/backup/plan-restore.ts';
import { noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { note } from '../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../core/backup/written.ts';
import { readGood } from '../core/import/read-bytes.ts';

const now = '2026-11-27T06:00:00.000Z';
const signature = { now, creator: null };
const { id } = note('1');
const state = (rev: number, pageTitle: string, minute: number): Annotation => ({
  ...note('1'),
  rev,
  pageTitle,
  modified: `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

const small = fc.integer({ min: 1, max: 7 });
const row = fc.tuple(small, fc.constantFrom('theirs a', 'theirs b'), small).map(parts => state(...parts));
const fileRows = fc.record({
  annotations: fc.array(row, { maxLength: 1 }),
  versions: fc.uniqueArray(row, { maxLength: 3, selector: ({ rev }) => rev }),
  trash: fc.array(
    fc.tuple(row, small).map(([annotation, day]) => ({ id, deleted: `2026-11-2${day + 2}T06:00:00.000Z`, annotation })),
    { maxLength: 1 },
  ),
});
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('save' as const, 'trash' as const, 'untrash' as const, 'undo' as const) }),
  fc.record({ kind: fc.constantFrom('edit' as const, 'revert' as const) }),
  fc.record({ kind: fc.constant('import' as const), rows: fileRows }),
);

test('whatever is done to a note and in whatever order, every text that was saved here is in it, its versions or the trash', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
      const database = new Database(`nothing-lost-${count++}`);
      let imported: RestorePlan | null = null;
      let edited: { id: string; rev: number }[] = [];
      const saved: string[] = [];
      const save = async (before: Annotation | undefined) => {
        const title = `mine ${saved.length}`;
        await saveAnnotation(database, { ...(before ?? note('1')), rev: (before?.rev ?? 0) + 1, pageTitle: title });
        saved.push(title);
      };
      await save(undefined);
      for (const one of steps) {
        const alive = await database.annotations.get(id);
        if (one.kind === 'save' && alive) await save(alive);
        if (one.kind === 'trash') await trashAnnotations(database, [id], now);
        if (one.kind === 'untrash') await untrashAnnotations(database, [id]);
        if (one.kind === 'edit') {
          const change = { addTags: [`tag ${alive?.rev}`] };
          edited = (await editAnnotations(database, [id], change, signature)).changed;
        }
        if (one.kind === 'revert') await revertAnnotations(database, edited, signature);
        if (one.kind === 'undo' && imported) await undoImport(database, imported);
        if (one.kind === 'import') {
          const backup = await readGood(writtenBackup({ ...noStores, ...one.rows }, defaultSettings, now));
          imported = await restoreStores(database, backup, defaultSettings);
        }
        const { annotations, versions, trash } = await readStores(database);
        const kept = [...annotations, ...versions, ...trash.map(({ annotation }) => annotation)];
        expect(kept.map(({ pageTitle }) => pageTitle)).toEqual(expect.arrayContaining(saved));
      }
      await database.delete();
    }),
    { numRuns: 60 },
  );
});
