import type { Draft } from '../core/annotation/draft.ts';
import type { Database } from './database.ts';

/** Keep a draft. One whose note was begun from the same `rev` is replaced, so typing costs one row. */
export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  await database.drafts.put(draft);
}

/** The draft that was written in last and not put aside, or null. */
export async function latestDraft(database: Database): Promise<Draft | null> {
  return (await listDrafts(database)).find(({ aside }) => !aside) ?? null;
}

/** All drafts, the one that was written in last first. */
export function listDrafts(database: Database): Promise<Draft[]> {
  return database.drafts.orderBy('modified').reverse().toArray();
}

/** Forget a draft. */
export async function dropDraft(database: Database, id: string): Promise<void> {
  await database.drafts.delete(id);
}
