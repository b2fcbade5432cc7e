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

/**
 * A pair that holds this share of what is rare in its statement, or in a sentence of it, is a strong one: it needs no second beside
 * it.
 */
export const STRONG_SHARE = 0.22;

/** A posting has so many bits for the record: a pack holds no more than 16 million. */
const RECORD_BITS = 24;
const STRONG = 1 << RECORD_BITS;

/** A record as its bucket holds it, with the highest bits of its pair's hash above its own; the lowest ones name the bucket. */
export function postingOf(hash: number, isStrong: boolean, record: number): number {
  return ((checkOf(hash) << (RECORD_BITS + 1)) | (isStrong ? STRONG : 0) | record) >>> 0;
}

/** What tells a pair from nearly all others of its bucket, of its hash or of a posting. */
export function checkOf(hash: number): number {
  return hash >>> (RECORD_BITS + 1);
}

export function isStrong(posting: number): boolean {
  return (posting & STRONG) !== 0;
}

export function recordOf(posting: number): number {
  return posting & (STRONG - 1);
}

/**
 * A byte for each bucket that says which pairs it may hold: a bit for each value of the three highest bits of their hashes. Nine of
 * ten pairs that are not filed are known by it, and it is small enough to stay close to the processor.
 */
export function noteFiled(pairOffsets: Uint32Array, pairPostings: Uint32Array): Uint8Array {
  const filed = new Uint8Array(pairOffsets.length - 1);
  let place = 0;
  for (let bucket = 0; bucket < filed.length; bucket += 1) {
    let bits = 0;
    for (const end = pairOffsets[bucket + 1] as number; place < end; place += 1) {
      bits |= 1 << ((pairPostings[place] as number) >>> 29);
    }
    filed[bucket] = bits;
  }
  return filed;
}

export function isNoted(filed: Uint8Array, bucket: number, hash: number): boolean {
  return (((filed[bucket] as number) >>> (hash >>> 29)) & 1) === 1;
}

/**
 * A pair of more records than this is a phrase of the language or of a trade ("health care"), and is not filed: whoever
 * repeats a statement shares a rarer pair with it.
 */
export function mostRecords(records: number): number {
  return Math.max(16, records / 500);
}
