import type { Trashed } from '../annotation/trashed.ts';
import type { OwnClaim } from '../claim/own-claim.ts';
import type { Steps } from '../steps.ts';
import type { Backup } from './backup.ts';
import type { Refusal } from './read-rows.ts';
import { kindOf, type StoreName } from './stores.ts';

/** A row of a file, with its place in its list. */
export interface PlannedRow<Row = unknown> {
  readonly row: Row;
  readonly record: number;
}

/** What becomes of the rows of one store. */
export interface StorePlan<Row = unknown> {
  readonly added: readonly PlannedRow<Row>[];
  readonly updated: readonly (PlannedRow<Row> & { readonly before: Row })[];
  readonly same: number;
  readonly refused: readonly Refusal[];
}

/** How a row of a file stands to the one that is kept under its key. */
export type Standing = 'same' | 'newer' | 'older' | 'other';

/** Plan the rows of one store, each by its own, a row a step. Of rows that the file has twice the first counts. */
export function* planStore(
  store: StoreName,
  { rows, records }: Pick<Backup, 'rows' | 'records'>,
  kept: readonly unknown[],
  standingOf: (mine: unknown, row: unknown) => Standing = (mine, row) => compare(store, mine, row),
): Steps<StorePlan> {
  const { keyOf } = kindOf(store);
  const known = new Map<string, unknown>();
  for (const row of kept) {
    known.set(keyOf(row), row);
    yield;
  }
  const seen = new Set<string>();
  const plan = {
    added: [] as PlannedRow[],
    updated: [] as (PlannedRow & { before: unknown })[],
    same: 0,
    refused: [] as Refusal[],
  };
  for (const [index, row] of (rows[store] as readonly unknown[]).entries()) {
    const record = records[store][index] ?? index + 1;
    const refuse = (why: Refusal['why']) => plan.refused.push({ store, record, why, field: '' });
    const key = keyOf(row);
    const before = known.get(key);
    const standing = before === undefined ? 'new' : standingOf(before, row);
    if (seen.has(key)) refuse('twice');
    else if (standing === 'new') plan.added.push({ row, record });
    else if (standing === 'same') plan.same += 1;
    else if (standing === 'newer') plan.updated.push({ row, record, before });
    else refuse(standing);
    seen.add(key);
    yield;
  }
  return plan;
}

/** What is kept gives way only to what is newer. */
function compare(store: StoreName, mine: unknown, row: unknown): Standing {
  const { schema, ageOf } = kindOf(store);
  // A row that is kept may have been written with its fields in another order, or before some of them were there.
  const read = schema.safeParse(mine).data ?? mine;
  if (isSame(mine, row) || isSame(read, row)) return 'same';
  // How often it was saved is no part of what a claim says: that may have grown when it came here.
  if (store === 'claims' && isSame({ ...(read as OwnClaim), rev: 0 }, { ...(row as OwnClaim), rev: 0 })) return 'same';
  if (store === 'trash' && isSame({ ...(read as Trashed), deleted: (row as Trashed).deleted }, row)) return 'same';
  // An earlier version is never another one, and what is in the trash can be wanted back as it is.
  if (store === 'versions' || store === 'trash' || ageOf(mine) === ageOf(row)) return 'other';
  return ageOf(mine) > ageOf(row) ? 'older' : 'newer';
}

/** Both sides were read by one schema, which orders their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
