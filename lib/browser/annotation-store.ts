import type { Annotation } from '../core/annotation/annotation.ts';
import { MessageError } from './answer.ts';
import type { Database } from './database.ts';

/**
 * Store a note if nobody saved it in between (compare-and-swap on `rev`), and drop its draft in the same transaction.
 *
 * The record carries the `rev` that it will have: 1 when new, else one above the stored one. The same record sent twice
 * (a lost port, tried again) is stored once. A newer stored note is left alone: rejects with code `conflict`.
 */
export function saveAnnotation(database: Database, annotation: Annotation): Promise<{ id: string; rev: number }> {
  return database.transaction('rw', database.annotations, database.drafts, async () => {
    const stored = await database.annotations.get(annotation.id);
    const isRepeat = stored !== undefined && JSON.stringify(stored) === JSON.stringify(annotation);
    if (!isRepeat && annotation.rev !== (stored?.rev ?? 0) + 1) {
      throw new MessageError(
        'conflict',
        stored
          ? `This note was saved in another tab at ${stored.modified}. Nothing was overwritten.`
          : 'This note was deleted in another tab. Nothing was written.',
      );
    }
    await database.annotations.put(annotation);
    await database.drafts.delete(annotation.id);
    return { id: annotation.id, rev: annotation.rev };
  });
}

/** Remove a note and its draft. One that is gone already is no failure. */
export async function deleteAnnotation(database: Database, id: string): Promise<void> {
  await database.transaction('rw', database.annotations, database.drafts, async () => {
    await database.annotations.delete(id);
    await database.drafts.delete(id);
  });
}

/** Notes of one page, or all with `source` null; newest first. */
export async function listAnnotations(database: Database, source: string | null): Promise<Annotation[]> {
  const found =
    source === null
      ? await database.annotations.toArray()
      : await database.annotations.where('target.source').equals(source).toArray();
  return found.sort((a, b) => (a.modified < b.modified ? 1 : -1));
}
