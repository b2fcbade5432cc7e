import { useEffect, useRef, useState } from 'preact/hooks';
import type { FacetCounts, FacetQuery } from '../../lib/core/library/facets.ts';
import { breathe } from '../../lib/dom/breathe.ts';

export interface Found<Row, D extends string> {
  readonly rows: readonly Row[];
  readonly counts: FacetCounts<D>;
}

/** Rows that are filtered between two looks at the clock. */
const rowsAtOnce = 500;
/** Half a frame: then others go first. */
const sliceMs = 8;

/**
 * Filter rows in slices. While a new answer is worked out the last one stays; what is asked meanwhile takes the place of what
 * was asked before. `key` changes with everything that the answer depends on.
 */
export function useQuery<Row, D extends string>(
  rows: readonly Row[],
  start: () => FacetQuery<Row, D>,
  key: readonly unknown[],
  nothing: Found<Row, D>,
): Found<Row, D> {
  const [found, setFound] = useState(nothing);
  const run = useRef(0);
  useEffect(() => {
    const mine = ++run.current;
    const query = start();
    const work = async () => {
      const left: Row[] = [];
      let since = performance.now();
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as Row;
        if (query.take(row)) left.push(row);
        if (at % rowsAtOnce !== 0 || performance.now() - since < sliceMs) continue;
        await breathe();
        if (mine !== run.current) return;
        since = performance.now();
      }
      setFound({ rows: left, counts: query.counts });
    };
    void work();
  }, [rows, ...key]);
  return found;
}
