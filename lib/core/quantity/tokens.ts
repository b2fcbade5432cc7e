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
  #text: string | null;
  readonly #source: string;
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
    this.#text = text;
    this.#source = source;
    this.kind = kind;
    this.key = key;
    this.start = start;
    this.end = end;
    this.spaced = spaced;
    this.capital = capital;
    this.digits = digits;
  }

  get text(): string {
    return (this.#text ??= this.#source.slice(this.start, this.end).toLowerCase());
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
const DIGIT = 2;
const SPACE = 3;
const CLASS = new Uint8Array(0x10000);
CLASS.fill(LETTER, 0x61, 0x7b);
CLASS.fill(LETTER, 0x41, 0x5b);
CLASS.fill(LETTER, 0xc0, 0x250);
CLASS.fill(DIGIT, 0x30, 0x3a);
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
const NO_KEY = 4096;
/** How many keys there are. */
export const KEYS = NO_KEY + 1;

/** A number below `KEYS` made of a word's length, two first letters and last letter, upper case as lower: different words may share it. */
export function keyOf(word: string): number {
  return keyAt(word, 0, word.length);
}

function keyAt(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32;
  const second = end - start > 1 ? text.charCodeAt(start + 1) | 32 : 0;
  const last = text.charCodeAt(end - 1) | 32;
  return (first * 5 + second * 67 + last * 331 + (end - start) * 1031) & (NO_KEY - 1);
}

/** Cut folded text into tokens, in one pass. Web addresses and endless digit strings become one `code` token each. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let word = -1;
  let at = 0;
  // One loop that looks at each character once: twice as fast as a loop for each word.
  for (;;) {
    const kind = at < text.length ? CLASS[text.charCodeAt(at)]! : SPACE;
    if (kind === LETTER) {
      if (word === -1) word = at;
      at++;
      continue;
    }
    if (word !== -1) {
      const token = readWord(text, word, at, spaced);
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
    const token = readOther(text, at, kind === DIGIT, spaced, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
}

function readOther(text: string, at: number, isDigits: boolean, spaced: boolean, previous: Token | undefined): Token {
  if (isDigits || isPointed(text, at, spaced, previous)) {
    const digits = readDigits(text, at, !(previous?.kind === 'word' && NO_SPACE_GROUPS.has(previous.text)));
    if (digits !== null && Number.isFinite(digits.value)) {
      return new ReadToken('digits', text, null, NO_KEY, at, digits.end, spaced, false, digits);
    }
    return codeToken(text, at, runEnd(text, at), spaced);
  }
  return new ReadToken('mark', text, text[at]!, keyAt(text, at, at + 1), at, at + 1, spaced, false, null);
}

/** The point of ".5" begins a number, after a space or a sign. */
function isPointed(text: string, at: number, spaced: boolean, previous: Token | undefined): boolean {
  return text[at] === '.' && isDigit(text.charCodeAt(at + 1)) && (spaced || isCurrencySign(previous));
}

/** The word whose letters end before `end`, with what belongs to it: the points of an abbreviation, 's, the rest of an address. */
function readWord(text: string, at: number, end: number, spaced: boolean): Token {
  const code = text.charCodeAt(at);
  const next = end < text.length ? text.charCodeAt(end) : 32;
  const capital = code < 97 || (code >= 0xc0 && text[at] !== text[at]!.toLowerCase());
  if (next === 46 && end === at + 1) {
    ABBREVIATION.lastIndex = at;
    const abbreviation = ABBREVIATION.exec(text)?.[0];
    if (abbreviation !== undefined) {
      const plain = abbreviation.replaceAll('.', '').toLowerCase();
      return new ReadToken('word', text, plain, keyOf(plain), at, at + abbreviation.length, spaced, capital, null);
    }
  }
  // A colon or a point: "https://", "www.".
  if (next === 58 || next === 46) {
    ADDRESS.lastIndex = at;
    if (ADDRESS.test(text)) return codeToken(text, at, spaceAfter(text, end), spaced);
  }
  if (next === 39) {
    POSSESSIVE.lastIndex = end;
    if (POSSESSIVE.test(text)) {
      return new ReadToken('word', text, null, NO_KEY, at, POSSESSIVE.lastIndex, spaced, capital, null);
    }
  }
  return new ReadToken('word', text, null, keyAt(text, at, end), at, end, spaced, capital, null);
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
