import { readSettings, type Settings } from '../settings/settings.ts';
import type { Backup } from './backup.ts';
import { planAnnotations, planVersions } from './plan-notes.ts';
import { isSame, planStore } from './plan-store.ts';
import type { Refusal } from './read-rows.ts';
import { byStore, type Counts, type Stores, storeNames, sumOf } from './stores.ts';

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
  const { plan: notes, earlier } = planAnnotations(backup, kept);
  const plans = byStore(store => (store === 'annotations' ? notes : planStore(store, backup, kept[store])));
  plans.versions = planVersions(plans.versions, earlier, notes, kept.annotations);
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
