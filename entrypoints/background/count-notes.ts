import { listAnnotations } from '../../lib/browser/annotation-store.ts';
import type { Database } from '../../lib/browser/database.ts';
import { claimOf, claimUrn } from '../../lib/core/annotation/read-annotation.ts';

/** How many notes there are on a claim: those that a page (all its addresses) has, and those on the claim itself. */
export async function countNotes(database: Database, sources: readonly string[], claim: string): Promise<number> {
  const [onPage, onClaim] = await Promise.all([
    listAnnotations(database, sources),
    database.annotations.where('target.source').equals(claimUrn(claim)).count(),
  ]);
  return onPage.filter(note => claimOf(note) === claim).length + onClaim;
}
