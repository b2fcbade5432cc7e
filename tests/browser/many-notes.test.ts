import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editAnnotations, readHistory, revertAnnotations, saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { Database } from '../../lib/browser/database.ts';
import { readInParts } from '../../lib/browser/read-in-parts.ts';
import { deleteForGood, trashAnnotations, untrashAnnotations } from '../../lib/browser/trash-store.ts';
import { statusOf, tagsOf, textOf } from '../../lib/core/annotation/read-annotation.ts';
import { noteId, sampleNote } from '../core/library/note-samples.ts';

let database: Database;
let count = 0;
beforeEach(() => {
  database = new Database(`many-${count++}`);
});
afterEach(() => database.delete());

const now = '2026-11-27T12:00:00.000Z';
const later = '2026-11-27T12:05:00.000Z';
const signed = { now, creator: { type: 'Person' as const, name: 'Rosa' } };
const undone = { now: later, creator: { type: 'Person' as const, name: 'Noor' } };
const ids = (...numbers: number[]) => numbers.map(noteId);
const fill = (size: number) =>
  database.annotations.bulkPut(Array.from({ length: size }, (_, at) => sampleNote({ number: at })));

describe('a change to many notes', () => {
  test('makes a version of each that changes, and tells which were so already and which are gone', async () => {
    await fill(3);
    await editAnnotations(database, ids(2), { status: 'published' }, signed);
    const edited = await editAnnotations(database, ids(0, 1, 2, 9), { status: 'published' }, signed);
    expect(edited).toEqual({
      changed: [
        { id: noteId(0), rev: 2 },
        { id: noteId(1), rev: 2 },
      ],
      same: ids(2),
      gone: ids(9),
    });
    const { note, versions } = await readHistory(database, noteId(0));
    expect(note && statusOf(note)).toBe('published');
    expect(note?.review.at(-1)?.by).toBe('Rosa');
    expect(versions).toEqual([sampleNote({ number: 0 })]);
  });

  test('reaches beyond what is read at once', async () => {
    await fill(601);
    const all = Array.from({ length: 601 }, (_, at) => noteId(at));
    const { changed } = await editAnnotations(database, all, { addTags: ['many'] }, signed);
    expect(changed).toHaveLength(601);
    expect(await database.versions.count()).toBe(601);
    expect(tagsOf((await database.annotations.get(noteId(600)))!)).toEqual(['many']);
  });

  test('changes none where one cannot be written', async () => {
    await fill(600);
    await database.annotations.put({ ...sampleNote({ number: 599 }), created: 'damaged', review: null as never });
    const all = Array.from({ length: 600 }, (_, at) => noteId(at));
    await expect(editAnnotations(database, all, { status: 'published' }, signed)).rejects.toThrow(
      /review|null|iterable/,
    );
    expect(await database.versions.count()).toBe(0);
    expect(await database.annotations.get(noteId(0))).toEqual(sampleNote({ number: 0 }));
  });
});

describe('undo of such a change', () => {
  test('makes what was before a new version, and loses none', async () => {
    await fill(2);
    const { changed } = await editAnnotations(database, ids(0, 1), { status: 'published', addTags: ['x'] }, signed);
    expect(await revertAnnotations(database, changed, undone)).toEqual({ left: [] });
    const { note, versions } = await readHistory(database, noteId(0));
    expect(note).toEqual({ ...sampleNote({ number: 0 }), rev: 3, modified: later, modifiedBy: 'Noor' });
    expect(versions.map(({ rev }) => rev)).toEqual([2, 1]);
  });

  test('leaves notes that somebody has changed or deleted since, and names them', async () => {
    await fill(3);
    const { changed } = await editAnnotations(database, ids(0, 1, 2), { status: 'published' }, signed);
    const mine = sampleNote({ number: 1, text: 'written since' });
    await saveAnnotation(database, { ...mine, rev: 3 });
    await trashAnnotations(database, ids(2), later);
    expect(await revertAnnotations(database, changed, undone)).toEqual({ left: ids(1, 2) });
    expect(textOf((await database.annotations.get(noteId(1)))!)).toBe('written since');
    expect((await database.trash.get(noteId(2)))?.annotation.rev).toBe(2);
  });

  test('asked for twice undoes nothing more', async () => {
    await fill(1);
    const { changed } = await editAnnotations(database, ids(0), { status: 'published' }, signed);
    await revertAnnotations(database, changed, undone);
    expect(await revertAnnotations(database, changed, undone)).toEqual({ left: ids(0) });
    expect((await database.annotations.get(noteId(0)))?.rev).toBe(3);
  });
});

describe('deleting for good', () => {
  test('takes a note out of the trash with its versions, and touches nothing that is not in the trash', async () => {
    await fill(2);
    await editAnnotations(database, ids(0, 1), { status: 'published' }, signed);
    await trashAnnotations(database, ids(0), now);
    await deleteForGood(database, ids(0, 1));
    expect(await database.trash.count()).toBe(0);
    expect(await database.versions.toCollection().primaryKeys()).toEqual([[noteId(1), 1]]);
    await untrashAnnotations(database, ids(0));
    expect(await database.annotations.toCollection().primaryKeys()).toEqual(ids(1));
  });
});

describe('a table that is read in parts', () => {
  test.each([0, 1, 3, 4, 5, 8])('gives every row of %i once, in the order of their keys', async size => {
    await fill(size);
    const read: string[] = [];
    const parts: number[] = [];
    for await (const part of readInParts(database.annotations, 4)) {
      parts.push(part.length);
      read.push(...part.map(({ id }) => id));
    }
    expect(read).toEqual(Array.from({ length: size }, (_, at) => noteId(at)));
    expect(Math.max(0, ...parts)).toBeLessThanOrEqual(4);
  });
});
