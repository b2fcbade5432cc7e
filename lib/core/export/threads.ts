import type { Annotation } from '../annotation/annotation.ts';
import { repliedTo } from '../annotation/read-annotation.ts';

/** A note with the replies under it, each reply with its own after it, the oldest first. */
export interface Thread {
  readonly note: Annotation;
  readonly replies: readonly Annotation[];
}

/** Put replies under the notes that they answer. A reply to a note that is not among these stands alone, as do notes that reply in a ring. */
export function threadsOf(notes: readonly Annotation[]): Thread[] {
  const ids = new Set(notes.map(({ id }) => id));
  const answers = Map.groupBy(
    notes.filter(note => ids.has(repliedTo(note) ?? '')),
    note => repliedTo(note) ?? '',
  );
  const told = new Set<string>();
  const threads: Thread[] = [];
  for (const note of notes) if (!ids.has(repliedTo(note) ?? '')) threads.push(gather(note));
  for (const note of notes) if (!told.has(note.id)) threads.push(gather(note));
  return threads;

  function gather(note: Annotation): Thread {
    const replies: Annotation[] = [];
    told.add(note.id);
    // A list of what is still to be told, and no recursion: a thread may be as long as it likes.
    const waiting = answersTo(note);
    for (let reply = waiting.pop(); reply !== undefined; reply = waiting.pop()) {
      if (told.has(reply.id)) continue;
      told.add(reply.id);
      replies.push(reply);
      waiting.push(...answersTo(reply));
    }
    return { note, replies };
  }

  /** The oldest last, where it is taken from. */
  function answersTo({ id }: Annotation): Annotation[] {
    return (answers.get(id) ?? []).toSorted((a, b) => (a.created < b.created ? 1 : -1));
  }
}
