import type { OwnClaim } from '../claim/own-claim.ts';
import { ownClaimOnTop } from '../claim/own-claim-rev.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { finish, type Steps } from '../steps.ts';
import type { Backup } from './backup.ts';
import { planAnnotations, planVersions } from './plan-notes.ts';
import { isSame, planStore, type StorePlan } from './plan-store.ts';
import type { Refusal } from './read-rows.ts';
import { byStore, type Counts, countRows, type StoreName, type Stores, storeNames, sumOf } from './stores.ts';

export type { Refusal } from './read-rows.ts';

/** What a restore would do, and does once it is told to. */
export interface RestorePlan {
  readonly made: string;
  readonly new: Counts;
  readonly updated: Counts;
  readonly same: Counts;
  readonly refused: readonly Refusal[];
  /** Settings of the file where they differ from those that hold; null where they are the same, or the file has none. */
  readonly settings: Settings | null;
  /** The rows to write: new ones, those that are newer than what is kept, and what the notes among these were until then. */
  readonly write: Stores;
  /** The kept rows that `write` replaces. */
  readonly replaced: Stores;
}

/**
 * Compare the rows of a file with what is kept, one by one. Nothing that is kept is lost: an older row never replaces a newer
 * one, what the file does not hold stays, and a note that is replaced becomes an earlier version of itself.
 */
export function planRestore(backup: Backup, kept: Stores, settings: Settings): RestorePlan {
  return finish(planInSteps(backup, kept, settings));
}

/** About how many steps {@link planInSteps} takes: one for each row on either side. */
export function countSteps(backup: Backup, kept: Stores): number {
  return sumOf(countRows(backup.rows)) + sumOf(countRows(kept));
}

/** {@link planRestore}, a row a step: with 50,000 notes it takes half a second. */
export function* planInSteps(backup: Backup, kept: Stores, settings: Settings): Steps<RestorePlan> {
  const { plan: notes, earlier } = yield* planAnnotations(backup, kept);
  const plans: Record<StoreName, StorePlan> = byStore(() => notes);
  for (const store of storeNames) {
    if (store !== 'annotations') plans[store] = yield* planStore(store, backup, kept[store]);
  }
  const claims = plans.claims as StorePlan<OwnClaim>;
  plans.claims = {
    ...claims,
    updated: claims.updated.map(one => ({ ...one, row: ownClaimOnTop(one.row, one.before) })),
  };
  plans.versions = yield* planVersions(plans.versions, earlier, notes, kept.annotations);
  const wanted = backup.settings === null ? settings : readSettings(backup.settings);
  return {
    made: backup.made,
    new: byStore(store => plans[store].added.length),
    updated: byStore(store => plans[store].updated.length),
    same: byStore(store => plans[store].same),
    refused: [...backup.refused, ...storeNames.flatMap(store => plans[store].refused)],
    settings: isSame(wanted, settings) ? null : wanted,
    // Each row was read by the schema of its own store.
    write: byStore(store => [
      ...plans[store].added.map(({ row }) => row),
      ...plans[store].updated.map(({ row }) => row),
      ...(store === 'versions' ? earlier : []),
    ]) as unknown as Stores,
    replaced: byStore(store => plans[store].updated.map(({ before }) => before)) as unknown as Stores,
  };
}

/** How many records a plan takes: what their notes were before is not counted. */
export function countTaken(plan: Pick<RestorePlan, 'new' | 'updated'>): number {
  return sumOf(plan.new) + sumOf(plan.updated);
}
