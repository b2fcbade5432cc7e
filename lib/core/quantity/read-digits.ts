/** A number written in digits, at an offset of the text. `lastDigit` is the value of one unit of its last digit. */
export interface Digits {
  readonly value: number;
  readonly lastDigit: number;
  readonly significantDigits: number;
  /** Digits only: no grouping, no decimals. A year looks like this. */
  readonly plain: boolean;
  /** Offset after the number. */
  readonly end: number;
}

const SPACE_GROUPS = /(?:[ \u00a0]\d{3}){1,8}(?:\.\d{1,12}|,\d{1,2})?(?!\d|,\d)/y;
/** As the Swiss write them. */
const SWISS_GROUPS = /(?:'\d{3}){1,8}(?:\.\d{1,12})?(?![\d'])/y;
const EXPONENT = /e([+-]?\d{1,3})(?![\w])/iy;

const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN_GROUPS = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const DECIMAL = /^\d*\.\d+$/;
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/** Longer runs are identifiers, not amounts. */
const LONGEST = 40;

/**
 * Read the number that starts at `at`, which is a digit or a point before one.
 *
 * `null` when the run is no single number ("1.2.3", a telephone's length of digits): `runEnd` says where it ends.
 * A list without spaces ("22,24,26") gives its first member. `hasSpaceGroups` is asked whether groups of three digits behind spaces
 * may be the rest of it.
 */
export function readDigits(text: string, at: number, hasSpaceGroups: () => boolean): Digits | null {
  const plainEnd = digitsEnd(text, at);
  const isList = isListMember(text, at);
  if (goesOn(text, plainEnd) || plainEnd - at > LONGEST_WHOLE) return readRun(text, at, isList);
  const isShort = plainEnd - at <= 3 && codeAt(text, at) !== ZERO;
  if (isShort && codeAt(text, plainEnd) === APOSTROPHE) {
    const grouped = readGroups(SWISS_GROUPS, text, at, plainEnd);
    if (grouped !== null) return grouped;
  }
  if (isShort && isDigit(codeAt(text, plainEnd + 1)) && hasSpaceGroups()) {
    const grouped = readGroups(SPACE_GROUPS, text, at, plainEnd);
    if (grouped !== null) return grouped;
  }
  const plain = whole(text, at, plainEnd);
  return isList ? plain : withExponent(text, plain);
}

const ZERO = 48;
const POINT = 46;
const COMMA = 44;
const APOSTROPHE = 39;
/** So many digits are one number exactly. */
const LONGEST_WHOLE = 15;

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(text, end))) end++;
  return end;
}

function whole(text: string, at: number, end: number): Digits {
  let value = 0;
  for (let index = at; index < end; index++) value = value * 10 + text.charCodeAt(index) - ZERO;
  const { lastDigit, significantDigits } = roundingOf(value);
  return { value, lastDigit, significantDigits, plain: true, end };
}

/** "12 500", "1 234 567.8", "1 234,56", "1'200'000"; null where what stands behind the space is a number of its own. */
function readGroups(separated: RegExp, text: string, at: number, plainEnd: number): Digits | null {
  separated.lastIndex = plainEnd;
  const groups = separated.exec(text)?.[0];
  const end = plainEnd + (groups?.length ?? 0);
  if (groups === undefined || end - at > LONGEST) return null;
  return digits(text.slice(at, plainEnd) + groups.replace(/[ \u00a0']/g, '').replace(',', '.'), end, false);
}

/** A number that points, commas or its length make other than plain. */
function readRun(text: string, at: number, isList: boolean): Digits | null {
  const end = runEnd(text, at);
  if (end - at > LONGEST) return null;
  const run = text.slice(at, end);
  const isPlain = !run.includes(',') && !run.includes('.');
  if (isList) {
    const comma = run.indexOf(',');
    return digits(comma < 0 ? run : run.slice(0, comma), comma < 0 ? end : at + comma, comma > 0 || isPlain);
  }
  if (isPlain) return withExponent(text, digits(run, end, true));
  if (COMMA_GROUPS.test(run) || INDIAN_GROUPS.test(run)) return digits(run.replaceAll(',', ''), end, false);
  if (POINT_GROUPS.test(run)) return digits(run.replaceAll('.', '').replace(',', '.'), end, false);
  if (DECIMAL.test(run)) return withExponent(text, digits(run, end, false));
  if (DECIMAL_COMMA.test(run)) return digits(run.replace(',', '.'), end, false);
  const comma = run.indexOf(',');
  if (comma > 0 && !run.includes('.')) return digits(run.slice(0, comma), at + comma, true);
  return null;
}

/** The "24" of "22,24,26": the comma before it separated two numbers. */
function isListMember(text: string, at: number): boolean {
  return at > 1 && codeAt(text, at - 1) === COMMA && isDigit(codeAt(text, at - 2));
}

/** Where the run of digits with single points and commas inside ends. A loop, since a run may be megabytes long. */
export function runEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    if (isDigit(codeAt(text, end))) end++;
    else if (goesOn(text, end)) end += 2;
    else return Math.max(end, at + 1);
  }
}

/** A point or comma with a digit behind it. */
function goesOn(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return (code === POINT || code === COMMA) && isDigit(codeAt(text, at + 1));
}

/** The code unit at an index, 0 behind the end: the `NaN` that a string has there would make numbers with a point of all of them. */
export function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** Is the character code an ASCII digit? */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function digits(plainForm: string, end: number, plain: boolean): Digits {
  const value = Number(plainForm);
  const point = plainForm.indexOf('.');
  if (point >= 0) {
    const decimals = plainForm.length - point - 1;
    const significantDigits = Math.max(1, plainForm.replace('.', '').replace(/^0+/, '').length);
    return { value, lastDigit: 10 ** -decimals, significantDigits, plain, end };
  }
  const { lastDigit, significantDigits } = roundingOf(value);
  return { value, lastDigit, significantDigits, plain, end };
}

function withExponent(text: string, read: Digits): Digits {
  if ((codeAt(text, read.end) | 32) !== 101) return read;
  EXPONENT.lastIndex = read.end;
  const match = EXPONENT.exec(text);
  if (match === null) return read;
  const power = Number(match[1]);
  const value = Number(`${read.value}e${power}`);
  return { ...read, value, lastDigit: read.lastDigit * 10 ** power, plain: false, end: read.end + match[0].length };
}

/** Trailing zeros of a whole number are never significant: 400,000 has one significant digit. */
export function roundingOf(value: number): { lastDigit: number; significantDigits: number } {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return { lastDigit: 1, significantDigits: 1 };
  if (Number.isSafeInteger(size)) return roundingOfWhole(size);
  const [mantissa = '1', exponent = '0'] = size.toExponential().split('e');
  const significantDigits = mantissa.replace('.', '').length;
  return { lastDigit: 10 ** (Number(exponent) - significantDigits + 1), significantDigits };
}

function roundingOfWhole(size: number): { lastDigit: number; significantDigits: number } {
  let mantissa = size;
  let lastDigit = 1;
  while (mantissa % 10 === 0) {
    mantissa /= 10;
    lastDigit *= 10;
  }
  let significantDigits = 1;
  for (let limit = 10; limit <= mantissa; limit *= 10) significantDigits++;
  return { lastDigit, significantDigits };
}
