import type { Database } from './database.ts';

/** Remember that words do not state a claim, or forget it again. */
export async function dismiss(database: Database, claim: string, quote: string, dismissed: boolean): Promise<void> {
  if (dismissed) await database.dismissals.put({ claim, quote });
  else await database.dismissals.delete([claim, quote]);
}

/** A test for matches that the reader has dismissed. */
export async function readDismissed(database: Database): Promise<(claim: string, quote: string) => boolean> {
  const rows = await database.dismissals.toArray();
  const keys = new Set(rows.map(({ claim, quote }) => `${claim}\n${quote}`));
  return (claim, quote) => keys.has(`${claim}\n${quote}`);
}
