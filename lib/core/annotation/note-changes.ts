import type { Annotation, Confidence, ReviewStatus } from './annotation.ts';
import { fieldsOf, type NoteFields } from './note-fields.ts';
import { verdictOf } from './read-annotation.ts';

/** What one save changed in a note. */
export type NoteChange =
  | { readonly kind: 'created' | 'text' | 'evidence' | 'place' }
  | { readonly kind: 'verdict'; readonly from: string; readonly to: string }
  | { readonly kind: 'confidence'; readonly to: Confidence | null }
  | { readonly kind: 'status'; readonly from: ReviewStatus; readonly to: ReviewStatus }
  | { readonly kind: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] };

/** A state of a note with what was changed to come to it. `by` is '' where nobody signed. */
export interface NoteVersion {
  readonly note: Annotation;
  /** The state before it; null for the first, and where it is not kept. */
  readonly before: Annotation | null;
  readonly changes: readonly NoteChange[];
  readonly by: string;
}

/** Every state of a note, the newest first. `versions` are the earlier ones in any order. */
export function readVersions(note: Annotation, versions: readonly Annotation[]): NoteVersion[] {
  const states = [...versions.filter(({ rev }) => rev !== note.rev), note].sort((a, b) => b.rev - a.rev);
  return states.map((state, index) => {
    const before = states[index + 1] ?? null;
    return { note: state, before, changes: changesOf(before, state), by: signedBy(before, state) };
  });
}

/** What was changed from one state of a note to the next, in the order of the editor. */
export function changesOf(before: Annotation | null, after: Annotation): NoteChange[] {
  if (!before) return after.rev === 1 ? [{ kind: 'created' }] : [];
  const [then, now] = [fieldsOf(before), fieldsOf(after)];
  const changes: NoteChange[] = [];
  if (then.text !== now.text) changes.push({ kind: 'text' });
  if (then.verdict !== now.verdict) changes.push({ kind: 'verdict', from: then.verdict, to: now.verdict });
  else if (then.confidence !== now.confidence) changes.push({ kind: 'confidence', to: now.confidence });
  if (then.status !== now.status) changes.push({ kind: 'status', from: then.status, to: now.status });
  const tags = changedTags(then, now);
  if (tags.added.length + tags.removed.length > 0) changes.push({ kind: 'tags', ...tags });
  if (JSON.stringify(then.evidence) !== JSON.stringify(now.evidence)) changes.push({ kind: 'evidence' });
  if (JSON.stringify(before.target) !== JSON.stringify(after.target)) changes.push({ kind: 'place' });
  return changes;
}

function changedTags(then: NoteFields, now: NoteFields) {
  return {
    added: now.tags.filter(tag => !then.tags.includes(tag)),
    removed: then.tags.filter(tag => !now.tags.includes(tag)),
  };
}

/** Earlier versions signed a save in what it changed alone: the verdict, a step of the review, or the note itself when it was new. */
function signedBy(before: Annotation | null, after: Annotation): string {
  if (after.modifiedBy !== undefined) return after.modifiedBy;
  if (!before) return after.rev === 1 ? (after.creator?.name ?? '') : '';
  const verdict = verdictOf(after);
  if (verdict && verdict.created !== verdictOf(before)?.created) return verdict.creator?.name ?? '';
  return after.review.length > before.review.length ? (after.review.at(-1)?.by ?? '') : '';
}
