import { byStore, kindOf, type StoreName, type Stores } from './stores.ts';

/**
 * Why a record of a file is not written. `invalid`: `field` is not as it must be (`card.sources.0.url`), '' for the record
 * itself; `older`: the row that is kept here is newer; `other`: one that is kept has the same number and another text, and stays;
 * `twice`: an earlier record of the file has the same id. `record` is its place in its list, from 1.
 */
export interface Refusal {
  readonly store: StoreName;
  readonly record: number;
  readonly why: 'invalid' | 'older' | 'other' | 'twice';
  readonly field: string;
}

/** The rows of a file, read by the schemas of their stores. */
export interface ReadRows {
  readonly rows: Stores;
  /** The place of each row in its list of the file, from 1. */
  readonly records: Readonly<Record<StoreName, readonly number[]>>;
  readonly refused: readonly Refusal[];
}

/** Take the records of a file one by one. What is not as it must be is refused with the first field that is at fault. */
export function createRowReader() {
  const rows = byStore<unknown[]>(() => []);
  const records = byStore<number[]>(() => []);
  const taken = byStore(() => 0);
  const refused: Refusal[] = [];
  return {
    /** How many records of each store were taken, good or not. */
    taken,
    /** `isSameRecord`: it comes of the same record as the one before. */
    read(store: StoreName, given: unknown, isSameRecord = false): void {
      if (!isSameRecord) taken[store] += 1;
      const parsed = kindOf(store).schema.safeParse(given);
      if (parsed.success) {
        rows[store].push(parsed.data);
        records[store].push(taken[store]);
      } else {
        const field = parsed.error.issues[0]?.path.join('.') ?? '';
        refused.push({ store, record: taken[store], why: 'invalid', field });
      }
    },
    refuse(store: StoreName, field: string): void {
      taken[store] += 1;
      refused.push({ store, record: taken[store], why: 'invalid', field });
    },
    // Each row was read by the schema of its own store.
    done: (): ReadRows => ({ rows: rows as unknown as Stores, records, refused }),
  };
}
export type RowReader = ReturnType<typeof createRowReader>;
