import type { Table } from 'dexie';

interface Some<Row> {
  limit(count: number): { toArray(): PromiseLike<Row[]> };
}

/** As much of a table with one text as key as reading it takes: the types of Dexie's tables tell what may be written, too. */
export interface ReadableTable<Row> extends Pick<Table<Row, string>, 'count' | 'schema'> {
  orderBy(index: string): Some<Row> & { reverse(): Some<Row> };
  where(index: string): { above(key: string): Some<Row> };
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
}

/**
 * The rows of a table with one text as key, some at a time, in the order of their keys. The browser makes all rows of a part
 * at once: a part is as large as its rows allow without holding the page up.
 *
 * Rows that are written meanwhile may be given or not.
 */
export async function* readInParts<Row>(table: ReadableTable<Row>, size: number): AsyncGenerator<Row[]> {
  const key = table.schema.primKey.keyPath as keyof Row;
  for (let after: string | null = null; ; ) {
    const rows: Row[] =
      after === null
        ? await table.orderBy(':id').limit(size).toArray()
        : await table.where(':id').above(after).limit(size).toArray();
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last[key] as string;
  }
}
