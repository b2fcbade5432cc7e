import { UNIT_OF_BYTE } from './record-text.ts';

/**
 * Character 3-, 4- and 5-grams of a text as bucket numbers, one pass, nothing allocated.
 *
 * Letters count without case and accent, every other character but digits as one space, so that a typo, an inflection or a
 * compound written apart still shares most grams. Push the characters one by one; `hashes` holds the grams that end at the
 * last one: their number is `ends`.
 */
export interface GramScan {
  readonly hashes: Int32Array;
  ends: number;
  push(unit: number): void;
  reset(): void;
}

export function createGramScan(buckets: number): GramScan {
  const mask = buckets - 1;
  const hashes = new Int32Array(3);
  let c1 = SPACE;
  let c2 = SPACE;
  let c3 = SPACE;
  let c4 = SPACE;
  let seen = 1;
  const scan: GramScan = { hashes, ends: 0, push, reset };
  return scan;

  function reset(): void {
    // A text begins after a space: its first word is whole at its start.
    c1 = c2 = c3 = c4 = SPACE;
    seen = 1;
    scan.ends = 0;
  }
  function push(unit: number): void {
    const c0 = foldUnit(unit);
    scan.ends = 0;
    if (c0 === SPACE && c1 === SPACE) return;
    seen += 1;
    if (seen >= 3) hashes[scan.ends++] = mix(Math.imul(Math.imul(c2, 0x9e3779b1) ^ c1, 0x85ebca6b) ^ c0) & mask;
    if (seen >= 4)
      hashes[scan.ends++] =
        mix(Math.imul(Math.imul(Math.imul(c3, 0x85ebca6b) ^ c2, 0x9e3779b1) ^ c1, 0xc2b2ae35) ^ c0) & mask;
    if (seen >= 5)
      hashes[scan.ends++] =
        mix(
          Math.imul(
            Math.imul(Math.imul(Math.imul(c4, 0xc2b2ae35) ^ c3, 0x85ebca6b) ^ c2, 0x9e3779b1) ^ c1,
            0x27d4eb2f,
          ) ^ c0,
        ) & mask;
    c4 = c3;
    c3 = c2;
    c2 = c1;
    c1 = c0;
  }
}

const SPACE = 32;

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** Letters of one byte without case and accent; 0 asks `foldUnit`. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(UNIT_OF_BYTE[byte] as number)
    .normalize('NFKD')
    .toLowerCase()
    .charCodeAt(0);
  return (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57) ? letter : SPACE;
});

function foldUnit(unit: number): number {
  if (unit < 256) return FOLDED[unit] as number;
  // Beyond Latin-1 only letters of other scripts are kept; punctuation and halves of pictures separate.
  return (unit >= 0x2000 && unit < 0x3040) || (unit >= 0xd800 && unit < 0xf900) || unit >= 0xfe00 ? SPACE : unit;
}
