import { stemmer } from 'stemmer';
import { SAME_AS } from './same-words.ts';
import { STOP_WORDS } from './stop-words.ts';

const STOPPED = -2;
/** Longer runs of letters are no words of a language that the stems know. */
const MAX_WORD = 40;
/** Words are remembered in sets of four, each as a hash and an id: two sets are a line of the processor's cache. */
const MEMO_SETS = 1 << 12;
const PLACE = 2;
const SET = 4 * PLACE;
const ID = 1;
const ASCII_WORD = /^[a-z]+$/;

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
/** An ideograph is a word by itself. */
const IDEOGRAPH = 4;

const DIGIT_9 = 57;
const APOSTROPHE = 39;
const STOP = 46;
/** Dashes, quotation marks and the ellipsis, which decomposing leaves as they are or as marks of ASCII that read the same. */
const KEPT = new Set(Array.from('–—‘’“”…', mark => mark.charCodeAt(0)));
const CURLY_APOSTROPHE = 0x2019;
const HASH = 0x811c9dc5 | 0;
/** Letters in lower case and digits of ASCII; 0 for every other character. */
const PLAIN = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);
/** What ends a word of ASCII wherever it stands: not an apostrophe or a stop, which may stand within one. */
const ENDS_WORD = PLAIN.map((lower, code) => (lower === 0 && code !== APOSTROPHE && code !== STOP ? 1 : 0));
const ASCII_CLASS = PLAIN.map(lower => (lower === 0 ? SEPARATOR : lower > DIGIT_9 ? LETTER : DIGIT));

/**
 * Reads the content words of texts as term ids, in reading order.
 *
 * `ids` holds the answer of the last `read`; it is reused by the next one. Stop words and numbers leave no trace, an
 * unknown word is negative. Time is linear in the text whatever it holds, and a word met before costs no allocation.
 */
export interface TermReader {
  ids: Int32Array;
  /** Where each word starts and ends in `text`. */
  starts: Int32Array;
  ends: Int32Array;
  /** The text as it was read last: itself, or decomposed and in lower case when it holds letters beyond ASCII. */
  text: string;
  /** How many ids of `ids` are the text's. Reading stops at `limit` of them. */
  read(text: string, limit?: number): number;
}

/** `idOfStem` names a stem: an index being built gives a new id, an index being searched answers -1 when it has none. */
export function createTermReader(idOfStem: (stem: string) => number): TermReader {
  // In each set the word that came last stands first and the oldest goes, so that memory stays bounded.
  const memo = new Int32Array(MEMO_SETS * SET);
  for (let at = ID; at < memo.length; at += PLACE) memo[at] = STOPPED;

  const word = new Int32Array(4);
  const reader: TermReader = {
    ids: new Int32Array(256),
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    text: '',
    read,
  };
  return reader;

  function read(raw: string, limit = Number.POSITIVE_INFINITY): number {
    reader.text = raw;
    const count = readLetters(raw, limit, false);
    if (count >= 0) return count;
    reader.text = raw.normalize('NFKD').toLowerCase();
    return readLetters(reader.text, limit, true);
  }

  /** How many words the text has; -1 as soon as it turns out to hold what decomposing may change, unless it is `isDecomposed`. */
  function readLetters(text: string, limit: number, isDecomposed: boolean): number {
    const { length } = text;
    let { ids, starts, ends } = reader;
    let count = 0;
    let at = 0;
    while (at < length && count < limit) {
      const start = at;
      let hash = HASH;
      // Nearly all words are letters of ASCII up to a space: they are read here, all others by `readOn`.
      let next = text.charCodeAt(at);
      while (isAsciiLetter(next)) {
        hash = hashOn(hash, next | 0x20);
        at += 1;
        next = at < length ? text.charCodeAt(at) : 0x20;
      }
      let size = at - start;
      let isWord = size > 1 && size <= MAX_WORD;
      let isPlain = true;
      if (!endsWord(text, at, next)) {
        at = readOn(text, start, isDecomposed);
        if (at < 0) return -1;
        hash = word[0] as number;
        size = word[1] as number;
        isWord = word[2] === 1;
        isPlain = word[3] === 1;
      }
      if (at === start) at += 1;
      if (!isWord) continue;
      const set = setOf(hash, size, text.charCodeAt(start));
      let place = set;
      while (place < set + SET && memo[place] !== hash) place += PLACE;
      if (place === set + SET) {
        memo.copyWithin(set + PLACE, set, set + SET - PLACE);
        memo[set] = hash;
        memo[set + ID] = idOfWord(text.slice(start, at), isPlain);
        place = set;
      }
      const id = memo[place + ID] as number;
      if (id === STOPPED) continue;
      if (count === ids.length) {
        grow();
        ({ ids, starts, ends } = reader);
      }
      ids[count] = id;
      starts[count] = start;
      ends[count] = at;
      count += 1;
    }
    return count;
  }

  /**
   * Where the word that begins at `start` ends, whatever it is made of; `start` where none begins, -1 at a character that decomposing
   * may change unless the text is `isDecomposed`. What the word is stands in `word`.
   */
  function readOn(text: string, start: number, isDecomposed: boolean): number {
    const { length } = text;
    let hash = HASH;
    let at = start;
    let letters = 0;
    let size = 0;
    let isPlain = true;
    const first = classOf(text.charCodeAt(start));
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code >= 0x80 && !isDecomposed && !KEPT.has(code)) return -1;
      let lower = code < 0x80 ? (PLAIN[code] as number) : 0;
      if (lower === 0) {
        const kind = classOf(code);
        if (size === 0 && (kind === SEPARATOR || kind === MARK)) break;
        if (kind === MARK) {
          isPlain = false;
          at += 1;
          continue;
        }
        if (kind === SEPARATOR) {
          const glued = gluedTo(text, at, start);
          if (glued === 0) break;
          isPlain = false;
          at += glued;
          continue;
        }
        if (kind === IDEOGRAPH && size > 0) break;
        lower = code;
        letters += 1;
      } else if (lower > DIGIT_9) letters += 1;
      hash = hashOn(hash, lower);
      size += 1;
      at += 1;
      if (size === 1 && first === IDEOGRAPH) break;
    }
    word[0] = hash;
    word[1] = size;
    word[2] = letters > 0 && size <= MAX_WORD && (size > 1 || first === IDEOGRAPH) ? 1 : 0;
    word[3] = isPlain ? 1 : 0;
    return at;
  }

  function grow(): void {
    for (const list of ['ids', 'starts', 'ends'] as const) {
      const larger = new Int32Array(reader[list].length * 2);
      larger.set(reader[list]);
      reader[list] = larger;
    }
  }

  function idOfWord(written: string, isPlain: boolean): number {
    const lower = written.toLowerCase();
    const word = isPlain ? lower : lower.replace(/[^\p{L}\p{N}]/gu, '');
    if (STOP_WORDS.has(word) || SCALED_NUMBER.test(word)) return STOPPED;
    const stem = ASCII_WORD.test(word) ? stemmer(word) : word;
    return idOfStem(SAME_AS.get(stem) ?? stem);
  }
}

/** "400k", "1m", "21st": a number with its scale or rank. "401k" is lost with them: it is written like one. */
const SCALED_NUMBER = /^\d+(?:k|m|b|bn|mn|tn|st|nd|rd|th|s)?$/;

/** Whether a word of plain letters ends before the character at a place, as nearly all do. */
function endsWord(text: string, at: number, code: number): boolean {
  if (code >= 0x80) return code !== CURLY_APOSTROPHE && KEPT.has(code);
  if (code === STOP) return at + 1 >= text.length || text.charCodeAt(at + 1) === 0x20;
  return ENDS_WORD[code] === 1;
}

function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Where the set of a word begins, by its hash, its length and its first letter in either case: no more is compared than its hash. */
function setOf(hash: number, size: number, first: number): number {
  return ((hash ^ (hash >>> 15) ^ (size << 7) ^ ((first & 0x1f) << 2)) & (MEMO_SETS - 1)) * SET;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** How many characters a mark between letters is worth skipping: the apostrophe of "don't", the stops of "U.S.". 0 ends the word. */
function gluedTo(text: string, at: number, start: number): number {
  const code = text.charCodeAt(at);
  if (code === APOSTROPHE || code === CURLY_APOSTROPHE) {
    if (!isLetterAt(text, at + 1)) return 0;
    // The possessive says nothing: "Trump's" is "Trump".
    const isPossessive = (text.charCodeAt(at + 1) | 32) === 115 && !isLetterAt(text, at + 2);
    return isPossessive ? 0 : 1;
  }
  if (code === STOP && isLetterAt(text, at + 1) && !isLetterAt(text, at + 2)) {
    return at - start === 1 || text.charCodeAt(at - 2) === 46 ? 1 : 0;
  }
  return 0;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.charCodeAt(at)) === LETTER;
}

/** Of one UTF-16 unit, after decomposition. Halves of surrogate pairs separate: what they write is mostly pictures. */
function classOf(code: number): number {
  if (code < 0x80) return ASCII_CLASS[code] as number;
  if (code >= 0x300 && code <= 0x36f) return MARK;
  if (code < 0xc0) return code === 0xad ? MARK : SEPARATOR;
  if (code === 0xd7 || code === 0xf7) return SEPARATOR;
  if (code < 0x2000) return LETTER;
  if (code <= 0x206f) return (code >= 0x200b && code <= 0x200f) || code >= 0x2060 ? MARK : SEPARATOR;
  if (code < 0x2c00 || (code >= 0x2e00 && code < 0x3040)) return SEPARATOR;
  if (code === 0x3099 || code === 0x309a) return MARK;
  if (code >= 0x3040 && code <= 0x9fff) return IDEOGRAPH;
  if (code >= 0xd800 && code <= 0xf8ff) return SEPARATOR;
  return code >= 0xfe00 ? (code <= 0xfe2f || code === 0xfeff ? MARK : SEPARATOR) : LETTER;
}
