import type { ImportedPack } from './open-pack.ts';
import { MAX_IMPACT } from './pack-layout.ts';

/** Terms of a query with what each counts. */
export interface Query {
  /** Term ids, each once. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  readonly length: number;
}

/** Records found, best first. Both lists are reused by the next search. */
export interface Found {
  readonly records: Uint32Array;
  readonly scores: Float32Array;
  length: number;
}

export interface Search {
  /** The best `top` records by BM25. `budget` bounds the postings that may bring in a record not seen before. */
  run(query: Query, top: number, budget?: number): Found;
  /** Postings walked by the last run. */
  walked: number;
}

/** On 33,000 records nothing of the best ten is lost from 2,000 postings on. */
export const POSTING_BUDGET = 20_000;
const MOST = 200;

/** BM25 over impact lists, rarest terms first; the accumulators are made once per pack. */
export function createSearch(pack: ImportedPack): Search {
  const { postingOffsets, postingRecords, postingImpacts, idf } = pack;
  const scores = new Float32Array(pack.records);
  const touched = new Uint32Array(pack.records);
  const found: Found = { records: new Uint32Array(MOST), scores: new Float32Array(MOST), length: 0 };
  const search: Search = { run, walked: 0 };
  return search;

  function run({ terms, weights, length }: Query, top: number, budget = POSTING_BUDGET): Found {
    const order = Array.from({ length }, (_, at) => at).sort((a, b) => idfOf(terms, b) - idfOf(terms, a));
    let seen = 0;
    search.walked = 0;
    for (const at of order) {
      const term = terms[at] as number;
      const start = postingOffsets[term] as number;
      const end = postingOffsets[term + 1] as number;
      const worth = ((idf[term] as number) * (weights[at] as number) * MAX_IMPACT) / 255;
      if (search.walked + end - start <= budget) {
        for (let place = start; place < end; place += 1) {
          const record = postingRecords[place] as number;
          if (scores[record] === 0) touched[seen++] = record;
          scores[record] = (scores[record] as number) + worth * (postingImpacts[place] as number);
        }
        search.walked += end - start;
      } else if (seen * Math.log2(end - start + 2) < end - start) {
        // Few candidates: look each up in the long list.
        for (let one = 0; one < seen; one += 1) {
          const record = touched[one] as number;
          const place = findRecord(record, start, end);
          if (place !== -1) scores[record] = (scores[record] as number) + worth * (postingImpacts[place] as number);
        }
        search.walked += seen;
      } else {
        for (let place = start; place < end; place += 1) {
          const record = postingRecords[place] as number;
          const score = scores[record] as number;
          if (score !== 0) scores[record] = score + worth * (postingImpacts[place] as number);
        }
        search.walked += end - start;
      }
    }
    pickBest(Math.min(top, MOST), seen);
    for (let one = 0; one < seen; one += 1) scores[touched[one] as number] = 0;
    return found;
  }

  function idfOf(terms: Int32Array, at: number): number {
    return idf[terms[at] as number] as number;
  }

  function findRecord(record: number, start: number, end: number): number {
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((postingRecords[middle] as number) < record) low = middle + 1;
      else high = middle;
    }
    return low < end && postingRecords[low] === record ? low : -1;
  }

  /** Insertion into a short sorted list: most records fall below its last entry at once. Of equals the earlier record wins. */
  function pickBest(top: number, seen: number): void {
    let length = 0;
    const { records, scores: best } = found;
    for (let one = 0; one < seen; one += 1) {
      const record = touched[one] as number;
      const score = scores[record] as number;
      if (length === top && !isBetter(score, record, top - 1)) continue;
      let at = length < top ? length++ : top - 1;
      while (at > 0 && isBetter(score, record, at - 1)) {
        best[at] = best[at - 1] as number;
        records[at] = records[at - 1] as number;
        at -= 1;
      }
      best[at] = score;
      records[at] = record;
    }
    found.length = length;
  }

  function isBetter(score: number, record: number, at: number): boolean {
    const other = found.scores[at] as number;
    return score > other || (score === other && record < (found.records[at] as number));
  }
}
