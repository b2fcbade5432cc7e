import type { Annotation } from './annotation.ts';
import type { Draft } from './draft.ts';
import { differingFields, type FieldName, fieldsOf, type NoteFields } from './note-fields.ts';

/** A field that reads otherwise in two versions of a note, and which of them changed it since the note that both began from. */
export interface FieldConflict {
  readonly field: FieldName;
  readonly changedBy: 'mine' | 'theirs' | 'both';
}

/**
 * Where my draft and what was saved meanwhile differ, seen from the note that mine began from (null: a new note, so that every
 * difference is of both).
 */
export function compareVersions(base: NoteFields | null, mine: NoteFields, theirs: NoteFields): FieldConflict[] {
  const differing = differingFields(mine, theirs);
  if (!base) return differing.map(field => ({ field, changedBy: 'both' }));
  const byMe = new Set(differingFields(base, mine));
  const byThem = new Set(differingFields(base, theirs));
  return differing.map(field => {
    if (byMe.has(field) && byThem.has(field)) return { field, changedBy: 'both' };
    return { field, changedBy: byMe.has(field) ? 'mine' : 'theirs' };
  });
}

/** Two versions of a note, of which one is not saved. `theirs` is null for a note that was deleted meanwhile. */
export interface NoteConflict {
  readonly mine: Draft;
  readonly theirs: Annotation | null;
  readonly fields: readonly FieldConflict[];
}

export function readConflict(mine: Draft, theirs: Annotation | null): NoteConflict {
  const base = mine.from && fieldsOf(mine.from);
  return { mine, theirs, fields: theirs ? compareVersions(base, mine, fieldsOf(theirs)) : [] };
}

/** My draft, to be saved on top of theirs: theirs stays in the history. */
export function onTopOf(mine: Draft, theirs: Annotation): Draft {
  return { ...mine, from: theirs };
}

/** My draft as a new note of its own on the same target. */
export function asNewNote(mine: Draft, id: string, now: string): Draft {
  return { ...mine, id, of: '', from: null, created: now, modified: now };
}
