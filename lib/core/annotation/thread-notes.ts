import type { Annotation } from './annotation.ts';
import { repliedTo } from './read-annotation.ts';

/** A note with the answers to it, the oldest first; `depth` is 1 for an answer to the note itself. */
export interface Thread {
  readonly note: Annotation;
  readonly replies: readonly { readonly reply: Annotation; readonly depth: number }[];
}

/** Notes as threads, in the order given. An answer whose note is not among them stands by itself. */
export function threadNotes(notes: readonly Annotation[]): Thread[] {
  const ids = new Set(notes.map(({ id }) => id));
  const answers = Map.groupBy(
    notes.toSorted((a, b) => (a.created < b.created ? -1 : 1)),
    note => repliedTo(note) ?? '',
  );
  const seen = new Set<string>();
  function repliesTo(id: string, depth: number): Thread['replies'] {
    return (answers.get(id) ?? []).flatMap(reply => {
      // Notes that answer each other would go on for ever.
      if (seen.has(reply.id)) return [];
      seen.add(reply.id);
      return [{ reply, depth }, ...repliesTo(reply.id, depth + 1)];
    });
  }
  return notes.flatMap(note => {
    const parent = repliedTo(note);
    if (parent !== null && ids.has(parent)) return [];
    seen.add(note.id);
    return [{ note, replies: repliesTo(note.id, 1) }];
  });
}
