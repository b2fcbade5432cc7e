import { mulberry32 } from '../../../lib/node/mulberry32.ts';

/** Chances that are the same in every run. */
export interface Random {
  /** From 0, below `limit`. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Some of the items, in their order. */
  some<T>(items: readonly T[], size: number): T[];
}

/** A small generator seeded by a text and a number. */
export function createRandom(name: string, seed: number): Random {
  let state = seed;
  for (const char of name) state = (Math.imul(state ^ (char.codePointAt(0) as number), 0x9e3779b1) + 1) | 0;
  const next = mulberry32(state);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: share => next() < share,
    pick: items => items[below(items.length)]!,
    some(items, size) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(size, items.length)) chosen.add(below(items.length));
      return [...chosen].sort((a, b) => a - b).map(at => items[at]!);
    },
  };
}
