/** A clock in milliseconds, and a way to let others go first: the core has neither. */
export interface Pace {
  readonly now: () => number;
  readonly breathe: () => Promise<void>;
}

/**
 * Do some work for a list, a few items at a time, and let others go first in between. What `work` gives for the parts comes
 * back as one list, in order. The work of every call is about as slow an item.
 */
export type InSlices = <T, R>(items: readonly T[], work: (some: readonly T[]) => readonly R[]) => Promise<R[]>;

/** Half a frame, far below the 50 ms from which a thread counts as held up. */
export const sliceMs = 8;

/**
 * Parts are as large as one slice of time allows. The very first is a single item, since work that has never run is slow;
 * from then on what one part has cost decides the next, and none is more than twice the one before. Where some items cost a
 * hundred times what others do, `mostItems` keeps many of these out of one part.
 */
export function createSlices({ now, breathe }: Pace, mostItems = Infinity): InSlices {
  let size = 1;
  return async (items, work) => {
    const results: ReturnType<typeof work>[number][] = [];
    for (let at = 0; at < items.length; ) {
      if (at > 0) await breathe();
      const some = items.slice(at, at + size);
      const started = now();
      for (const result of work(some)) results.push(result);
      const ms = now() - started;
      at += some.length;
      const fits = Math.floor((some.length * sliceMs) / ms);
      size = Math.max(1, Math.min(fits, mostItems, Math.max(size, some.length * 2)));
    }
    return results;
  };
}
