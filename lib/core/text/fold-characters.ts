/**
 * A text with look-alike characters made plain, and the way back to the original offsets.
 *
 * Digits of other scripts and full-width forms become ASCII, exotic spaces a plain or no-break space, quotes and
 * hyphens their ASCII form; soft hyphens, zero-width and bidirectional marks are dropped. `startOf` and `endOf` turn
 * a range of the folded text into UTF-16 offsets of the original, so that invisible characters inside a number belong
 * to it and those around it do not.
 */
export interface FoldedText {
  readonly text: string;
  startOf(foldedStart: number): number;
  endOf(foldedEnd: number): number;
}

/** Code points of the digit zero in scripts of the Basic Multilingual Plane; the nine after it are 1 to 9. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const PLAIN = new Map<number, string>([
  [0x2007, '\u00a0'],
  [0x2009, '\u00a0'],
  [0x200a, '\u00a0'],
  [0x202f, '\u00a0'],
  [0x2018, "'"],
  [0x2019, "'"],
  [0x201c, '"'],
  [0x201d, '"'],
  [0x2010, '-'],
  [0x2011, '-'],
  [0x066b, '.'],
  [0x066c, ','],
  [0xff05, '%'],
  [0xff0c, ','],
  [0xff0e, '.'],
  [0x2044, '/'],
]);

/** Soft hyphen, zero-width characters, bidirectional marks and isolates, byte order mark: first and last of each range. */
const INVISIBLE = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
] as const;

/** What each code unit becomes: 0 is itself, DROP nothing, else one more than the code of the character that stands for it. */
const FOLDS = new Uint8Array(0x10000);
const DROP = 255;
for (const [code, plain] of PLAIN) FOLDS[code] = plain.charCodeAt(0) + 1;
for (const zero of ZEROS) for (let digit = 0; digit < 10; digit++) FOLDS[zero + digit] = 0x30 + digit + 1;
for (const [first, last] of INVISIBLE) FOLDS.fill(DROP, first, last + 1);

const NON_ASCII = /[^\x00-\x7f]/;
const identity = (offset: number) => offset;

/** Fold a text. Plain ASCII costs one scan; lone surrogates stay as they are. Linear in the length. */
export function foldCharacters(text: string): FoldedText {
  const first = text.search(NON_ASCII);
  if (first === -1) return { text, startOf: identity, endOf: identity };
  let folded = '';
  let kept = 0;
  // Where something was dropped, as offsets of the original.
  const dropped: number[] = [];
  for (let at = first; at < text.length; at++) {
    const fold = FOLDS[text.charCodeAt(at)]!;
    if (fold === 0) continue;
    folded += text.slice(kept, at);
    if (fold === DROP) dropped.push(at);
    else folded += String.fromCharCode(fold - 1);
    kept = at + 1;
  }
  if (kept === 0) return { text, startOf: identity, endOf: identity };
  folded += text.slice(kept);
  if (dropped.length === 0) return { text: folded, startOf: identity, endOf: identity };
  const origin = (offset: number) => offset + droppedBefore(dropped, offset);
  return {
    text: folded,
    startOf: origin,
    endOf: offset => (offset === 0 ? 0 : origin(offset - 1) + 1),
  };
}

/** How many code units were dropped before the character that stands at `offset` of the folded text. */
function droppedBefore(dropped: readonly number[], offset: number): number {
  let low = 0;
  let high = dropped.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // The drop at index `middle` has `middle` drops before it: this is where it stood in the folded text.
    if (dropped[middle]! - middle <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
