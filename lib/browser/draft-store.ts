import type { Draft } from '../core/annotation/draft.ts';
import type { Database } from './database.ts';

/** Keep a draft. One whose note was begun from the same `rev` is replaced, so typing costs one row. */
export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  await database.drafts.put(draft);
}

/** The draft that was written in last, or null. */
export async function latestDraft(database: Database): Promise<Draft | null> {
  return (await database.drafts.orderBy('modified').last()) ?? null;
}

/** Forget a draft. */
export async function dropDraft(database: Database, id: string): Promise<void> {
  await database.drafts.delete(id);
}
