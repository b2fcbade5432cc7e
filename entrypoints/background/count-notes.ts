import { listAnnotations } from '../../lib/browser/annotation-store.ts';
import type { Database } from '../../lib/browser/database.ts';
import { claimOf } from '../../lib/core/annotation/read-annotation.ts';

/** How many notes a page has on a claim. */
export async function countNotes(database: Database, source: string, claim: string): Promise<number> {
  const notes = await listAnnotations(database, source);
  return notes.filter(note => claimOf(note) === claim).length;
}
