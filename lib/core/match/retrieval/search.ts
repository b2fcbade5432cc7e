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

export interface SearchLimits {
  /** Bounds the postings that may bring in a record not seen before. */
  readonly budget?: number;
}

export interface Search {
  /** The best `top` records by BM25. */
  run(query: Query, top: number, limits?: SearchLimits): Found;
  /** Postings looked at by the last run. */
  walked: number;
}

/** On 33,000 records nothing of the best ten is lost from 2,000 postings on. */
const POSTING_BUDGET = 20_000;
const MOST = 200;
/** Scores are sums in single precision: what must not be lost to rounding is compared with this much to spare. */
const SLACK = 1.001;

/**
 * BM25 over impact lists, rarest terms first; the accumulators are made once per pack.
 *
 * The rarest terms find the records. Once all further terms together are worth less than the last of the best has, no
 * other record can come among them: the long lists are then only asked about the few that still can (MaxScore: Turtle
 * and Flood, 1995). The answer is that of walking every list.
 */
export function createSearch(pack: ImportedPack): Search {
  const { postingOffsets, postingRecords, postingImpacts, maxImpacts, idf } = pack;
  const scores = new Float32Array(pack.records);
  const touched = new Uint32Array(pack.records);
  const found: Found = { records: new Uint32Array(MOST), scores: new Float32Array(MOST), length: 0 };
  let order = new Uint32Array(64);
  /** What the terms from each on can add to a score, all together. */
  let rest = new Float64Array(65);
  let seen = 0;
  let most = 0;
  /** A record that stays below it is not among the best. */
  let bar = 0;
  const search: Search = { run, walked: 0 };
  return search;

  function run(query: Query, top: number, { budget = POSTING_BUDGET }: SearchLimits = {}): Found {
    const { terms, weights, length } = query;
    most = Math.min(top, MOST);
    bar = 0;
    found.length = 0;
    search.walked = 0;
    seen = 0;
    sortByRarity(query);
    let isOpen = most > 0;
    for (let at = 0; at < length; at += 1) {
      const term = terms[order[at] as number] as number;
      const start = postingOffsets[term] as number;
      const end = postingOffsets[term + 1] as number;
      const more = rest[at] as number;
      const worth = worthOf(term, weights[order[at] as number] as number);
      // The longest lists come last: after one that is too long there is none that is not.
      if (search.walked + end - start > budget || more * SLACK < bar) isOpen = false;
      if (isOpen) addAll(start, end, worth);
      else {
        dropHopeless(more);
        if (seen === 0) break;
        if (seen * Math.log2(end - start + 2) < end - start) lookUpEach(start, end, worth);
        else addToSeen(start, end, worth);
      }
    }
    for (let one = 0; one < seen; one += 1) scores[touched[one] as number] = 0;
    return found;
  }

  function worthOf(term: number, weight: number): number {
    return ((idf[term] as number) * weight * MAX_IMPACT) / 255;
  }

  /** By insertion, so that nothing is allocated: a sentence has some ten terms. */
  function sortByRarity({ terms, weights, length }: Query): void {
    if (length > order.length) {
      order = new Uint32Array(length * 2);
      rest = new Float64Array(length * 2 + 1);
    }
    for (let one = 0; one < length; one += 1) {
      const rarity = idf[terms[one] as number] as number;
      let at = one;
      for (; at > 0 && (idf[terms[order[at - 1] as number] as number] as number) < rarity; at -= 1)
        order[at] = order[at - 1] as number;
      order[at] = one;
    }
    rest[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      const one = order[at] as number;
      const term = terms[one] as number;
      rest[at] = (rest[at + 1] as number) + worthOf(term, weights[one] as number) * (maxImpacts[term] as number);
    }
  }

  function addAll(start: number, end: number, worth: number): void {
    let [count, lowest] = [seen, bar];
    for (let place = start; place < end; place += 1) {
      const record = postingRecords[place] as number;
      const before = scores[record] as number;
      if (before === 0) touched[count++] = record;
      const score = before + worth * (postingImpacts[place] as number);
      scores[record] = score;
      if (score * SLACK < lowest) continue;
      offer(record);
      lowest = bar;
    }
    seen = count;
    search.walked += end - start;
  }

  function addToSeen(start: number, end: number, worth: number): void {
    for (let place = start; place < end; place += 1) {
      const record = postingRecords[place] as number;
      if (scores[record] !== 0) add(record, worth * (postingImpacts[place] as number));
    }
    search.walked += end - start;
  }

  /** Few candidates: look each up in the long list. */
  function lookUpEach(start: number, end: number, worth: number): void {
    for (let one = 0; one < seen; one += 1) {
      const record = touched[one] as number;
      const place = findRecord(record, start, end);
      if (place !== -1) add(record, worth * (postingImpacts[place] as number));
    }
    search.walked += seen;
  }

  function add(record: number, worth: number): void {
    scores[record] = (scores[record] as number) + worth;
    if ((scores[record] as number) >= bar) offer(record);
  }

  /** Forget the records that cannot come among the best any more. */
  function dropHopeless(more: number): void {
    let kept = 0;
    for (let one = 0; one < seen; one += 1) {
      const record = touched[one] as number;
      if (((scores[record] as number) + more) * SLACK < bar) scores[record] = 0;
      else touched[kept++] = record;
    }
    seen = kept;
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

  /** Put a record whose score has grown in its place among the best, if it has one. Of equals the earlier record wins. */
  function offer(record: number): void {
    const { records, scores: bests } = found;
    const score = scores[record] as number;
    if (score < bar) return;
    let at = 0;
    while (at < found.length && records[at] !== record) at += 1;
    if (at === found.length) {
      if (at < most) found.length += 1;
      else if (isBetter(score, record, at - 1)) at -= 1;
      else return;
    }
    for (; at > 0 && isBetter(score, record, at - 1); at -= 1) {
      bests[at] = bests[at - 1] as number;
      records[at] = records[at - 1] as number;
    }
    bests[at] = score;
    records[at] = record;
    if (found.length === most) bar = Math.max(bar, bests[most - 1] as number);
  }

  function isBetter(score: number, record: number, at: number): boolean {
    const other = found.scores[at] as number;
    return score > other || (score === other && record < (found.records[at] as number));
  }
}
