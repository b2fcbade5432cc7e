import { type FieldPlace, UNIT_OF_BYTE } from './record-text.ts';

/**
 * Character 3-, 4- and 5-grams of a text as bucket numbers, in the order in which they end, nothing allocated.
 *
 * Letters count without case and accent, every other character but digits as one space, so that a typo, an inflection or a
 * compound written apart still shares most grams. What is read goes on with what was read before, until `reset`.
 */
export interface GramReader {
  /** The answer of the last read; reused by the next. */
  readonly buckets: Int32Array;
  /** Read a text from one character to another. How many of `buckets` are its own. */
  readText(text: string, from: number, to: number): number;
  /** Read the first `to` characters of a record's field, and a space, since a field ends as a word does. */
  readField(bytes: Uint8Array, place: FieldPlace, to: number): number;
  /** The next text is another one. It begins as after a space: its first word is whole at its start. */
  reset(): void;
}

/** `longest` is the most characters of one read. */
export function createGramReader(buckets: number, longest: number): GramReader {
  const mask = buckets - 1;
  // After the four characters read last.
  const folded = new Uint16Array(longest + 5).fill(SPACE);
  const found = new Int32Array((longest + 1) * 3);
  /** How many grams end at the next character; fewer at the first of a text. */
  let ending = 0;
  return { buckets: found, readText, readField, reset };

  function reset(): void {
    folded.fill(SPACE, 0, 4);
    ending = 0;
  }

  function readText(text: string, from: number, to: number): number {
    let length = 4;
    let last = folded[3] as number;
    for (let at = from; at < to; at += 1) {
      const letter = foldUnit(text.charCodeAt(at));
      if (letter === SPACE && last === SPACE) continue;
      folded[length++] = letter;
      last = letter;
    }
    return hashGrams(length);
  }

  function readField(bytes: Uint8Array, { at: start, width }: FieldPlace, to: number): number {
    let length = 4;
    let last = folded[3] as number;
    for (let at = 0; at < to; at += 1) {
      const place = start + at * width;
      const letter =
        width === 1
          ? (FOLDED_BYTE[bytes[place] as number] as number)
          : foldUnit((bytes[place] as number) | ((bytes[place + 1] as number) << 8));
      if (letter === SPACE && last === SPACE) continue;
      folded[length++] = letter;
      last = letter;
    }
    if (last !== SPACE) folded[length++] = SPACE;
    return hashGrams(length);
  }

  function hashGrams(length: number): number {
    let count = 0;
    let c4 = folded[0] as number;
    let c3 = folded[1] as number;
    let c2 = folded[2] as number;
    let c1 = folded[3] as number;
    for (let at = 4; at < length; at += 1) {
      const c0 = folded[at] as number;
      const four = Math.imul(Math.imul(c3, 0x85ebca6b) ^ c2, 0x9e3779b1) ^ c1;
      const five = Math.imul(Math.imul(Math.imul(c4, 0xc2b2ae35) ^ c3, 0x85ebca6b) ^ c2, 0x9e3779b1) ^ c1;
      // Those too long for the text so far are overwritten by the next.
      found[count] = mix(Math.imul(Math.imul(c2, 0x9e3779b1) ^ c1, 0x85ebca6b) ^ c0) & mask;
      found[count + 1] = mix(Math.imul(four, 0xc2b2ae35) ^ c0) & mask;
      found[count + 2] = mix(Math.imul(five, 0x27d4eb2f) ^ c0) & mask;
      count += ending;
      if (ending < 3) ending += 1;
      c4 = c3;
      c3 = c2;
      c2 = c1;
      c1 = c0;
    }
    folded.copyWithin(0, length - 4, length);
    return count;
  }
}

const SPACE = 32;

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}

/** Letters of one byte without case and accent. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(UNIT_OF_BYTE[byte] as number)
    .normalize('NFKD')
    .toLowerCase()
    .charCodeAt(0);
  return (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57) ? letter : SPACE;
});

/** What the characters of records kept at one byte each count as. */
const FOLDED_BYTE = UNIT_OF_BYTE.map(foldUnit);

function foldUnit(unit: number): number {
  if (unit < 256) return FOLDED[unit] as number;
  // Beyond Latin-1 only letters of other scripts are kept; punctuation and halves of pictures separate.
  return (unit >= 0x2000 && unit < 0x3040) || (unit >= 0xd800 && unit < 0xf900) || unit >= 0xfe00 ? SPACE : unit;
}
