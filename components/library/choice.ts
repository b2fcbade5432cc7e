/** The rows that are chosen, by key, and the one that a range goes on from. */
export interface Choice {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const noChoice: Choice = { keys: new Set(), anchor: null };

/** Choose a row, or no longer. */
export function toggleChoice({ keys }: Choice, key: string): Choice {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { keys: next, anchor: key };
}

/** Choose the rows from the last that was chosen to this one, both included; `order` is all rows as they stand. */
export function chooseRange({ keys, anchor }: Choice, order: readonly string[], key: string): Choice {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return { keys: new Set([...keys, key]), anchor: key };
  return { keys: new Set([...keys, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor: key };
}

export function chooseAll(order: readonly string[]): Choice {
  return { keys: new Set(order), anchor: null };
}

/** Rows that are not there any more are not chosen. The same choice where all are there. */
export function keepShown(choice: Choice, isShown: (key: string) => boolean): Choice {
  const kept = [...choice.keys].filter(isShown);
  return kept.length === choice.keys.size ? choice : { ...choice, keys: new Set(kept) };
}
