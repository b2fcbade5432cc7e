import { ALL_MONTH_NAMES } from '../text/month-names.ts';
import { codeAt, type Digits, isDigit, readDigits, runEnd } from './read-digits.ts';
import { addToKey, keyOf, NO_KEY, shortKey } from './word-key.ts';
import { wordSet } from './word-table.ts';

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
  /** More than its first letter is a capital. */
  readonly isShouted: boolean;
  readonly digits: Digits | null;
}

class ReadToken implements Token {
  // Not `#`: those fields cost a tenth more time here. As few as can be: most tokens are never looked at.
  private made: string | null;
  private readonly written: string;
  readonly kind: Token['kind'];
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
  readonly digits: Digits | null;

  constructor(
    kind: Token['kind'],
    written: string,
    text: string | null,
    key: number,
    start: number,
    end: number,
    spaced: boolean,
    digits: Digits | null,
  ) {
    this.made = text;
    this.written = written;
    this.kind = kind;
    this.key = key;
    this.start = start;
    this.end = end;
    this.spaced = spaced;
    this.digits = digits;
  }

  get text(): string {
    return (this.made ??= this.written.slice(this.start, this.end).toLowerCase());
  }

  get capital(): boolean {
    return this.kind === 'word' && isCapital(this.written.charCodeAt(this.start));
  }

  get isShouted(): boolean {
    return this.capital && this.end > this.start + 1 && isCapital(this.written.charCodeAt(this.start + 1));
  }
}

const POSSESSIVE = /'[A-Za-z]{1,2}(?![A-Za-z])/y;
const ABBREVIATION = /(?:[A-Za-z]\.){2,6}(?:[A-Za-z](?![A-Za-z]))?|(?:[A-Za-z]\.){1,6}[A-Za-z](?![A-Za-z])\.?/y;
const ADDRESS = /(?:https?:\/\/|www\.)/iy;
/** Words after which a following group of three digits is not the rest of this number: "on March 12 400 people". */
const NO_SPACE_GROUPS = wordSet(() => [
  ...ALL_MONTH_NAMES,
  ...'section title no page room flight route phase day'.split(' '),
]);

/** What a code unit is to the scanner; 0 is a mark. */
const LETTER = 1;
const SPACE = 2;
const SPACE_CODE = 32;
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

/** Cut folded text into tokens, in one pass. Web addresses and endless digit strings become one `code` token each. */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = CLASS[code]!;
    if (kind === SPACE) {
      spaced = true;
      at++;
      continue;
    }
    const token = kind === LETTER ? readWord(text, at, spaced) : readOther(text, at, code, spaced, tokens);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function readWord(text: string, start: number, spaced: boolean): Token {
  let key = 0;
  let end = start;
  let code = text.charCodeAt(start);
  do {
    key = addToKey(key, code);
    end++;
    code = end < text.length ? text.charCodeAt(end) : SPACE_CODE;
  } while (CLASS[code] === LETTER);
  // An apostrophe, a point, a colon.
  const marked = code === 39 || code === 46 || code === 58 ? readMarkedWord(text, start, end, code, spaced) : null;
  return marked ?? new ReadToken('word', text, null, shortKey(key), start, end, spaced, null);
}

function isCapital(code: number): boolean {
  if (code < 0xc0) return code < 97;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

function readOther(text: string, at: number, code: number, spaced: boolean, tokens: readonly Token[]): Token {
  const previous = tokens.at(-1);
  if (isDigit(code) || (code === 46 && isPoint(text, at, spaced, previous))) {
    const digits = readDigits(text, at, () => !NO_SPACE_GROUPS.has(previous));
    if (digits !== null && Number.isFinite(digits.value)) {
      if (isYearOfMonth(digits, at, tokens)) return tokenOfYear(2000 + digits.value, at, digits.end, spaced);
      return new ReadToken('digits', text, null, NO_KEY, at, digits.end, spaced, digits);
    }
    return codeToken(at, runEnd(text, at), spaced);
  }
  const year = code === 39 && spaced ? readShortYear(text, at, previous) : null;
  if (year !== null) return year;
  const key = shortKey(addToKey(0, code));
  return new ReadToken('mark', text, text[at]!, key, at, at + 1, spaced, null);
}

const MONTHS = wordSet(() => ALL_MONTH_NAMES);
const FIRST_SHORT = 10;
const LAST_SHORT = 39;

/** "in June of *22*", as people write it who leave the apostrophe out. */
function isYearOfMonth({ value, plain, end }: Digits, at: number, tokens: readonly Token[]): boolean {
  if (!plain || end !== at + 2 || value < FIRST_SHORT || value > LAST_SHORT) return false;
  return tokens.at(-1)?.text === 'of' && MONTHS.has(tokens.at(-2));
}

const SHORT_YEAR = /'(\d\d)(?![\w%'.,]*[\w%'])(?! (?:[mbt]r?illion|thousand|people|per))(?![^']*[^\s']'(?!\w))/y;

/** "in '24", "Dec. '23": the year in four digits. Before what is counted, or where another closes after it, the apostrophe opens a quotation. */
function readShortYear(text: string, at: number, previous: Token | undefined): Token | null {
  if (previous === undefined) return null;
  SHORT_YEAR.lastIndex = at;
  const short = Number(SHORT_YEAR.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(short)) return null;
  const value = short + (short < 50 ? 2000 : 1900);
  return tokenOfYear(value, at, at + 3, true);
}

/** A year that is written otherwise, as the four digits that it stands for. */
export function tokenOfYear(value: number, start: number, end: number, spaced: boolean): Token {
  const digits = { value, lastDigit: 1, significantDigits: 4, plain: true, end };
  return new ReadToken('digits', '', String(value), NO_KEY, start, end, spaced, digits);
}

/** The point of ".5" begins a number, after a space or a sign. */
function isPoint(text: string, at: number, spaced: boolean, previous: Token | undefined): boolean {
  return isDigit(codeAt(text, at + 1)) && (spaced || isCurrencySign(previous));
}

/** The word of the letters `at`..`end` when the mark after them belongs to it: an abbreviation, 's, an address. */
function readMarkedWord(text: string, at: number, end: number, mark: number, spaced: boolean): Token | null {
  if (mark === 39) {
    POSSESSIVE.lastIndex = end;
    if (!POSSESSIVE.test(text)) return null;
    return new ReadToken('word', text, null, NO_KEY, at, POSSESSIVE.lastIndex, spaced, null);
  }
  ADDRESS.lastIndex = at;
  if (ADDRESS.test(text)) return codeToken(at, spaceAfter(text, end), spaced);
  if (mark !== 46 || end > at + 1) return null;
  ABBREVIATION.lastIndex = at;
  const abbreviation = ABBREVIATION.exec(text)?.[0];
  if (abbreviation === undefined) return null;
  const plain = abbreviation.replaceAll('.', '').toLowerCase();
  return new ReadToken('word', text, plain, keyOf(plain), at, at + abbreviation.length, spaced, null);
}

function spaceAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLASS[text.charCodeAt(end)] !== SPACE) end++;
  return end;
}

function codeToken(at: number, end: number, spaced: boolean): Token {
  return new ReadToken('code', '', '', NO_KEY, at, end, spaced, null);
}

function isCurrencySign(previous: Token | undefined): boolean {
  return previous !== undefined && previous.kind === 'mark' && /[$£€¥~<>=(+-]/.test(previous.text);
}
