import { bucketsFor, checkOf, hashPair, mostRecords, postingOf, STRONG_SHARE } from './neighbour-pairs.ts';
import { partsOf, type ReadText } from './read-sentence.ts';

/** The sections by which near repeats are found: see `SECTIONS`. */
export interface FiledPairs {
  readonly pairOffsets: Uint32Array<ArrayBuffer>;
  readonly pairPostings: Uint32Array<ArrayBuffer>;
  readonly statementOffsets: Uint32Array<ArrayBuffer>;
  readonly statementTerms: Uint32Array<ArrayBuffer>;
  readonly statementMasses: Float32Array<ArrayBuffer>;
  readonly leastMasses: Float32Array<ArrayBuffer>;
}

/** File the words of each statement. `readStatement` gives those of a record, by its order, in the pack's terms. */
export function filePairs(records: number, readStatement: (record: number) => ReadText, idf: Float32Array): FiledPairs {
  const inOrder = createLists(records);
  const distinct = createLists(records);
  const statementMasses = new Float32Array(records);
  const leastMasses = new Float32Array(records);
  const byRarity = (one: number, other: number) => (idf[other] as number) - (idf[one] as number);
  for (let record = 0; record < records; record += 1) {
    const statement = readStatement(record);
    inOrder.add(statement.terms);
    distinct.add([...new Set(statement.terms)].sort(byRarity));
    statementMasses[record] = massOf(statement.terms, idf);
    leastMasses[record] = Math.min(...[statement, ...partsOf(statement)].map(({ terms }) => massOf(terms, idf)));
  }
  return {
    ...fileInBuckets(pairsOf(inOrder.items(), inOrder.offsets, idf, leastMasses), records),
    statementOffsets: distinct.offsets,
    statementTerms: distinct.items(),
    statementMasses,
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

/** Hashes of pairs, each with its posting. */
interface Pairs {
  readonly hashes: Int32Array;
  readonly postings: Uint32Array;
}

/** The pairs of neighbouring words of each record. */
function pairsOf(terms: Uint32Array, starts: Uint32Array, idf: Float32Array, leastMasses: Float32Array): Pairs {
  const hashes = new Int32Array(terms.length);
  const postings = new Uint32Array(terms.length);
  let count = 0;
  for (let record = 0; record + 1 < starts.length; record += 1) {
    const least = STRONG_SHARE * (leastMasses[record] as number);
    const seen = new Set<number>();
    for (let at = (starts[record] as number) + 1; at < (starts[record + 1] as number); at += 1) {
      const [one, other] = [terms[at - 1] as number, terms[at] as number];
      const hash = hashPair(one, other);
      if (hash === 0 || seen.has(hash)) continue;
      seen.add(hash);
      hashes[count] = hash;
      postings[count] = postingOf(hash, (idf[one] as number) + (idf[other] as number) >= least, record);
      count += 1;
    }
  }
  return { hashes: hashes.subarray(0, count), postings: postings.subarray(0, count) };
}

/** A counting sort: how many records each bucket has, then the records. */
function fileInBuckets({ hashes, postings }: Pairs, records: number) {
  const buckets = bucketsFor(hashes.length);
  const pairOffsets = new Uint32Array(buckets + 1);
  for (const hash of hashes) {
    const next = (hash & (buckets - 1)) + 1;
    pairOffsets[next] = (pairOffsets[next] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    pairOffsets[bucket + 1] = (pairOffsets[bucket + 1] as number) + (pairOffsets[bucket] as number);
  }
  const next = pairOffsets.slice(0, buckets);
  const pairPostings = new Uint32Array(hashes.length);
  for (const [at, hash] of hashes.entries()) {
    const bucket = hash & (buckets - 1);
    const place = next[bucket] as number;
    pairPostings[place] = postings[at] as number;
    next[bucket] = place + 1;
  }
  const kept = dropCommon(pairOffsets, pairPostings, mostRecords(records));
  return { pairOffsets, pairPostings: pairPostings.slice(0, kept) };
}

/** Take the pairs of more than `most` records out of their buckets. Gives how many postings stay, all at the front. */
function dropCommon(offsets: Uint32Array, postings: Uint32Array, most: number): number {
  let kept = 0;
  let from = 0;
  for (let bucket = 0; bucket + 1 < offsets.length; bucket += 1) {
    const filed = postings.slice(from, offsets[bucket + 1]);
    from = offsets[bucket + 1] as number;
    const sizes = new Map<number, number>();
    if (filed.length > most) {
      for (const posting of filed) sizes.set(checkOf(posting), (sizes.get(checkOf(posting)) ?? 0) + 1);
    }
    for (const posting of filed) {
      if ((sizes.get(checkOf(posting)) ?? 0) > most) continue;
      postings[kept] = posting;
      kept += 1;
    }
    offsets[bucket + 1] = kept;
  }
  return kept;
}
