import { isListedLabel } from './listed-labels.ts';
import { FUNCTION_WORDS } from '../match/words/function-words.ts';
import { isAnyNear } from './is-any-near.ts';
import { ORDINALS } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { letterCurrency } from './letter-currency.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';
import { CURRENCY_CODES, DOLLAR_PREFIXES } from './units.ts';
import { namesNothing } from './names-nothing.ts';

/** After these a number is a label: "section 1229a", "Title 42", "page 7". */
const LABELS = wordSet(
  'districts wards precincts code zip rt rte rm ep marker junction iphone item exit hwy section sections sec title chapter chapters paragraph clause page pages pp route highway interstate flight number bug resolution amendment article proposition docket windows version boeing airbus apollo channel ward precinct footnote appendix exhibit usc cfr stat pub apt suite',
);

/** Labels only with a capital, since they are ordinary words: "Executive Order 14159", "Form 1040", "Phase 2". */
const CAPITAL_LABELS = wordSet(
  'order form act part line bill case table figure rule class camp unit area issue block lot building room phase step level grade grades tier type category round game week day episode season volume number no law district zone terminal gate pier track platform proclamation directive memo protocol group generation model count psalm verse example prop year hr sb ab hb box courtroom lane big region hill court train station base cyclone fortune nasdaq ftse bowl falcon formula xbox radio junction plant annex schedule stage glock forever flat voyager studio garmin nokia sector ram silverado sjr hjr scr hcr category cat chart bulletin apartment',
);

/** Labels only with a point: "No. 12", "p. 7", "S. 5", "vol. 3". */
const POINTED_LABELS = wordSet('no p s vol fig ch art');

/** "page *1,116* of it" */
const PAGE = wordSet('page');

/** Codes whose sections have points: "8 CFR *214.2*". */
const POINTED_CODES = wordSet('cfr');

/** Reporters and codes after whose volume number no amount stands: "8 U.S.C. 1225", "533 U.S. 678". */
const CITATIONS = wordSet('usc cfr ct stat fed sct');

/** "MS-13", "G7", "F-16", "1229a", "20th", "1990s", "555-1234-77": letters or digits stuck to the number. */
export function isJoinedToName(tokens: readonly Token[], number: NumberPhrase, hasUnit: boolean): boolean {
  const first = tokens[number.from]!;
  const before = tokenBefore(tokens, number.from);
  if (before !== undefined && !first.spaced) {
    if (before.kind === 'word' && !CURRENCY_CODES.has(before) && letterCurrency(tokens, number.from) === null)
      return true;
    if (
      before.kind === 'code' ||
      before.text === '_' ||
      before.text === '#' ||
      before.text === '@' ||
      before.text === '\\'
    )
      return true;
    const beyond = tokenBefore(tokens, number.from, 2);
    if ((before.text === '-' || before.text === '/' || before.text === ':') && !before.spaced && beyond !== undefined) {
      // "C-130"
      const isLetter = beyond.capital && beyond.text.length === 1;
      if (beyond.kind === 'word' && (isLetter || !DOLLAR_PREFIXES.has(beyond)) && !ORDINALS.has(beyond))
        return beyond.text !== 'than';
      if (beyond.kind === 'digits' || beyond.kind === 'code') return true;
    }
    // "H.264": a point inside a name.
    if (before.text === '.' && !before.spaced && beyond?.kind === 'word') return !hasUnit;
    // "+3.5%" and "+216,000 in May" are so much more, "+1 202" dials.
    if (before.text === '+')
      return !(before.spaced || beyond?.kind === 'mark' || beyond === undefined) || isDialled(tokens, number);
    if (before.text === "'")
      return !hasUnit && number.to === number.from + 1 && number.value < 100 && number.plainDigits;
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
  if (after.text === '_') return true;
  const word = after.kind === 'word' && tokens[number.to - 1]?.kind === 'digits';
  return word && !hasUnit && after.text !== 'ish';
}

const LONGEST_GAIN = 6;

/** "+*1* 202 555", "+*442071234567*" */
function isDialled(tokens: readonly Token[], { from, to, plainDigits }: NumberPhrase): boolean {
  const next = tokens[to];
  const isMore = next?.kind === 'digits' || (next?.text === '-' && !next.spaced) || next?.text === '(';
  const { text } = tokens[from]!;
  return (plainDigits || /\s/.test(text)) && (isMore || text.length > LONGEST_GAIN);
}

export function isLabel(tokens: readonly Token[], number: NumberPhrase, hasUnit = false): boolean {
  const code = tokenBefore(tokens, number.from);
  if (code?.capital === true && POINTED_CODES.has(code)) return true;
  if (isPointed(tokens, number)) return !hasUnit;
  if (PAGE.has(code) && number.to === number.from + 1) return true;
  if (!number.plainDigits && !isLettered(tokens, number)) return false;
  if (isCitation(tokens, number) || isSequel(tokens, number)) return true;
  if (isOfGroup(tokens, number.from) || isListedLabel(tokens, number) || isNumbered(tokens, number)) return true;
  const point = tokenBefore(tokens, number.from)?.text === '.';
  const before = tokenBefore(tokens, number.from, point ? 2 : 1);
  if (before === undefined) return false;
  if (before.text === '§' || before.text === '#' || before.text === '№') return true;
  if (before.kind !== 'word') return false;
  // "the nearest ward 50 miles away"
  if (hasUnit && !before.capital) return false;
  if (!before.capital && isTold(tokens, number.from)) return false;
  if ((before.capital && SOFTWARE.has(before)) || LABELS.has(before) || (point && POINTED_LABELS.has(before)))
    return true;
  if (!before.capital && OPEN_LABELS.has(before)) return isBare(tokens, number);
  if (DAY.has(before) && tokens[number.to]?.text === ':') return true;
  if (number.value === FAMOUS_AREA && before.text === 'area') return true;
  const beforeDay = tokenBefore(tokens, number.from, 2);
  if (DAY.has(before) && (ON.has(beforeDay) || beforeDay === undefined)) return isBare(tokens, number);
  if (before.capital && OPEN_CAPITAL_LABELS.has(before)) return isBare(tokens, number);
  return before.capital && CAPITAL_LABELS.has(before) && number.from > 0;
}

const VEHICLES = wordSet('bus tram train');
const OF_VEHICLE = wordSet('driver stop route line passenger passengers riders');
const PHONES: ReadonlySet<number> = new Set([800, 888, 877, 900, 1800]);

const FAMOUS_AREA = 51;
const NUMBERED = wordSet('bus tram train seed shirt jersey pick car');

/** "the *number 73 bus*", "*Bus 17 driver*", "an *800 number*" */
function isNumbered(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  const before = tokenBefore(tokens, from);
  if (PHONES.has(value) && tokens[to]?.text === 'number') return true;
  if (before?.capital === true && VEHICLES.has(before) && OF_VEHICLE.has(tokens[to])) return true;
  return before?.text === 'number' && NUMBERED.has(tokens[to]);
}

/** "*the Group of 20* met"; "Group of 20 migrants found" */
function isOfGroup(tokens: readonly Token[], at: number): boolean {
  const group = tokenBefore(tokens, at, 2);
  if (tokenBefore(tokens, at)?.text !== 'of' || tokenBefore(tokens, at, 3)?.text !== 'the') return false;
  return group?.capital === true && group.text === 'group';
}

/** Labels where nothing is counted behind the number: "Joe in Ohio, *line 2*, you're on". */
const OPEN_LABELS = wordSet(
  'line episode tab row slide floor room pic picture photo zone nr flat season ch cabin aisle window booth figure fig table number note footnote door mile log ref reference incident',
);

/** The same with a capital, of words that headlines have as verbs: "*Engine 7* was there"; "Texas to Bus 50 Migrants", "Police Report 300 Arrests". */
const OPEN_CAPITAL_LABELS = wordSet('engine bus car truck report package ladder counts door mile');

const TELLING = wordSet('figure number');
const DETERMINERS = wordSet('the that this a his her their its real true official');

/** "the *figure* 252 is wrong": it is told, and no figure has that name. */
export function isTold(tokens: readonly Token[], at: number): boolean {
  return TELLING.has(tokens[at - 1]) && DETERMINERS.has(tokens[at - 2]);
}

/** "what was known *on day 100*", "*day 43* of the shutdown"; "on that day 100 came" */
const DAY = wordSet('day week');
const ON = wordSet('on in by since until');

export function isBare(tokens: readonly Token[], { to, value }: NumberPhrase): boolean {
  const next = tokens[to];
  return value < 1000 && (namesNothing(next) || SAYING.has(next));
}

const SAYING = wordSet('says shows said showed reads');

/** Of these a number with a point is the name of one: "Section *3.2*", "version *2.4*". */
const POINTED = wordSet('section sections sec chapter paragraph clause version figure table appendix rule');
const SOFTWARE = wordSet('ios ipados macos android windows python java php ubuntu firefox chrome safari');

function isPointed(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const before = tokenBefore(tokens, from);
  const isNamed = POINTED.has(before) ? before?.capital === true || before?.text === 'version' : SOFTWARE.has(before);
  return isNamed && to === from + 1 && /^\d+\.\d+$/.test(tokens[from]!.text);
}

/** "Gate *22B*": a letter right behind the digits, which is a scale elsewhere. */
function isLettered(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const letter = tokens[to - 1];
  return to === from + 2 && tokens[from]!.digits?.plain === true && !letter!.spaced && letter!.text.length === 1;
}

/** "*Toy Story* 4", "*New York* 7, Boston 2": closed by a mark, a small number behind a name of two words is its own. */
function isSequel(tokens: readonly Token[], { from, to, value }: NumberPhrase): boolean {
  const names = [tokenBefore(tokens, from), tokenBefore(tokens, from, 2)];
  if (value > MOST_SEQUELS || from < 2 || names.some(one => one?.kind !== 'word' || !one.capital)) return false;
  const after = tokens[to];
  return after === undefined || (after.kind === 'mark' && !after.spaced && /^[.,;:!?)"”’]$/.test(after.text));
}

const MOST_SEQUELS = 20;

/** "the Big *Ten* is", "the Group of *Seven* met": a capital that the words after it have no need of. */
export function isOfProperName(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  if (from === 0 || to !== from + 1 || !tokens[from]!.capital) return false;
  const isOf = tokenBefore(tokens, from)?.text === 'of';
  const name = from - (isOf ? 2 : 1);
  if (tokens[name]?.capital !== true || (name === 0 && !isOf)) return false;
  const [next, second] = [tokens[to], tokens[to + 1]];
  return next?.kind === 'word' && !next.capital && second?.capital !== true;
}

/** "the *Three* Kings Islands", "the *Five* Power pact": in a sentence that writes its own nouns small. */
export function isStartOfName(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  if (from === 0 || to !== from + 1 || !tokens[from]!.capital || tokens[to]?.capital !== true) return false;
  const before = tokens[from - 1]!;
  // "you have SEVEN ALPACAS" is shouted.
  if (tokens[from]!.isShouted) return false;
  return before.kind === 'word' && !before.capital && isAnyNear(tokens, from, isSmallNoun);
}

/** Titles write prepositions small, and nothing longer. */
function isSmallNoun({ kind, capital, text }: Token): boolean {
  return kind === 'word' && !capital && !FUNCTION_WORDS.has(text);
}

/** "8 U.S.C. 1225", "50 U.S. Code § 3021", "533 U.S. 678": volume, code or reporter, page. */
function isCitation(tokens: readonly Token[], number: NumberPhrase): boolean {
  const after = tokens[number.to];
  if (after !== undefined && after.capital && CITATIONS.has(after)) return true;
  const next = tokens[number.to + 1];
  if (after?.capital && after.text === 'us' && (next?.digits?.plain === true || next?.text === 'code')) return true;
  const before = tokenBefore(tokens, number.from);
  return (
    before?.capital === true && before.text === 'us' && tokenBefore(tokens, number.from, 2)?.digits?.plain === true
  );
}
