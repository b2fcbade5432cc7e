import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../components/library/loading-line.tsx';
import { type Notice, onNotice } from '../../lib/browser/notices.ts';
import { type ReadableTable, readInParts } from '../../lib/browser/read-in-parts.ts';
import { breathe } from '../../lib/dom/breathe.ts';

interface TableOptions<Stored, Row> {
  readonly table: ReadableTable<Stored>;
  readonly keyOf: (stored: Stored) => string;
  /** What is kept in memory of a stored row; null leaves it out. Another function reads all rows again; null waits. */
  readonly toRow: ((stored: Stored) => Row | null) | null;
  /** Says that rows were changed. */
  readonly notice: Notice;
  /** Rows that the browser makes at once. */
  readonly partSize: number;
  /** An index whose greatest values are read first, so that there is something to see. */
  readonly newest?: string;
}

export interface Rows<Row> {
  /** By key. The same object all the time: `version` counts its changes. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly version: number;
  /** Null when all is read. */
  readonly progress: Progress | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Rows that fill about two windows. */
const firstRows = 60;
/** While rows are read, their count is drawn anew so often, in ms. The list waits: sorting and filtering it each time costs more than reading. */
const showEveryMs = 400;

/**
 * A table as rows in memory, read in parts so that the page stays quick, and then followed: a change costs the rows that it
 * names. Where a change names none, all are read again, and what was shown stays until they are.
 */
export function useTable<Stored, Row>(options: TableOptions<Stored, Row>): Rows<Row> {
  const { table, notice, toRow, partSize, newest } = options;
  const rows = useRef(new Map<string, Row>());
  const [version, setVersion] = useState(0);
  const [progress, setProgress] = useState<Progress | null>({ read: 0, all: 0 });
  const [failed, setFailed] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  const run = useRef(0);
  /** Whether all rows are being read, and the keys of those that changed meanwhile: they may have been read before. */
  const loading = useRef(false);
  const changed = useRef(new Set<string>());

  const follow = useCallback(
    async (ids: readonly string[]) => {
      if (!toRow) return;
      if (loading.current) {
        for (const id of ids) changed.current.add(id);
        return;
      }
      changed.current.clear();
      for (let at = 0; at < ids.length; at += partSize) {
        const some = ids.slice(at, at + partSize);
        const stored = await table.bulkGet(some);
        for (const [index, id] of some.entries()) {
          const found = stored[index];
          const row = found && toRow(found);
          if (row) rows.current.set(id, row);
          else rows.current.delete(id);
        }
        await breathe();
      }
      setVersion(count => count + 1);
    },
    [table, toRow, partSize],
  );

  const load = useCallback(async () => {
    if (!toRow) return;
    const { keyOf } = latest.current;
    const mine = ++run.current;
    loading.current = true;
    const isFirst = rows.current.size === 0;
    const read = new Map<string, Row>();
    const take = (some: readonly Stored[]) => {
      for (const stored of some) {
        const row = toRow(stored);
        if (row !== null) read.set(keyOf(stored), row);
      }
    };
    try {
      if (isFirst && newest) {
        take(await table.orderBy(newest).reverse().limit(firstRows).toArray());
        if (mine !== run.current) return;
        rows.current = new Map(read);
        setVersion(count => count + 1);
      }
      const all = await table.count();
      let shown = performance.now();
      let done = 0;
      for await (const part of readInParts(table, partSize)) {
        if (mine !== run.current) return;
        take(part);
        done += part.length;
        if (performance.now() - shown > showEveryMs) {
          shown = performance.now();
          setProgress({ read: done, all });
        }
        await breathe();
      }
      if (mine !== run.current) return;
      rows.current = read;
      loading.current = false;
      await follow([...changed.current]);
      setFailed(false);
      setProgress(null);
    } catch {
      // What was read before stays in sight; the view says that the store did not answer.
      if (mine !== run.current) return;
      loading.current = false;
      setProgress(null);
      setFailed(true);
    }
  }, [table, toRow, partSize, newest, follow]);

  useEffect(() => {
    const stop = new AbortController();
    onNotice((told, ids) => {
      if (told !== notice) return;
      if (ids === null) void load();
      else void follow(ids).catch(() => setFailed(true));
    }, stop.signal);
    void load();
    return () => {
      run.current += 1;
      stop.abort();
    };
  }, [load, follow]);
  return { rows: rows.current, version, progress, failed, retry: () => void load() };
}
