/** Neighbouring words of statements, by which a repeat is found: two of them, in either order, are filed in the bucket that their hash names. */

/** Buckets for as many postings; a power of two. */
export function bucketsFor(postings: number): number {
  let buckets = 16;
  while (buckets < postings) buckets *= 2;
  return buckets;
}

/** The hash of a pair of terms, the same in either order; 0 when one is unknown, or both are the same word. */
export function hashPair(one: number, other: number): number {
  if (one < 0 || other < 0 || one === other) return 0;
  const hash = Math.imul(Math.min(one, other), 0x9e3779b1) ^ Math.imul(Math.max(one, other), 0x85ebca6b);
  const once = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
  return once ^ (once >>> 15) || 1;
}

/** What tells a pair from nearly all others of its bucket: the bucket is in the low bits of its hash, this in the highest. */
export function checkOf(hash: number): number {
  return hash >>> 24;
}

/**
 * A pair of more records than this is a phrase of the language or of a trade ("health care"), and is not filed: whoever
 * repeats a statement shares a rarer pair with it.
 */
export function mostRecords(records: number): number {
  return Math.max(64, records / 500);
}
