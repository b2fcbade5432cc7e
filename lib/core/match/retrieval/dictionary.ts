import { hashText } from '../../hash-text.ts';

/**
 * A hash table from stems to term ids as one `Uint32Array`: two numbers a slot, the stem's second hash and the id + 1
 * (0 is a free slot). It is stored as it is, so that opening it parses nothing. Two stems with the same 32 + 32 bits
 * would be one term; among a million stems that is not to be expected.
 */
export function buildDictionary(stems: readonly string[]): Uint32Array<ArrayBuffer> {
  let slots = 16;
  while (slots < stems.length * 1.6) slots *= 2;
  const table = new Uint32Array(slots * 2);
  for (const [id, stem] of stems.entries()) {
    let slot = hashOf(stem) & (slots - 1);
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = checkOf(stem);
    table[slot * 2 + 1] = id + 1;
  }
  return table;
}

/** The id of a stem, or -1. */
export function findTerm(table: Uint32Array, stem: string): number {
  const mask = table.length / 2 - 1;
  const check = checkOf(stem);
  let slot = hashOf(stem) & mask;
  // A damaged table may have no free slot; the walk still ends.
  for (let steps = 0; steps <= mask; steps += 1) {
    const found = table[slot * 2 + 1] as number;
    if (found === 0) return -1;
    if (table[slot * 2] === check) return found - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

function hashOf(stem: string): number {
  const hash = hashText(stem);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function checkOf(stem: string): number {
  let hash = 5381;
  for (let at = 0; at < stem.length; at += 1) hash = (Math.imul(hash, 33) + stem.charCodeAt(at)) | 0;
  return Math.imul(hash ^ stem.length, 0x85ebca6b) >>> 0;
}
