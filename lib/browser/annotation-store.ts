import type { Annotation, Creator } from '../core/annotation/annotation.ts';
import { changedAnnotation, type NoteChange } from '../core/annotation/change-annotation.ts';
import { differingFields, fieldsOf } from '../core/annotation/note-fields.ts';
import { MessageError } from './answer.ts';
import type { Database } from './database.ts';

/**
 * Store a note if nobody saved it in between (compare-and-swap on `rev`), keep what it was, and drop its draft: one transaction.
 * A draft of it that holds anything else is another editor's, and stays.
 *
 * The record carries the `rev` that it will have: 1 when new, else one above the stored one. The same record sent twice
 * (a lost port, tried again) is stored once. A newer stored note is left alone: rejects with code `conflict`.
 */
export function saveAnnotation(database: Database, annotation: Annotation): Promise<{ id: string; rev: number }> {
  const { annotations, versions, drafts } = database;
  return database.transaction('rw', annotations, versions, drafts, async () => {
    const stored = await annotations.get(annotation.id);
    const isRepeat = stored !== undefined && JSON.stringify(stored) === JSON.stringify(annotation);
    if (!isRepeat && annotation.rev !== (stored?.rev ?? 0) + 1) {
      throw new MessageError(
        'conflict',
        stored
          ? `This note was saved in another tab at ${stored.modified}. Nothing was overwritten.`
          : 'This note was deleted in another tab. Nothing was written.',
      );
    }
    if (stored && !isRepeat) await versions.put(stored);
    await annotations.put(annotation);
    const draft = await drafts.get(annotation.id);
    if (draft && differingFields(draft, fieldsOf(annotation)).length === 0) await drafts.delete(draft.id);
    return { id: annotation.id, rev: annotation.rev };
  });
}

/** A note as it is stored, with everything that it was before, the newest first. */
export interface NoteHistory {
  /** Null for a note that is not there, or in the trash. */
  readonly note: Annotation | null;
  readonly versions: Annotation[];
}

export function readHistory(database: Database, id: string): Promise<NoteHistory> {
  return database.transaction('r', database.annotations, database.versions, async () => {
    const note = (await database.annotations.get(id)) ?? null;
    const versions = await database.versions.where('id').equals(id).toArray();
    return { note, versions: versions.sort((a, b) => b.rev - a.rev) };
  });
}

/** A note at one of its states. */
export interface NoteState {
  readonly id: string;
  readonly rev: number;
}

/** When something is changed (ISO 8601, UTC), and by whom. */
export interface Signature {
  readonly now: string;
  readonly creator: Creator | null;
}

/** What became of a change to many notes: those that are other now, those that were so already, and those that are gone. */
export interface EditedNotes {
  readonly changed: NoteState[];
  readonly same: string[];
  readonly gone: string[];
}

/** Rows that are read and written together: a transaction of 50,000 notes must not hold all of them twice. */
const notesAtOnce = 500;

/**
 * Change notes, `now` (ISO 8601, UTC), each as a new version that `creator` signs: all in one transaction, so either all
 * are changed or none.
 */
export function editAnnotations(
  database: Database,
  ids: readonly string[],
  change: NoteChange,
  { now, creator }: Signature,
): Promise<EditedNotes> {
  const { annotations, versions } = database;
  return database.transaction('rw', annotations, versions, async () => {
    const edited: EditedNotes = { changed: [], same: [], gone: [] };
    for (const some of parted(ids)) {
      const stored = await annotations.bulkGet(some);
      const written: VersionPair[] = [];
      for (const [at, id] of some.entries()) {
        const before = stored[at];
        const after = before && changedAnnotation(before, change, now, creator);
        if (after) written.push({ before, after });
        if (after) edited.changed.push({ id, rev: after.rev });
        else (before ? edited.same : edited.gone).push(id);
      }
      await putVersions(database, written);
    }
    return edited;
  });
}

/**
 * Undo an edit, `now`: each note that is still as the edit left it (`states`) becomes what it was before, as a new version that `creator` signs. Answers
 * with the ids of those that somebody changed since, which stay as they are.
 */
export function revertAnnotations(
  database: Database,
  states: readonly NoteState[],
  { now, creator }: Signature,
): Promise<{ left: string[] }> {
  const { annotations, versions } = database;
  return database.transaction('rw', annotations, versions, async () => {
    const left: string[] = [];
    for (const some of parted(states)) {
      const stored = await annotations.bulkGet(some.map(({ id }) => id));
      const earlier = await versions.bulkGet(some.map(({ id, rev }): [string, number] => [id, rev - 1]));
      const written: VersionPair[] = [];
      for (const [at, { id, rev }] of some.entries()) {
        const [before, was] = [stored[at], earlier[at]];
        if (before?.rev !== rev || !was) {
          left.push(id);
          continue;
        }
        const { modifiedBy: _, ...note } = was;
        const by = creator && { modifiedBy: creator.name };
        written.push({ before, after: { ...note, ...by, rev: rev + 1, modified: now } });
      }
      await putVersions(database, written);
    }
    return { left };
  });
}

interface VersionPair {
  readonly before: Annotation;
  readonly after: Annotation;
}

async function putVersions({ annotations, versions }: Database, written: readonly VersionPair[]): Promise<void> {
  await versions.bulkPut(written.map(({ before }) => before));
  await annotations.bulkPut(written.map(({ after }) => after));
}

function* parted<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += notesAtOnce) yield items.slice(at, at + notesAtOnce);
}

/** Notes of some sources (of a page, a claim's URN, a note replied to), or all with null; newest first. */
export async function listAnnotations(database: Database, sources: readonly string[] | null): Promise<Annotation[]> {
  const found =
    sources === null
      ? await database.annotations.toArray()
      : await database.annotations.where('target.source').anyOf(sources).toArray();
  return found.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}

/** Notes of these sources with the answers to them, and the answers to those; newest first. */
export async function listThreads(database: Database, sources: readonly string[]): Promise<Annotation[]> {
  const found = new Map<string, Annotation>();
  let asked = sources;
  while (asked.length > 0) {
    const notes = await database.annotations.where('target.source').anyOf(asked).toArray();
    // A note that is there already would be asked about for ever where notes answer each other.
    const fresh = notes.filter(({ id }) => !found.has(id));
    for (const note of fresh) found.set(note.id, note);
    asked = fresh.map(({ id }) => id);
  }
  return [...found.values()].sort((a, b) => (a.modified < b.modified ? 1 : -1));
}

/**
 * How many notes were written or changed since `last`, or ever with null; all times ISO 8601, UTC. Of a backup that a wrong
 * clock has put after `now` nothing is known.
 */
export function countUnsaved({ annotations }: Database, last: string | null, now: string): Promise<number> {
  return last === null || last > now ? annotations.count() : annotations.where('modified').above(last).count();
}
