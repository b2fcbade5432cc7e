import { type Digits, isDigit, readDigits, runEnd } from './read-digits.ts';

/** A word, a number in digits, or one mark. Offsets count into the folded text. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'mark' | 'code';
  /** Lower case; abbreviations without their points ("U.S.C." is `usc`). */
  readonly text: string;
  /** A number that equal words share, and few others: see `keyOf`. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
  /** White space stands before it, or the text begins. */
  readonly spaced: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly digits: Digits | null;
}

/** Most words of a sentence are never looked up: their lower-case form is made when it is asked for. */
class ReadToken implements Token {
  // Not `#`: those fields cost a tenth more time here.
  private made: string | null;
  private readonly source: string;
  readonly kind: Token['kind'];
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
  readonly capital: boolean;
  readonly digits: Digits | null;

  constructor(
    kind: Token['kind'],
    source: string,
    text: string | null,
    key: number,
    start: number,
    end: number,
    spaced: boolean,
    capital: boolean,
    digits: Digits | null,
  ) {
    this.made = text;
    this.source = source;
    this.kind = kind;
    this.key = key;
    this.start = start;
    this.end = end;
    this.spaced = spaced;
    this.capital = capital;
    this.digits = digits;
  }

  get text(): string {
    return (this.made ??= this.source.slice(this.start, this.end).toLowerCase());
  }
}

const POSSESSIVE = /'[A-Za-z]{1,2}(?![A-Za-z])/y;
const ABBREVIATION = /(?:[A-Za-z]\.){2,6}(?:[A-Za-z](?![A-Za-z]))?|(?:[A-Za-z]\.){1,6}[A-Za-z](?![A-Za-z])\.?/y;
const ADDRESS = /(?:https?:\/\/|www\.)/iy;
/** Words after which a following group of three digits is not the rest of this number: "on March 12 400 people". */
const NO_SPACE_GROUPS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec section title no page room flight route phase day'.split(
    ' ',
  ),
);

/** What a code unit is to the scanner; 0 is a mark. */
const LETTER = 1;
const SPACE = 2;
const CLASS = new Uint8Array(0x10000);
CLASS.fill(LETTER, 0x61, 0x7b);
CLASS.fill(LETTER, 0x41, 0x5b);
CLASS.fill(LETTER, 0xc0, 0x250);
// Accents belong to the letter before them; one on a digit makes it no number.
CLASS.fill(LETTER, 0x300, 0x370);
for (const spaces of [
  '\t ',
  '\u00a0\u00a0',
  '\u1680\u1680',
  '\u2000\u200a',
  '\u2028\u2029',
  '\u202f\u202f',
  '\u205f\u205f',
  '\u3000\u3000',
  '\ufeff\ufeff',
]) {
  CLASS.fill(SPACE, spaces.charCodeAt(0), spaces.charCodeAt(1) + 1);
}

/** The key of what is no plain word. */
export const NO_KEY = 4096;
/** How many keys there are. */
export const KEYS = NO_KEY + 1;

/** A number below `KEYS` made of a word's characters, upper case as lower: different words may share it. */
export function keyOf(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at++) key = addToKey(key, word.charCodeAt(at));
  return key & (NO_KEY - 1);
}

function addToKey(key: number, code: number): number {
  return (Math.imul(key, 31) + (code | 32)) | 0;
}

/** Cut folded text into tokens, in one pass. Web addresses and endless digit strings become one `code` token each. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  /** Where the word that is being read begins, or -1, with its first code unit and its key so far. */
  let word = -1;
  let first = 0;
  let key = 0;
  let at = 0;
  // One loop that looks at each character once: twice as fast as a loop for each word.
  for (;;) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const kind = CLASS[code]!;
    if (kind === LETTER) {
      if (word === -1) {
        word = at;
        first = code;
        key = 0;
      }
      key = addToKey(key, code);
      at++;
      continue;
    }
    if (word !== -1) {
      const token =
        readMarkedWord(text, word, at, code, spaced) ??
        new ReadToken('word', text, null, key & (NO_KEY - 1), word, at, spaced, isCapital(first), null);
      tokens.push(token);
      word = -1;
      spaced = false;
      if (token.end !== at) {
        at = token.end;
        continue;
      }
    }
    if (at >= text.length) return tokens;
    if (kind === SPACE) {
      spaced = true;
      at++;
      continue;
    }
    const token = readOther(text, at, code, spaced, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
}

function isCapital(code: number): boolean {
  if (code < 0xc0) return code < 97;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function readOther(text: string, at: number, code: number, spaced: boolean, previous: Token | undefined): Token {
  if (isDigit(code) || (code === 46 && isPoint(text, at, spaced, previous))) {
    const digits = readDigits(text, at, !(previous?.kind === 'word' && NO_SPACE_GROUPS.has(previous.text)));
    if (digits !== null && Number.isFinite(digits.value)) {
      return new ReadToken('digits', text, null, NO_KEY, at, digits.end, spaced, false, digits);
    }
    return codeToken(text, at, runEnd(text, at), spaced);
  }
  const year = code === 39 && spaced ? readShortYear(text, at, previous) : null;
  if (year !== null) return year;
  const key = addToKey(0, code) & (NO_KEY - 1);
  return new ReadToken('mark', text, text[at]!, key, at, at + 1, spaced, false, null);
}

const SHORT_YEAR = /'(\d\d)(?![\w%'.,]*[\w%'])(?! (?:[mbt]r?illion|thousand|people|per))(?![^']*[^\s']'(?!\w))/y;

/** "in '24", "Dec. '23": the year in four digits. Before what is counted, or where another closes after it, the apostrophe opens a quotation. */
function readShortYear(text: string, at: number, previous: Token | undefined): Token | null {
  if (previous === undefined) return null;
  SHORT_YEAR.lastIndex = at;
  const short = Number(SHORT_YEAR.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(short)) return null;
  const value = short + (short < 50 ? 2000 : 1900);
  const digits = { value, lastDigit: 1, significantDigits: 4, plain: true, end: at + 3 };
  return new ReadToken('digits', text, String(value), NO_KEY, at, at + 3, true, false, digits);
}

/** The point of ".5" begins a number, after a space or a sign. */
function isPoint(text: string, at: number, spaced: boolean, previous: Token | undefined): boolean {
  return isDigit(text.charCodeAt(at + 1)) && (spaced || isCurrencySign(previous));
}

/** The word of the letters `at`..`end` when the mark after them belongs to it: an abbreviation, 's, an address. */
function readMarkedWord(text: string, at: number, end: number, mark: number, spaced: boolean): Token | null {
  // An apostrophe, a point, a colon.
  if (mark !== 39 && mark !== 46 && mark !== 58) return null;
  const capital = isCapital(text.charCodeAt(at));
  if (mark === 39) {
    POSSESSIVE.lastIndex = end;
    if (!POSSESSIVE.test(text)) return null;
    return new ReadToken('word', text, null, NO_KEY, at, POSSESSIVE.lastIndex, spaced, capital, null);
  }
  ADDRESS.lastIndex = at;
  if (ADDRESS.test(text)) return codeToken(text, at, spaceAfter(text, end), spaced);
  if (mark !== 46 || end > at + 1) return null;
  ABBREVIATION.lastIndex = at;
  const abbreviation = ABBREVIATION.exec(text)?.[0];
  if (abbreviation === undefined) return null;
  const plain = abbreviation.replaceAll('.', '').toLowerCase();
  return new ReadToken('word', text, plain, keyOf(plain), at, at + abbreviation.length, spaced, capital, null);
}

function spaceAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASS[text.charCodeAt(end)] !== SPACE) end++;
  return end;
}

function codeToken(text: string, at: number, end: number, spaced: boolean): Token {
  return new ReadToken('code', text, '', NO_KEY, at, end, spaced, false, null);
}

function isCurrencySign(previous: Token | undefined): boolean {
  return previous !== undefined && previous.kind === 'mark' && /[$£€¥~<>=(+-]/.test(previous.text);
}
