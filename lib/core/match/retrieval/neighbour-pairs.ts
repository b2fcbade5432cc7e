/** Neighbouring words of statements, by which a repeat is found: two of them, in either order, are filed in one bucket. */

/** Buckets for as many postings; a power of two. Pairs that share a bucket are told apart by what is compared after. */
export function bucketsFor(postings: number): number {
  let buckets = 16;
  while (buckets < postings) buckets *= 2;
  return buckets;
}

/** Where a pair of terms is filed; -1 when one is unknown, or both are the same word. */
export function bucketOf(one: number, other: number, buckets: number): number {
  if (one < 0 || other < 0 || one === other) return -1;
  const hash = Math.imul(Math.min(one, other), 0x9e3779b1) ^ Math.imul(Math.max(one, other), 0x85ebca6b);
  const once = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return (once ^ (once >>> 15)) & (buckets - 1);
}

/**
 * A pair of more records than this is a phrase of the language or of a trade ("health care"), and is not filed: whoever
 * repeats a statement shares a rarer pair with it.
 */
export function mostRecords(records: number): number {
  return Math.max(64, records / 500);
}
