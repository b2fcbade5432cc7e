import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/core/annotation/annotation.ts';
import type { Backup } from '../../../lib/core/backup/backup.ts';
import { countTaken, planRestore } from '../../../lib/core/backup/plan-restore.ts';
import { createRowReader } from '../../../lib/core/backup/read-rows.ts';
import { noStores, type StoreName, type Stores, storeNames } from '../../../lib/core/backup/stores.ts';
import { changedSettings, defaultSettings } from '../../../lib/core/settings/settings.ts';
import { draft, note, sighting } from './backup-fixtures.ts';

const settings = changedSettings(defaultSettings, { topicsOff: ['jobs'] });

/** What a file brings, read as it is read from a file. */
function backupOf(rows: Partial<Record<StoreName, readonly unknown[]>>, other: Partial<Backup> = {}): Backup {
  const reader = createRowReader();
  for (const store of storeNames) for (const row of rows[store] ?? []) reader.read(store, row);
  return { made: '2026-11-27T06:00:00.000Z', settings: null, isForeign: false, ...reader.done(), ...other };
}
const plan = (
  rows: Partial<Record<StoreName, readonly unknown[]>>,
  kept: Partial<Stores> = {},
  other?: Partial<Backup>,
) => planRestore(backupOf(rows, other), { ...noStores, ...kept }, settings);

const all: Stores = {
  ...noStores,
  annotations: [note('1'), note('2')],
  versions: [{ ...note('3'), rev: 2 }],
  sightings: [sighting('1')],
  drafts: [draft('3')],
  dismissals: [{ claim: 'c1', quote: 'one million' }],
};
const state = (rev: number, pageTitle: string, minute = rev): Annotation => ({
  ...note('1'),
  rev,
  pageTitle,
  modified: `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('planRestore', () => {
  test('takes everything into an empty store', () => {
    expect(plan({ ...all }, {}, { settings: defaultSettings })).toMatchObject({
      new: { annotations: 2, versions: 1, sightings: 1, drafts: 1, dismissals: 1 },
      refused: [],
      settings: defaultSettings,
      write: all,
      replaced: noStores,
    });
  });

  test('writes nothing where all is kept already', () => {
    const again = plan({ ...all }, all, { settings });
    expect(again).toMatchObject({ same: { annotations: 2, versions: 1, sightings: 1, drafts: 1, dismissals: 1 } });
    expect(again).toMatchObject({ settings: null, write: noStores, refused: [] });
    expect(countTaken(again)).toBe(0);
  });

  test('takes the newer of two notes and keeps the other as its version', () => {
    const newer = state(10, 'newer');
    const older = state(9, 'older');
    expect(plan({ annotations: [newer] }, { annotations: [older] })).toMatchObject({
      updated: { annotations: 1 },
      write: { annotations: [newer], versions: [older] },
      replaced: { annotations: [older] },
      refused: [],
    });
  });

  test('never takes the older', () => {
    expect(plan({ annotations: [state(9, 'older')] }, { annotations: [state(10, 'newer')] })).toMatchObject({
      refused: [{ store: 'annotations', record: 1, why: 'older' }],
      write: noStores,
    });
  });

  test('of two that were saved as often, takes the later, with one save more so that no number is taken twice', () => {
    const kept = state(3, 'mine', 1);
    const taken = plan({ annotations: [state(3, 'theirs', 2)] }, { annotations: [kept] });
    expect(taken.write).toMatchObject({ annotations: [{ rev: 4, pageTitle: 'theirs' }], versions: [kept] });
    const again = plan({ annotations: [state(3, 'theirs', 2)] }, taken.write);
    expect(again).toMatchObject({ same: { annotations: 1 }, write: noStores });
  });

  test('keeps what is here where neither is newer', () => {
    expect(plan({ annotations: [state(3, 'theirs')] }, { annotations: [state(3, 'mine')] })).toMatchObject({
      refused: [{ store: 'annotations', record: 1, why: 'other' }],
      write: noStores,
    });
  });

  test('never puts another text in the place of an earlier version, nor in that of a save to come', () => {
    const kept = { annotations: [state(5, 'mine')], versions: [state(4, 'mine before')] };
    const planned = plan(
      { annotations: [state(7, 'theirs')], versions: [state(4, 'x'), state(5, 'y'), state(6, 'z'), state(7, 'w')] },
      kept,
    );
    expect(planned.refused).toEqual(
      // In the order in which they are found: what is kept under the number, what is replaced now, what is yet to be saved.
      [1, 2, 4].map(record => ({ store: 'versions', record, why: 'other', field: '' })),
    );
    expect(planned.write.versions).toEqual([state(6, 'z'), state(5, 'mine')]);
  });

  test('of another program goes by dates alone, and keeps counting saves', () => {
    const foreign = { isForeign: true };
    const edited = plan({ annotations: [state(1, 'theirs', 9)] }, { annotations: [state(4, 'mine', 8)] }, foreign);
    expect(edited.write).toMatchObject({ annotations: [{ rev: 5 }], versions: [{ rev: 4, pageTitle: 'mine' }] });
    expect(
      plan({ annotations: [state(1, 'theirs', 7)] }, { annotations: [state(4, 'mine', 8)] }, foreign).refused,
    ).toMatchObject([{ why: 'older' }]);
    // Many programs give no date: the day of the import stands for it, and is no change.
    expect(
      plan({ annotations: [state(1, 'same', 9)] }, { annotations: [state(4, 'same', 8)] }, foreign).same.annotations,
    ).toBe(1);
  });

  test('of another program without a date is never taken for newer than what was written here', () => {
    const other = { isForeign: true, made: state(1, '', 9).modified };
    const again = (kept: Annotation) => plan({ annotations: [state(1, 'theirs', 9)] }, { annotations: [kept] }, other);
    expect(again(state(2, 'mine', 8)).refused).toMatchObject([{ why: 'older' }]);
    expect(again(state(1, 'theirs before', 8)).updated.annotations).toBe(1);
  });

  test('counts on from a state that is in the trash, and takes no number of its versions', () => {
    const trash = [{ id: note('1').id, deleted: state(9, '').modified, annotation: state(5, 'in the trash') }];
    const kept = { trash, versions: [state(4, 'before')] };
    const { write } = plan({ annotations: [state(4, 'theirs')] }, kept);
    expect(write.annotations).toMatchObject([{ rev: 6, pageTitle: 'theirs' }]);
    const again = plan({ annotations: [state(4, 'theirs')] }, { ...kept, annotations: write.annotations });
    expect(countTaken(again)).toBe(0);
  });

  test('refuses a damaged row and names its field, and takes the others', () => {
    const damaged = { ...note('1'), target: { ...note('1').target, selector: [] } };
    expect(plan({ annotations: [note('2'), damaged, 7, note('3')] })).toMatchObject({
      new: { annotations: 2 },
      refused: [
        { store: 'annotations', record: 2, why: 'invalid', field: 'target.selector' },
        { store: 'annotations', record: 3, why: 'invalid', field: '' },
      ],
    });
  });

  test('names a record by its place in the file, whatever was refused before it', () => {
    expect(plan({ annotations: [7, note('1'), note('1')] }).refused).toMatchObject([
      { record: 1, why: 'invalid' },
      { record: 3, why: 'twice' },
    ]);
  });

  test('takes a row once that a file has twice', () => {
    expect(plan({ drafts: [draft('1'), { ...draft('1'), text: 'again' }] })).toMatchObject({
      new: { drafts: 1 },
      refused: [{ store: 'drafts', record: 2, why: 'twice' }],
      write: { drafts: [draft('1')] },
    });
  });

  test('mends damaged settings, and leaves them alone where the file has none', () => {
    expect(plan({}, {}, { settings: { history: 'no', topicsOff: ['jobs'] } }).settings).toBeNull();
    expect(plan({}, {}).settings).toBeNull();
  });

  test('loses no text that is kept, whatever a file holds, and is the same the second time', () => {
    const row = fc
      .record({
        rev: fc.integer({ min: 1, max: 4 }),
        text: fc.constantFrom('a', 'b', 'c', 'd'),
        minute: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ rev, text, minute }) => state(rev, text, minute));
    const rows = fc.record({
      annotations: fc.array(row, { maxLength: 1 }),
      versions: fc.uniqueArray(row, { maxLength: 4, selector: ({ rev }) => rev }),
    });
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (kept, file, isForeign) => {
        const planned = plan(file, kept, { isForeign });
        const after = merged(kept, planned.write);
        const texts = new Set(
          [...after.annotations, ...after.versions].map(({ pageTitle, modified }) => pageTitle + modified),
        );
        for (const { pageTitle, modified } of [...kept.annotations, ...kept.versions])
          expect(texts).toContain(pageTitle + modified);
        expect(countTaken(plan(file, after, { isForeign }))).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a database holds once rows were put into it. */
function merged(kept: Partial<Stores>, write: Stores): Pick<Stores, 'annotations' | 'versions'> {
  const byKey = (rows: readonly Annotation[], keyOf: (row: Annotation) => string) => [
    ...new Map(rows.map(row => [keyOf(row), row])).values(),
  ];
  return {
    annotations: byKey([...(kept.annotations ?? []), ...write.annotations], ({ id }) => id),
    versions: byKey([...(kept.versions ?? []), ...write.versions], ({ id, rev }) => `${id} ${rev}`),
  };
}
