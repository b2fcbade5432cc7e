import type { Annotation } from '../core/annotation/annotation.ts';
import type { Trashed } from '../core/annotation/trashed.ts';
import type { Database } from './database.ts';

/**
 * Put notes in the trash, `now` (ISO 8601, UTC). Those that are gone already are no failure. Drafts stay: what was written in
 * one and not saved is in no version. A note of which the trash has another state, since a file has brought it back, keeps that as a version.
 */
export function trashAnnotations(database: Database, ids: readonly string[], now: string): Promise<void> {
  const { annotations, versions, trash } = database;
  return database.transaction('rw', annotations, versions, trash, async () => {
    const found = await annotations.where('id').anyOf(ids).toArray();
    const before = await trash.bulkGet(found.map(({ id }) => id));
    const trashed: Trashed[] = [];
    for (const [at, annotation] of found.entries()) {
      const state = before[at]?.annotation;
      const note = state ? await keepState(database, state, annotation) : annotation;
      trashed.push({ id: note.id, deleted: now, annotation: note });
    }
    await trash.bulkPut(trashed);
    await annotations.bulkDelete(found.map(({ id }) => id));
  });
}

/** Take notes out of the trash as they were. A note that is there under the same id meanwhile stays, and has the other as a version. */
export function untrashAnnotations(database: Database, ids: readonly string[]): Promise<void> {
  const { annotations, versions, trash } = database;
  return database.transaction('rw', annotations, versions, trash, async () => {
    const found = await trash.where('id').anyOf(ids).toArray();
    const alive = await annotations.bulkGet(found.map(({ id }) => id));
    const put: Annotation[] = [];
    for (const [at, { annotation }] of found.entries()) {
      const note = alive[at];
      put.push(note ? await keepState(database, annotation, note) : annotation);
    }
    await annotations.bulkPut(put);
    await trash.bulkDelete(found.map(({ id }) => id));
  });
}

/** Delete for good what is in the trash, with what it was before. A note that is there again keeps its versions. */
export function deleteForGood(database: Database, ids: readonly string[]): Promise<void> {
  const { annotations, trash, versions } = database;
  return database.transaction('rw', annotations, trash, versions, async () => {
    const inTrash = (await trash.bulkGet([...ids])).flatMap(row => row?.id ?? []);
    const alive = new Set(await annotations.where('id').anyOf(inTrash).primaryKeys());
    await versions
      .where('id')
      .anyOf(inTrash.filter(id => !alive.has(id)))
      .delete();
    await trash.bulkDelete(inTrash);
  });
}

/** Delete for good what was put in the trash `before` (ISO 8601, UTC; see `daysAgo`); returns how many notes went. */
export async function forgetTrash(database: Database, before: string): Promise<number> {
  const ids = await database.trash.where('deleted').below(before).primaryKeys();
  await deleteForGood(database, ids);
  return ids.length;
}

/**
 * Keep a state of a note among its versions, where no other is lost by it; within a transaction over `versions`. Nothing is
 * kept twice. Answers `note`, which holds that id now, with one save more where it needs that to stay the last.
 */
async function keepState({ versions }: Database, state: Annotation, note: Annotation): Promise<Annotation> {
  const earlier = await versions.where('id').equals(state.id).toArray();
  if ([note, ...earlier].some(one => isSameBut(one, state))) return note;
  const isFree = state.rev < note.rev && earlier.every(({ rev }) => rev !== state.rev);
  const rev = isFree ? state.rev : Math.max(note.rev - 1, ...earlier.map(one => one.rev)) + 1;
  await versions.put({ ...state, rev });
  return { ...note, rev: Math.max(note.rev, rev + 1) };
}

/** Whether two states say the same; how often they were saved is no part of that. */
function isSameBut(one: Annotation, other: Annotation): boolean {
  return JSON.stringify({ ...one, rev: 0 }) === JSON.stringify({ ...other, rev: 0 });
}
