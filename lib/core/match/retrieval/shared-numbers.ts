import type { ImportedPack } from './open-pack.ts';
import { NEIGHBOUR_WEIGHT, type QueryText } from './query-terms.ts';
import { statedNumbers } from './stated-numbers.ts';

/** Numbers by their place in the pack's list, with what each counts. Numbers that no record states are left out. */
export type NumberWeights = ReadonlyMap<number, number>;

/** The numbers of a sentence count 1, those around it by distance. */
export function numbersOf(pack: ImportedPack, { text, before, after }: QueryText): NumberWeights {
  const weights = new Map<number, number>();
  const add = (from: string, weight: number) => {
    for (const value of statedNumbers(from)) {
      const id = findNumber(pack.numbers, value);
      if (id !== -1 && !weights.has(id)) weights.set(id, weight);
    }
  };
  add(text, 1);
  for (const side of [before, after]) side.forEach((one, at) => add(one, NEIGHBOUR_WEIGHT / (at + 1)));
  return weights;
}

/** How much the numbers say that a record shares with a query: the rarer, the more. */
export function sharedNumbers(pack: ImportedPack, record: number, weights: NumberWeights): number {
  if (weights.size === 0) return 0;
  let worth = 0;
  for (let at = pack.numberOffsets[record] as number; at < (pack.numberOffsets[record + 1] as number); at += 1) {
    const id = pack.numberIds[at] as number;
    const weight = weights.get(id);
    if (weight !== undefined) worth += weight * (pack.numberIdf[id] as number);
  }
  return worth;
}

/** The place of a value in an ascending list, or -1. */
export function findNumber(numbers: Float32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === value ? low : -1;
}
