import type { Claim } from '../../claim/claim.ts';
import type { WordScanner } from '../words/scan-words.ts';
import type { RecordWords } from './record-words.ts';

/** By the number of a stem, from `starts[stem]` on: the records with a proposition that have it, by their place among these, and what it is worth to each. */
export interface Shares {
  readonly starts: Uint32Array;
  readonly records: Uint16Array;
  /** In hundredths, so that sums are exact in whatever order. */
  readonly weights: Uint16Array;
}

/** Of a weight in what `Shares` holds. */
export const HUNDREDTHS = 100;

/** What the words of the records with a proposition are worth. Stems that the vocabulary lacks join it. */
export function collectShares(claims: readonly Claim[], words: RecordWords, { add }: Pick<WordScanner, 'add'>): Shares {
  const held = claims
    .filter(({ proposition }) => proposition !== null)
    .flatMap(({ id }, record) => [...words.of(id)].map(([stem, weight]) => ({ stem: add(stem), record, weight })))
    .sort((a, b) => a.stem - b.stem || a.record - b.record);
  const starts = new Uint32Array((held.at(-1)?.stem ?? 0) + 2);
  for (const { stem } of held) starts[stem + 1] = (starts[stem + 1] as number) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return {
    starts,
    records: Uint16Array.from(held, ({ record }) => record),
    weights: Uint16Array.from(held, ({ weight }) => Math.round(weight * HUNDREDTHS)),
  };
}
