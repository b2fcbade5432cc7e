import type { Annotation } from './annotation.ts';
import type { Draft } from './draft.ts';
import { differingFields, type FieldName, fieldNames, fieldsOf, type NoteFields } from './note-fields.ts';

/** Typing in one field within this time is one step of Undo, in ms. */
const oneStepMs = 1500;
/** Steps of Undo that are remembered. */
const mostSteps = 200;

/** A draft in the editor, with the way back. */
export interface Editing {
  readonly draft: Draft;
  /** What the fields were before each change, the newest last. */
  readonly past: readonly NoteFields[];
  /** The field that was typed in last, and when (ms). */
  readonly last: { readonly field: FieldName; readonly at: number } | null;
  /** How many saved states back Undo has gone, once there is no change of this sitting left. */
  readonly back: number;
}

export type FieldChange = Partial<NoteFields> & Partial<Pick<Draft, 'onClaim'>>;

export function beginEditing(draft: Draft): Editing {
  return { draft, past: [], last: null, back: 0 };
}

/** The draft after a change, `now` (ms since 1970). */
export function changeDraft(editing: Editing, change: FieldChange, now: number): Editing {
  const { draft, past, last } = editing;
  const next: Draft = { ...draft, ...change, aside: false, modified: new Date(now).toISOString() };
  const changed = fieldNames.filter(name => draft[name] !== next[name]);
  const [field] = changed;
  if (field === undefined) return { ...editing, draft: next };
  const isTyping = changed.length === 1 && (field === 'text' || field === 'evidence');
  const goesOn = isTyping && last?.field === field && now - last.at < oneStepMs;
  return {
    draft: next,
    past: goesOn ? past : [...past, pick(draft)].slice(-mostSteps),
    last: isTyping ? { field, at: now } : null,
    back: editing.back,
  };
}

/**
 * One step back: what was changed in this sitting first, then the states that were saved before the note that the draft was
 * begun from. `versions` are those, the newest first. Null when there is nothing to go back to.
 */
export function undoChange(editing: Editing, versions: readonly Annotation[], now: number): Editing | null {
  const { past, draft } = editing;
  const before = past.at(-1);
  const modified = new Date(now).toISOString();
  if (before) {
    return { ...editing, draft: { ...draft, ...before, modified }, past: past.slice(0, -1), last: null };
  }
  for (let back = editing.back; back < versions.length; back += 1) {
    const fields = fieldsOf(versions[back] as Annotation);
    // A save that moved the note alone changed nothing that is written.
    if (differingFields(draft, fields).length > 0) {
      return { draft: { ...draft, ...fields, modified }, past: [], last: null, back: back + 1 };
    }
  }
  return null;
}

function pick({ text, verdict, confidence, status, tags, evidence }: NoteFields): NoteFields {
  return { text, verdict, confidence, status, tags, evidence };
}
