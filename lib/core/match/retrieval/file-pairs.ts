import { bucketsFor, checkOf, hashPair, mostRecords } from './neighbour-pairs.ts';
import { partsOf, type ReadText } from './read-sentence.ts';

/** The sections by which near repeats are found: see `SECTIONS`. */
export interface FiledPairs {
  readonly pairOffsets: Uint32Array<ArrayBuffer>;
  readonly pairRecords: Uint32Array<ArrayBuffer>;
  readonly pairChecks: Uint8Array<ArrayBuffer>;
  readonly statementOffsets: Uint32Array<ArrayBuffer>;
  readonly statementTerms: Uint32Array<ArrayBuffer>;
  readonly leastMasses: Float32Array<ArrayBuffer>;
}

/** File the words of each statement. `readStatement` gives those of a record, by its order, in the pack's terms. */
export function filePairs(records: number, readStatement: (record: number) => ReadText, idf: Float32Array): FiledPairs {
  const inOrder = createLists(records);
  const distinct = createLists(records);
  const leastMasses = new Float32Array(records);
  for (let record = 0; record < records; record += 1) {
    const statement = readStatement(record);
    inOrder.add(statement.terms);
    distinct.add([...new Set(statement.terms)]);
    leastMasses[record] = Math.min(...[statement, ...partsOf(statement)].map(({ terms }) => massOf(terms, idf)));
  }
  return {
    ...fileInBuckets(inOrder.items(), inOrder.offsets),
    statementOffsets: distinct.offsets,
    statementTerms: distinct.items(),
    leastMasses,
  };
}

/** Lists one after the other, and where each starts. */
function createLists(count: number) {
  const offsets = new Uint32Array(count + 1);
  let items = new Uint32Array(count * 12 + 16);
  let [lists, length] = [0, 0];
  return {
    offsets,
    items: () => items.slice(0, length),
    add(list: ArrayLike<number>): void {
      if (length + list.length > items.length) {
        const larger = new Uint32Array((length + list.length) * 2);
        larger.set(items);
        items = larger;
      }
      items.set(list, length);
      length += list.length;
      offsets[++lists] = length;
    },
  };
}

/** How rare the distinct words of a text are, all together. */
function massOf(terms: Int32Array, idf: Float32Array): number {
  let mass = 0;
  for (const term of new Set(terms)) mass += idf[term] as number;
  return mass;
}

/** A counting sort: how many records each bucket has, then the records. */
function fileInBuckets(terms: Uint32Array, starts: Uint32Array) {
  const records = starts.length - 1;
  const buckets = bucketsFor(starts[records] as number);
  const counts = new Uint32Array(buckets);
  eachPair(terms, starts, buckets, bucket => {
    counts[bucket] = (counts[bucket] as number) + 1;
  });
  const most = mostRecords(records);
  const pairOffsets = new Uint32Array(buckets + 1);
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const count = counts[bucket] as number;
    pairOffsets[bucket + 1] = (pairOffsets[bucket] as number) + (count > most ? 0 : count);
  }
  const next = pairOffsets.slice(0, buckets);
  const pairRecords = new Uint32Array(pairOffsets[buckets] as number);
  const pairChecks = new Uint8Array(pairRecords.length);
  eachPair(terms, starts, buckets, (bucket, record, hash) => {
    const place = next[bucket] as number;
    if (place >= (pairOffsets[bucket + 1] as number)) return;
    pairRecords[place] = record;
    pairChecks[place] = checkOf(hash);
    next[bucket] = place + 1;
  });
  return { pairOffsets, pairRecords, pairChecks };
}

/** Each pair of neighbouring words of each record, with its bucket. */
function eachPair(
  terms: Uint32Array,
  starts: Uint32Array,
  buckets: number,
  take: (bucket: number, record: number, hash: number) => void,
): void {
  for (let record = 0; record + 1 < starts.length; record += 1) {
    const seen = new Set<number>();
    for (let at = (starts[record] as number) + 1; at < (starts[record + 1] as number); at += 1) {
      const hash = hashPair(terms[at - 1] as number, terms[at] as number);
      if (hash === 0 || seen.has(hash)) continue;
      seen.add(hash);
      take(hash & (buckets - 1), record, hash);
    }
  }
}
