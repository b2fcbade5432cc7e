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
  [0x00a0, '\u00a0'],
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

/** Soft hyphen, zero-width characters, bidirectional marks and isolates, byte order mark. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** One plain character for one code unit; the empty string drops it. */
function foldCode(code: number): string {
  if (isInvisible(code)) return '';
  const plain = PLAIN.get(code);
  if (plain !== undefined) return plain;
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  return String.fromCharCode(code);
}

const NON_ASCII = /[^\x00-\x7f]/;
const identity = (offset: number) => offset;

/** Fold a text. Plain ASCII costs one scan; lone surrogates stay as they are. Linear in the length. */
export function foldCharacters(text: string): FoldedText {
  if (!NON_ASCII.test(text)) return { text, startOf: identity, endOf: identity };
  const parts: string[] = [];
  // Offsets into the original of each folded character, kept only once something was dropped.
  let origins: number[] | null = null;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = code < 0x80 ? text[i]! : foldCode(code);
    if (folded === '') {
      origins ??= Array.from({ length: i }, (_, at) => at);
      continue;
    }
    parts.push(folded);
    origins?.push(i);
  }
  const map = origins;
  if (map === null) return { text: parts.join(''), startOf: identity, endOf: identity };
  return {
    text: parts.join(''),
    startOf: offset => map[offset] ?? text.length,
    endOf: offset => (offset === 0 ? 0 : (map[offset - 1] ?? text.length - 1) + 1),
  };
}
