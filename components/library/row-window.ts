import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Rows that are drawn above and below those in view, so that scrolling by keys and wheel finds them there. */
const beyond = 8;

export interface RowWindow {
  /** Height of every row, in px. */
  readonly height: number;
  /** The rows that are drawn: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** The rows in view, for saying where the reader is. */
  readonly from: number;
  readonly to: number;
  /** Scroll so that a row is in view, as little as that takes. */
  readonly reveal: (index: number) => void;
  /** Scroll by as many rows as are in view. */
  readonly turn: (pages: number) => void;
}

interface Part {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Of many rows of one height, those near the window. The document scrolls, not a box in it. The height is that of the
 * highest row that has been drawn, so that other letters or spacing than ours cut nothing off.
 *
 * `covered` is what stands over the rows at the top and the bottom, in px.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  leastHeight: number,
  covered: { readonly top: number; readonly bottom: number },
): RowWindow {
  const [height, setHeight] = useState(leastHeight);
  const [part, setPart] = useState<Part>({ first: 0, end: Math.min(count, 30), from: 0, to: 0 });

  const look = useCallback(() => {
    const rows = box.current;
    if (!rows) return;
    const top = -rows.getBoundingClientRect().top;
    const clamp = (index: number) => Math.max(0, Math.min(count, index));
    const from = clamp(Math.floor((top + covered.top) / height));
    const to = clamp(Math.ceil((top + innerHeight - covered.bottom) / height));
    const next = { first: clamp(from - beyond), end: clamp(to + beyond), from, to };
    setPart(before => (isSame(before, next) ? before : next));
  }, [count, height, covered.top, covered.bottom]);

  useLayoutEffect(look, [look]);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    const resized = () => {
      setHeight(leastHeight);
      look();
    };
    addEventListener('resize', resized);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', resized);
    };
  }, [look, leastHeight]);
  useEffect(() => setHeight(leastHeight), [leastHeight]);
  useLayoutEffect(() => {
    const drawn = [...(box.current?.children ?? [])] as HTMLElement[];
    const highest = Math.max(0, ...drawn.map(row => row.scrollHeight));
    if (highest > height) setHeight(highest);
  });

  const reveal = (index: number) => {
    const rows = box.current;
    if (!rows) return;
    const top = rows.getBoundingClientRect().top + index * height;
    if (top < covered.top) scrollBy({ top: top - covered.top, behavior: 'instant' });
    else {
      const below = top + height - (innerHeight - covered.bottom);
      if (below > 0) scrollBy({ top: below, behavior: 'instant' });
    }
  };
  const turn = (pages: number) =>
    scrollBy({ top: pages * Math.max(1, part.to - part.from - 1) * height, behavior: 'instant' });
  // Rows that went since the last look are not drawn.
  return { height, ...part, first: Math.min(part.first, count), end: Math.min(part.end, count), reveal, turn };
}

function isSame(a: Part, b: Part): boolean {
  return a.first === b.first && a.end === b.end && a.from === b.from && a.to === b.to;
}
