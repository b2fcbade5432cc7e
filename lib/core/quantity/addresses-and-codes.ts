import { isAnyNear } from './is-any-near.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';
import { namesNothing } from './names-nothing.ts';

const STREETS = wordSet(
  'street st avenue ave road rd drive boulevard blvd lane ln ct way parkway pkwy plaza court terrace',
);
/** "350 W. 42nd *Street*": tokens of a name before it. */
const LONGEST_NAME = 4;

/** "*1425* Maple Street", "*10* Downing Street": a house. "*50* Wall Street banks" are fifty. */
export function isAddress(tokens: readonly Token[], { to, plainDigits }: NumberPhrase): boolean {
  if (!plainDigits || tokens[to]?.capital !== true) return false;
  for (let at = to + 1; at <= to + LONGEST_NAME; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'code') return false;
    if (token.capital && STREETS.has(token)) return !isPluralNoun(tokens[at + 1]);
    if (token.kind === 'word' && !token.capital && tokens[at - 1]?.kind !== 'digits') return false;
  }
  return false;
}

function isPluralNoun(next: Token | undefined): boolean {
  return next?.kind === 'word' && !next.capital && /[^s]s$/.test(next.text) && next.text.length > 3;
}

const CALLING = wordSet('call calls called calling dial dials dialed dialled dialing dialling phoned');
const OF_CALLS = wordSet('call calls caller callers dispatcher dispatchers operator operators');
const EMERGENCY: ReadonlySet<number> = new Set([911, 999, 112, 988, 311, 101, 111, 211]);
const MOST_TO_CALLING = 4;

/** "a *401*(k)", "a Form *10-K*", "the S&P *500*", "dial *911*": what a number in digits names. */
export function isCode(tokens: readonly Token[], number: NumberPhrase): boolean {
  const { from, to, plainDigits, value } = number;
  if (isFiling(tokens, from) || isSavingsPlan(tokens, from)) return true;
  if (!plainDigits) return isNewVersion(tokens, number);
  const after = tokens[to];
  // "in the *1400* block of Maple"
  if (value % 100 === 0 && after?.text === 'block' && tokens[to + 1]?.text === 'of') return true;
  if (after?.capital === true && isNameWith(tokens, value, to)) return true;
  if (after?.text === '(' && !after.spaced && isLetterInBrackets(tokens, to)) return true;
  const before = tokenBefore(tokens, from);
  // "a 737 MAX *9*"
  if (value < 11 && MODEL.has(before) && PLANES.has(tokenBefore(tokens, from, 2)?.digits?.value ?? 0)) return true;
  if (before?.text === '(' && after?.text === ')' && isPhoneNumber(tokens, to + 1)) return true;
  if (before?.text === 'p' && tokenBefore(tokens, from, 2)?.text === '&') return true;
  if (isZipCode(tokens, number) || isOfDialled(tokens, from)) return true;
  if (OF_CALLS.has(tokenBefore(tokens, from, 2)) && before?.text === 'to' && EMERGENCY.has(value)) return true;
  if (PLANES.has(value) && isAnyNear(tokens, from, ({ text }) => MAKER.test(text))) return true;
  if (isOfCase(tokens, to) || isWhichOne(tokens, number, before)) return true;
  if ((PLANES.has(value) || TAX_FORMS.has(value)) && ONE_OF.has(before) && namesNothing(after)) return true;
  return EMERGENCY.has(value) && (CALLING.has(before) || OF_CALLS.has(after) || isCalledOn(tokens, from));
}

/** "*call* the police *on* 101" */
function isCalledOn(tokens: readonly Token[], from: number): boolean {
  if (tokenBefore(tokens, from)?.text !== 'on') return false;
  return tokens.slice(Math.max(0, from - 1 - MOST_TO_CALLING), from).some(token => CALLING.has(token));
}

const FILINGS = wordSet('k q f');

/** "a *10-K*", "the *8-K*": a report that a company files. "$10-K" is money. */
function isFiling(tokens: readonly Token[], from: number): boolean {
  const letter = tokens[from + 2];
  if (letter?.capital !== true || letter.spaced || !FILINGS.has(letter)) return false;
  return tokens[from + 1]!.text === '-' && tokens[from]!.text.length <= 2 && tokenBefore(tokens, from)?.text !== '$';
}

const SAVINGS_PLANS: ReadonlyMap<number, string> = new Map([
  [401, 'k'],
  [403, 'b'],
  [457, 'b'],
]);

/** "my *401k*"; "$401k" is money. */
function isSavingsPlan(tokens: readonly Token[], from: number): boolean {
  const letter = tokens[from + 1];
  if (tokens[from]!.digits?.value === 529 && PLANS.has(letter)) return true;
  if (letter?.spaced !== false || SAVINGS_PLANS.get(tokens[from]!.digits?.value ?? 0) !== letter.text) return false;
  return tokens[from]!.spaced && tokenBefore(tokens, from)?.kind !== 'mark';
}

const PLANS = wordSet('plan plans');

const ENDING = wordSet('ends ending ended end');
const RIDING = wordSet('ride rode riding catch caught catching board boarded');

/** "a plate that *ends in 772*", "we *rode the 66* home" */
function isWhichOne(tokens: readonly Token[], { from, to }: NumberPhrase, before: Token | undefined): boolean {
  const deed = tokenBefore(tokens, from, 2);
  const isNamed = before?.text === 'in' ? ENDING.has(deed) : before?.text === 'the' && RIDING.has(deed);
  return isNamed && to === from + 1 && (namesNothing(tokens[to]) || HOMEWARD.has(tokens[to]));
}

const HOMEWARD = wordSet('home back downtown uptown crosstown');

const MAKER = /^boeing(?:'s)?$/;

/** "in *22*-CR-0417" */
function isOfCase(tokens: readonly Token[], to: number): boolean {
  const [hyphen, letters, second, digits] = [tokens[to], tokens[to + 1], tokens[to + 2], tokens[to + 3]];
  if (hyphen?.text !== '-' || hyphen.spaced || letters?.capital !== true || letters.spaced) return false;
  return second?.text === '-' && !second.spaced && digits?.kind === 'digits' && !digits.spaced;
}

/** "sent me a *1099* for it", "flew in with your *767*"; "of the *757*, most were men" */
const TAX_FORMS: ReadonlySet<number> = new Set([1040, 1099]);
const PLANES: ReadonlySet<number> = new Set([707, 717, 727, 737, 747, 757, 767, 777, 787]);
const ONE_OF = wordSet('a an my your his her');

const MODEL = wordSet('max dreamliner');
const MINUTES = wordSet('minutes');

/** "the *737* MAX", "on *60* Minutes", where not all words have capitals. */
function isNameWith(tokens: readonly Token[], value: number, at: number): boolean {
  if (MODEL.has(tokens[at])) return true;
  return value === 60 && MINUTES.has(tokens[at]) && isAnyNear(tokens, at, isSmallWord);
}

/** "Trump *2.0*": the same again, and no amount. */
function isNewVersion(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const before = tokenBefore(tokens, from);
  if (before?.capital !== true || to !== from + 1 || tokens[from]!.text !== '2.0') return false;
  return from > 1 && (tokens[to] === undefined || tokens[to].kind === 'mark') && tokens[to]?.text !== '%';
}

const isSmallWord = ({ kind, capital }: Token) => kind === 'word' && !capital;

/** Groups of a number that is dialled or printed on a card: no more are looked at. */
const MOST_GROUPS = 6;
const CARD_GROUPS = 4;

/** "+44 20 *7946* 0958", "4111 1111 *1111* 1111": one of three and more numbers side by side, one of them with a nought before it, or four of four digits. */
function isOfDialled(tokens: readonly Token[], at: number): boolean {
  const isGroup = (index: number) => tokens[index]?.digits?.plain === true;
  if (!isGroup(at - 1) && !isGroup(at + 1)) return false;
  let from = at;
  while (from > at - MOST_GROUPS && isGroup(from - 1)) from--;
  let to = at + 1;
  while (to < at + MOST_GROUPS && isGroup(to)) to++;
  if (to - from < 3) return false;
  const groups = tokens.slice(from, to).map(({ text }) => text);
  if (groups.some(text => text.length >= 3 && text.startsWith('0'))) return true;
  return groups.length >= CARD_GROUPS && groups.every(text => text.length === CARD_GROUPS);
}

/** The two letters of a state of the US, before a number of five digits: "Salem, OR *97301*". */
const STATES = wordSet(
  'al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy',
);

function isZipCode(tokens: readonly Token[], { from, to }: NumberPhrase): boolean {
  const state = tokenBefore(tokens, from);
  if (tokens[from]!.text.length === 5 && namesNothing(tokens[to]) && isAnyNear(tokens, from, isZip)) return true;
  if (!state?.capital || !STATES.has(state) || tokens[from]!.text.length !== 5) return false;
  return tokenBefore(tokens, from, 2)?.text === ',' && !isPluralNoun(tokens[to]) && tokens[to]?.text !== 'people';
}

const isZip = ({ text }: Token) => text === 'zip' || text === 'postcode';

/** "(202) *555-0143*" */
function isPhoneNumber(tokens: readonly Token[], at: number): boolean {
  const digits = [at, at + 2].map(one => tokens[one]?.digits?.plain === true);
  return digits.every(Boolean) && tokens[at + 1]?.text === '-' && !tokens[at + 1]!.spaced;
}

function isLetterInBrackets(tokens: readonly Token[], at: number): boolean {
  const letter = tokens[at + 1];
  return letter?.kind === 'word' && !letter.spaced && letter.text.length === 1 && tokens[at + 2]?.text === ')';
}
