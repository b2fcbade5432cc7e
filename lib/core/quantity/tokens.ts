import { type Digits, isDigit, readDigits, runEnd } from './read-digits.ts';

/** A word, a number in digits, or one mark. Offsets count into the folded text. */
export interface Token {
  readonly kind: 'digits' | 'word' | 'mark' | 'code';
  /** Lower case; abbreviations without their points ("U.S.C." is `usc`). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it, or the text begins. */
  readonly spaced: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly digits: Digits | null;
}

const POSSESSIVE = /'[A-Za-z]{1,2}(?![A-Za-z])/y;
const ABBREVIATION = /(?:[A-Za-z]\.){2,6}(?:[A-Za-z](?![A-Za-z]))?|(?:[A-Za-z]\.){1,6}[A-Za-z](?![A-Za-z])\.?/y;
const ADDRESS = /(?:https?:\/\/|www\.)/iy;
const SPACE = /[\s\u00a0]/;

/** Words after which a following group of three digits is not the rest of this number: "on March 12 400 people". */
const NO_SPACE_GROUPS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec section title no page room flight route phase day'.split(
    ' ',
  ),
);

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);
}

/** Cut folded text into tokens, in one pass. Web addresses and endless digit strings become one `code` token each. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code < 33 && code > 8) || SPACE.test(text[at]!)) {
      spaced = true;
      at++;
      continue;
    }
    const token = readToken(text, at, code, spaced, tokens);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function readToken(text: string, at: number, code: number, spaced: boolean, before: Token[]): Token {
  if (isLetter(code)) return readWord(text, at, code, spaced);
  const pointed = code === 46 && isDigit(text.charCodeAt(at + 1)) && (spaced || isCurrencySign(before.at(-1)));
  if (isDigit(code) || pointed) {
    const previous = before.at(-1);
    const digits = readDigits(text, at, !(previous !== undefined && NO_SPACE_GROUPS.has(previous.text)));
    if (digits !== null && Number.isFinite(digits.value)) {
      return token('digits', text.slice(at, digits.end), at, digits.end, spaced, false, digits);
    }
    const end = runEnd(text, at);
    return token('code', '', at, end, spaced, false, null);
  }
  return token('mark', text[at]!, at, at + 1, spaced, false, null);
}

function readWord(text: string, at: number, code: number, spaced: boolean): Token {
  if (code === 104 || code === 72 || code === 119 || code === 87) {
    ADDRESS.lastIndex = at;
    if (ADDRESS.test(text)) {
      let end = at;
      while (end < text.length && !SPACE.test(text[end]!)) end++;
      return token('code', '', at, end, spaced, false, null);
    }
  }
  const capital = code < 97 || (code >= 0xc0 && text[at] !== text[at]!.toLowerCase());
  if (text.charCodeAt(at + 1) === 46) {
    ABBREVIATION.lastIndex = at;
    const abbreviation = ABBREVIATION.exec(text)?.[0];
    if (abbreviation !== undefined) {
      const plain = abbreviation.replaceAll('.', '').toLowerCase();
      return token('word', plain, at, at + abbreviation.length, spaced, capital, null);
    }
  }
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 39) {
    POSSESSIVE.lastIndex = end;
    if (POSSESSIVE.test(text)) end = POSSESSIVE.lastIndex;
  }
  return token('word', text.slice(at, end).toLowerCase(), at, end, spaced, capital, null);
}

function isCurrencySign(previous: Token | undefined): boolean {
  return previous !== undefined && previous.kind === 'mark' && /[$£€¥~<>=(+-]/.test(previous.text);
}

function token(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  capital: boolean,
  digits: Digits | null,
): Token {
  return { kind, text, start, end, spaced, capital, digits };
}
