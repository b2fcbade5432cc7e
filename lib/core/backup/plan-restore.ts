import { readSettings, type Settings } from '../settings/settings.ts';
import type { Backup } from './backup.ts';
import { byStore, type Counts, kindOf, type StoreName, type Stores } from './stores.ts';

/**
 * Why a row of a backup is not written. `invalid`: `field` is not as it must be (`card.sources.0.url`); `older`: the row
 * that is kept here is newer; `twice`: an earlier row of the file has the same id. `record` is the row's place in its list, from 1.
 */
export interface Refusal {
  readonly store: StoreName;
  readonly record: number;
  readonly why: 'invalid' | 'older' | 'twice';
  readonly field: string;
}

/** What a restore would do, and does once it is told to. */
export interface RestorePlan {
  readonly made: string;
  readonly new: Counts;
  readonly updated: Counts;
  readonly same: Counts;
  readonly refused: readonly Refusal[];
  /** Settings of the file where they differ from those that hold; null where they are the same, or the file has none. */
  readonly settings: Settings | null;
  /** The rows to write: new ones, and those that are newer than what is kept. */
  readonly write: Stores;
}

/**
 * Compare a backup with what is kept, row by row. Nothing that is kept is lost: an older row never replaces a newer one,
 * and what the backup does not hold stays.
 */
export function planRestore(backup: Backup, kept: Stores, settings: Settings): RestorePlan {
  const refused: Refusal[] = [];
  const plans = byStore(store => planStore(store, backup.rows[store], kept[store], refused));
  const wanted = backup.settings === null ? settings : readSettings(backup.settings);
  return {
    made: backup.made,
    new: byStore(store => plans[store].added.length),
    updated: byStore(store => plans[store].updated.length),
    same: byStore(store => plans[store].same.length),
    refused,
    settings: isSame(wanted, settings) ? null : wanted,
    // Each row was read by the schema of its own store.
    write: byStore(store => [...plans[store].added, ...plans[store].updated]) as unknown as Stores,
  };
}

interface StorePlan {
  readonly added: unknown[];
  readonly updated: unknown[];
  readonly same: unknown[];
}

function planStore(
  store: StoreName,
  rows: readonly unknown[],
  kept: readonly unknown[],
  refused: Refusal[],
): StorePlan {
  const { schema, keyOf, ageOf } = kindOf(store);
  const known = new Map(kept.map(row => [keyOf(row), row]));
  const seen = new Set<string>();
  const plan: StorePlan = { added: [], updated: [], same: [] };
  for (const [index, given] of rows.entries()) {
    const refuse = (why: Refusal['why'], field = '') => refused.push({ store, record: index + 1, why, field });
    const parsed = schema.safeParse(given);
    if (!parsed.success) {
      refuse('invalid', parsed.error.issues[0]?.path.join('.') ?? '');
      continue;
    }
    const row = parsed.data;
    const key = keyOf(row);
    const mine = known.get(key);
    if (seen.has(key)) refuse('twice');
    else if (mine === undefined) plan.added.push(row);
    else if (isSame(schema.safeParse(mine).data ?? mine, row)) plan.same.push(row);
    else if (ageOf(mine) > ageOf(row)) refuse('older');
    else plan.updated.push(row);
    seen.add(key);
  }
  return plan;
}

/** Both sides were read by one schema, which orders their fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
