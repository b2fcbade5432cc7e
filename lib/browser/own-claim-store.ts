import type { OwnClaim } from '../core/claim/own-claim.ts';
import { revOf } from '../core/claim/own-claim-rev.ts';
import { MessageError } from './answer.ts';
import { browser } from './browser.ts';
import type { Database } from './database.ts';

/** Whether there are any is kept apart, so that the background need not open its database to learn that there are none. */
const key = 'ownClaims';

/** The reviewer's own claims, drafts too, the last changed first. */
export async function listOwnClaims(database: Database): Promise<OwnClaim[]> {
  return (await database.claims.orderBy('modified').toArray()).reverse();
}

export async function getOwnClaim(database: Database, id: string): Promise<OwnClaim | null> {
  return (await database.claims.get(id)) ?? null;
}

/**
 * Keep a claim if nobody saved it in between (compare-and-swap on `rev`, as with notes): it carries the `rev` that it will have, 1 when
 * new. One that it replaces stays as old as it was. Else rejects with code `conflict`, and writes nothing. The caller tells the background
 * that the stores have changed, here and below.
 */
export function saveOwnClaim(database: Database, own: OwnClaim): Promise<void> {
  return database.transaction('rw', database.claims, async () => {
    const before = await database.claims.get(own.id);
    const kept = { ...own, created: before?.created ?? own.created };
    if (before && JSON.stringify(before) === JSON.stringify(kept)) return;
    if (revOf(own) !== (before ? revOf(before) : 0) + 1) {
      throw new MessageError(
        'conflict',
        before
          ? `Another state of this claim was kept at ${before.modified}. Nothing was overwritten.`
          : 'This claim was deleted in another tab. Nothing was written.',
      );
    }
    await database.claims.put(kept);
  });
}

/** An id that no claim of the reviewer's has, nor any of `others`: this one with a number behind it. */
export async function freeClaimId(database: Database, id: string, others: readonly string[] = []): Promise<string> {
  const taken = new Set([...others, ...(await database.claims.toCollection().primaryKeys())]);
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

/** Keep a claim again that was deleted, unless there is another under its id meanwhile. */
export function putBackOwnClaim(database: Database, own: OwnClaim): Promise<void> {
  return database.transaction('rw', database.claims, async () => {
    if (!(await database.claims.get(own.id))) await database.claims.put(own);
  });
}

/** Delete a claim; answers what was deleted, so that it can be kept again. */
export function deleteOwnClaim(database: Database, id: string): Promise<OwnClaim | null> {
  return database.transaction('rw', database.claims, async () => {
    const own = (await database.claims.get(id)) ?? null;
    await database.claims.delete(id);
    return own;
  });
}

/** Own claims that are shown. `open` is called only where there may be some. */
export async function readOwnClaims(open: () => Promise<Database>): Promise<OwnClaim[]> {
  const stored = await browser.storage.local.get(key);
  if (stored[key] !== true) return [];
  return (await listOwnClaims(await open())).filter(({ claim }) => claim.status === 'shown');
}

/** Remember whether there are own claims. For the background, after any change to them. */
export async function noteOwnClaims(database: Database): Promise<void> {
  await browser.storage.local.set({ [key]: (await database.claims.count()) > 0 });
}
