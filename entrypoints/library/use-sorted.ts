import { useEffect, useState } from 'preact/hooks';
import { breathe } from '../../lib/dom/breathe.ts';

/** Half a frame: then others go first. */
const sliceMs = 8;

/** Rows in order, worked out in slices. The last order stays until the next is there. */
export function useSorted<Row>(sort: () => Generator<undefined, Row[]>, inputs: readonly unknown[]): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const work = async () => {
      const sorting = sort();
      let since = performance.now();
      while (isCurrent) {
        const { done, value } = sorting.next();
        if (done) return setRows(value);
        if (performance.now() - since < sliceMs) continue;
        await breathe();
        since = performance.now();
      }
    };
    void work();
    return () => {
      isCurrent = false;
    };
  }, inputs);
  return rows;
}
