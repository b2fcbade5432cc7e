import { ordinalOf } from './number-words.ts';
import type { NumberPhrase } from './read-number.ts';
import type { Token } from './tokens.ts';
import { CURRENCY_CODES, DOLLAR_PREFIXES } from './units.ts';

const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Month names that are also verbs; they need a capital or a preposition of time. */
const MONTH_VERBS = new Set(['may', 'march', 'mar']);
const TIME_PREPOSITIONS = new Set([
  'in',
  'on',
  'since',
  'until',
  'by',
  'of',
  'from',
  'between',
  'before',
  'after',
  'last',
  'next',
]);

/** After these a number is a label: "section 1229a", "Title 42", "page 7". */
const LABELS = new Set(
  'section sections sec title chapter chapters paragraph clause page pages pp route highway interstate flight number resolution amendment article proposition docket windows version boeing airbus apollo channel ward precinct footnote appendix exhibit usc cfr stat pub'.split(
    ' ',
  ),
);
/** Labels only with a capital, since they are ordinary words: "Executive Order 14159", "Form 1040", "Phase 2". */
const CAPITAL_LABELS = new Set(
  'order form act part line bill case table figure rule class camp unit area issue block lot building room phase step level grade tier type category round game week day episode season volume number no law district zone terminal gate pier track platform proclamation directive memo protocol group generation model item count psalm verse year'.split(
    ' ',
  ),
);
/** Reporters and codes after whose volume number no amount stands: "8 U.S.C. 1225", "533 U.S. 678". */
const CITATIONS = new Set(['usc', 'cfr', 'ct', 'stat', 'fed', 'sct']);
/** Nouns that make a bare 1900-2099 a count: "2000 people". */
const PEOPLE = new Set(
  'people persons men women children migrants immigrants deportees troops soldiers workers employees officers agents jobs votes voters beds students refugees families prisoners detainees dead deaths cases companies homes houses years times miles points words'.split(
    ' ',
  ),
);
const YEAR_LEADS = new Set(
  'in since by until during before after from of fiscal year fy early late mid through circa spring summer fall autumn winter the this to and between election season'.split(
    ' ',
  ),
);
const SPORT = new Set(
  'vote voted votes ruling ruled decision score scored won win lost loss beat defeated defeat margin record majority split'.split(
    ' ',
  ),
);
const ZERO_IDIOMS = new Set(['tolerance', 'sum', 'in', 'hour', 'day']);

/**
 * Is a number that was read no amount of anything: a date, year, clock time, telephone number, section, version,
 * score, name ("MS-13"), list number, or the pronoun "one"?
 */
export function isNotAmount(
  tokens: readonly Token[],
  number: NumberPhrase,
  hasUnit: boolean,
  compared: boolean,
): boolean {
  const first = tokens[number.from]!;
  const before = tokens[number.from - 1];
  const after = tokens[number.to];
  if (first.kind === 'word') return isWordIdiom(tokens, number, hasUnit, compared);
  if (isJoinedToName(tokens, number, hasUnit)) return true;
  if (isLabel(tokens, number)) return true;
  if (number.scale === 1 && !hasUnit && isDay(tokens, number)) return true;
  if (isClock(before, after, tokens[number.to + 1])) return true;
  if (isYear(tokens, number, hasUnit, compared)) return true;
  if (isListNumber(tokens, number, hasUnit)) return true;
  return false;
}

/** Are the ends of a would-be range days, clock times, years ("2014-16") or labels ("sections 10 to 12")? */
export function isDateRange(tokens: readonly Token[], first: NumberPhrase, second: NumberPhrase): boolean {
  if (tokens[first.from]!.kind === 'word' || tokens[second.from]!.kind === 'word') return false;
  if (isLabel(tokens, first) || isDayOrTime(tokens, first) || isDayOrTime(tokens, second)) return true;
  if (!isYear(tokens, first, false, false)) return false;
  return isYear(tokens, second, false, false) || tokens[second.from]!.text.length === 2;
}

function isDayOrTime(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (number.scale !== 1) return false;
  return isDay(tokens, number) || isClock(tokens[number.from - 1], tokens[number.to], tokens[number.to + 1]);
}

/** "one of them", "zero tolerance", "half" within other words. */
function isWordIdiom(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean, compared: boolean): boolean {
  const first = tokens[number.from]!;
  const before = tokens[number.from - 1];
  const after = tokens[number.to];
  const alone = number.to === number.from + 1;
  if (number.kind === 'share') {
    if (first.text === 'half' || tokens[number.to - 1]?.text === 'half')
      return isHalfIdiom(tokens, number, before, after);
    return isOrdinalShare(tokens, number, before, after);
  }
  if (!alone) return false;
  if (first.text === 'one') {
    // A pronoun or an article; a count when a unit, a bound or nothing else says so.
    return !(hasUnit || compared || tokens.length === 1 || before?.text === '-' || before?.text === 'minus');
  }
  if (first.text === 'zero') {
    const word = after?.text === '-' ? tokens[number.to + 1]?.text : after?.text;
    return ZERO_IDIOMS.has(word ?? '') || before?.text === 'net' || before?.text === 'ground';
  }
  return false;
}

function isHalfIdiom(
  tokens: readonly Token[],
  number: NumberPhrase,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (after?.text === '-' && !after.spaced) return true;
  if (after?.text === 'time' || after?.text === 'way' || after?.text === 'brother' || after?.text === 'sister')
    return true;
  if (before === undefined) return false;
  if (before.text === '-' && !before.spaced) return true;
  const word = before.text;
  if (
    ordinalOf(word) !== null ||
    /^(?:second|last|latter|other|better|my|your|his|her|its|their|and|top|bottom|back|front)$/.test(word)
  )
    return true;
  return before.kind === 'digits' && /^\d+(?:st|nd|rd|th)?$/.test(word) && tokens[number.from]!.spaced === false;
}

/** "a third country" and "a fifth person" rank; "a third of", "a fifth." and "one third more" share. */
function isOrdinalShare(
  tokens: readonly Token[],
  number: NumberPhrase,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const last = tokens[number.to - 1]!;
  if (before?.text === 'the' && tokens[number.from]!.text !== 'one') return false;
  const ordinal = ordinalOf(last.text);
  if (ordinal === null || ordinal.plural || after === undefined || after.kind !== 'word') return false;
  return !/^(?:of|the|more|less|fewer|as|larger|smaller|higher|lower|cheaper|off|and|or|to|were|was|are|is|have|said|say|in|from|since)$/.test(
    after.text,
  );
}

/** "MS-13", "G7", "F-16", "1229a", "20th", "1990s", "555-1234-77": letters or digits stuck to the number. */
function isJoinedToName(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean): boolean {
  const first = tokens[number.from]!;
  const before = tokens[number.from - 1];
  if (before !== undefined && !first.spaced) {
    if (before.kind === 'word' && !CURRENCY_CODES.has(before.text)) return true;
    if (
      before.kind === 'code' ||
      before.text === '_' ||
      before.text === '#' ||
      before.text === '@' ||
      before.text === '\\'
    )
      return true;
    const beyond = tokens[number.from - 2];
    if ((before.text === '-' || before.text === '/' || before.text === ':') && !before.spaced && beyond !== undefined) {
      if (beyond.kind === 'word' && !DOLLAR_PREFIXES.has(beyond.text) && ordinalOf(beyond.text) === null)
        return beyond.text !== 'than';
      if (beyond.kind === 'digits' || beyond.kind === 'code') return true;
    }
    if (before.text === '+') return true;
    if (before.text === "'") return number.to === number.from + 1 && number.value < 100 && number.plainDigits;
  }
  const after = tokens[number.to];
  if (after === undefined || after.spaced) return false;
  if (after.kind === 'code') return true;
  if (after.text === '/' && tokens[number.to + 1]?.spaced === false && tokens[number.to + 1]?.kind === 'digits')
    return true;
  if (after.text === "'" && tokens[number.to + 1]?.spaced === false && tokens[number.to + 1]?.kind === 'digits')
    return true;
  if (after.text === ':' && tokens[number.to + 1]?.spaced === false && tokens[number.to + 1]?.kind === 'digits')
    return true;
  const word = after.kind === 'word' && tokens[number.to - 1]?.kind === 'digits';
  return word && !hasUnit && after.text !== 'ish';
}

function isLabel(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (!number.plainDigits) return false;
  if (isCitation(tokens, number)) return true;
  const point = tokens[number.from - 1]?.text === '.';
  const before = tokens[point ? number.from - 2 : number.from - 1];
  if (before === undefined) return false;
  if (before.text === '§' || before.text === '#' || before.text === '№') return true;
  if (before.kind !== 'word') return false;
  if (LABELS.has(before.text) || (point && before.text === 'no')) return true;
  return before.capital && CAPITAL_LABELS.has(before.text) && number.from > 0;
}

/** "8 U.S.C. 1225", "533 U.S. 678": volume, code or reporter, page. */
function isCitation(tokens: readonly Token[], number: NumberPhrase): boolean {
  const after = tokens[number.to];
  if (after !== undefined && after.capital && CITATIONS.has(after.text)) return true;
  if (after?.text === 'us' && after.capital && tokens[number.to + 1]?.digits?.plain === true) return true;
  const before = tokens[number.from - 1];
  return before?.text === 'us' && before.capital && tokens[number.from - 2]?.digits?.plain === true;
}

/** "April 12", "12 April", "Sept. 30", "May 1-3". */
function isDay(tokens: readonly Token[], number: NumberPhrase): boolean {
  if (!number.plainDigits || number.value < 1) return false;
  const at = number.from;
  if (number.value <= 31 && isMonth(tokens, number.to)) return true;
  const before = tokens[at - 1]?.text === '.' ? at - 2 : at - 1;
  return (number.value <= 31 || number.value >= 1000) && isMonth(tokens, before);
}

function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !MONTHS.has(token.text)) return false;
  return !MONTH_VERBS.has(token.text) || token.capital || TIME_PREPOSITIONS.has(tokens[at - 1]?.text ?? '');
}

function isClock(before: Token | undefined, after: Token | undefined, next: Token | undefined): boolean {
  if (before?.text === ':' && before.spaced === false) return false;
  if (after?.text === 'o' && next?.text === "'") return true;
  return (
    after !== undefined &&
    /^(?:am|pm|o'cl|oclock|gmt|utc|est|edt|pst|et)$/.test(after.text) &&
    (after.text.length > 2 || after.text !== 'et' || after.capital)
  );
}

function isYear(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean, compared: boolean): boolean {
  if (!number.plainDigits || number.to !== number.from + 1 || tokens[number.from]!.text.length !== 4) return false;
  if (number.value < 1700 || number.value > 2099) return false;
  const before = tokens[number.from - 1];
  const after = tokens[number.to];
  if (before !== undefined && YEAR_LEADS.has(before.text)) return true;
  if (hasUnit) return false;
  if (after?.kind === 'word' && PEOPLE.has(after.text)) return false;
  if (number.value < 1900) return !compared && before !== undefined && /^(?:in|of|since|by)$/.test(before.text);
  return !compared || after === undefined || after.kind !== 'word';
}

/** "(1)", "[3]", "1. First", and a vote "5-4". */
function isListNumber(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean): boolean {
  if (hasUnit || !number.plainDigits || number.value > 199) return false;
  const before = tokens[number.from - 1];
  const after = tokens[number.to];
  if (before?.text === '[' && after?.text === ']') return true;
  if (before?.text === '(' && after?.text === ')' && number.value < 100) return true;
  const next = tokens[number.to + 1];
  return (
    number.from === 0 && (after?.text === '.' || after?.text === ')') && next?.spaced === true && next.kind === 'word'
  );
}

/** "5-4", "217-215", "won 51 to 49": a vote or score when a hyphen joins a larger number to a smaller, or a word of votes stands near. */
export function isScore(tokens: readonly Token[], from: number, to: number, fallsByHyphen: boolean): boolean {
  if (fallsByHyphen) return true;
  for (let at = Math.max(0, from - 4); at < Math.min(tokens.length, to + 3); at++) {
    if (SPORT.has(tokens[at]!.text)) return true;
  }
  return false;
}
