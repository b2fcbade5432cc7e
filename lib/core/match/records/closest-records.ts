import type { Claim } from '../../claim/claim.ts';
import type { ScannedWords } from '../words/scan-words.ts';
import { TOPIC } from '../words/word-bits.ts';
import { LEAST_WEIGHT } from './least-evidence.ts';
import { HUNDREDTHS, type Shares } from './shares.ts';

/** A record, and what those of its words are worth that a sentence has. */
export interface CloseRecord {
  readonly claim: Claim;
  readonly weight: number;
}

/** Most records that one sentence is weighed against. */
const MOST_CANDIDATES = 3;

/** The records whose words a sentence shares most, and after them the one that it is `told` to speak of, by its id. */
export type FindClosest = (words: ScannedWords, told: string | null) => CloseRecord[];

/** `records` are those with a proposition, in the order of the shares. */
export function createFindClosest(shares: Shares, records: readonly Claim[]): FindClosest {
  const stems = shares.starts.length - 1;
  const seen = new Uint32Array(stems);
  let stamp = 0;
  const sums = new Uint32Array(records.length);
  const touched: number[] = [];
  const placeOf = new Map(records.map(({ id }, place) => [id, place]));

  return (words, told) => {
    stamp += 1;
    for (let at = 0; at < words.length; at += 1) {
      const stem = words.stems[at] as number;
      if (stem >= stems || seen[stem] === stamp || ((words.bits[at] as number) & TOPIC) === 0) continue;
      seen[stem] = stamp;
      addHolders(stem);
    }
    const close: CloseRecord[] = [];
    const place = told === null ? undefined : placeOf.get(told);
    const own = place === undefined ? null : closeTo(place);
    for (const record of touched) {
      const one = closeTo(record);
      if (one.weight >= LEAST_WEIGHT) close.push(one);
      sums[record] = 0;
    }
    touched.length = 0;
    const closest = close.sort((a, b) => b.weight - a.weight).slice(0, MOST_CANDIDATES);
    return own === null || closest.some(({ claim }) => claim === own.claim) ? closest : [...closest, own];
  };

  function closeTo(record: number): CloseRecord {
    return { claim: records[record] as Claim, weight: (sums[record] as number) / HUNDREDTHS };
  }

  function addHolders(stem: number): void {
    const end = shares.starts[stem + 1] as number;
    for (let one = shares.starts[stem] as number; one < end; one += 1) {
      const record = shares.records[one] as number;
      const sum = sums[record] as number;
      const weight = shares.weights[one] as number;
      if (sum === 0 && weight > 0) touched.push(record);
      sums[record] = sum + weight;
    }
  }
}
