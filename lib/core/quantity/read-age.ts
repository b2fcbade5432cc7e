import type { Comparison } from './comparators.ts';
import { isMonth } from './dates-and-scores.ts';
import { namesNothing } from './names-nothing.ts';
import { NUMBER_WORDS } from './number-words.ts';
import type { NumberPhrase } from './number-phrase.ts';
import { tokenBefore } from './token-before.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-table.ts';

/** The unit of a number that is an age, or years of a life, with none to it; null where it is neither. */
export function readAge(tokens: readonly Token[], number: NumberPhrase, before: Comparison): string | null {
  return (
    ageBetweenCommas(tokens, number) ??
    yearsOfLife(tokens, number) ??
    ageOfPeople(tokens, number, before) ??
    ageTurned(tokens, number, before) ??
    ageOfLife(tokens, number, before) ??
    ageNamed(tokens, number) ??
    ageOfListed(tokens, number)
  );
}

export const SOMEBODY = wordSet(
  'man woman boy girl teen teenager pensioner toddler retiree brother sister father mother son daughter husband wife uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter widow widower kid baby mom dad grandma grandpa granny grandparent nana nonna abuela stepfather stepmother stepson stepdaughter mum mama papa nan nanna gran grandad granddad apprentice president minister premier king queen pope chancellor cop driver passenger suspect victim teacher student neighbour neighbor resident farmer nurse officer bishop priest pastor mayor senator judge chef singer actor pilot clerk captain plaintiff defendant finisher runner winner survivor gunman founder owner worker builder',
);

/** "John Smith, 47, said", "her brother, 79, left": an age. */
function ageBetweenCommas(tokens: readonly Token[], number: NumberPhrase): string | null {
  const name = tokenBefore(tokens, number.from, 2);
  if (tokenBefore(tokens, number.from)?.text !== ',' || tokens[number.to]?.text !== ',') return null;
  // "Nov, 29, 2016"
  if ((name?.capital !== true && !isSomebody(tokens, number.from - 2)) || isMonth(tokens, number.from - 2)) return null;
  return number.plainDigits && number.value >= 1 && number.value < 120 ? 'year-of-age' : null;
}

const PERSON = /[^e](?:er|or|ist|ian|man|woman|eer)$/;
const NO_PERSON =
  /(?:number|order|quarter|winter|summer|counter|paper|power|letter|chapter|border|corner|cent(?:er|re)|tower|water|river|other|over|under|after|either|tember|tober|ember|floor|door|colou?r|factor|error|sector|figure|dollar|weather|tier|offer|layer|^list|score)$/;
const ARTICLES = wordSet('the a an his her their our my');

/** "*her brother*", "*the climber*": by what it is, or how it ends. */
function isSomebody(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at];
  if (noun?.kind !== 'word') return false;
  if (SOMEBODY.has(noun)) return true;
  return PERSON.test(noun.text) && !NO_PERSON.test(noun.text) && ARTICLES.has(tokenBefore(tokens, at));
}

const OF_SOME_AGE = wordSet(
  'people person persons adults adult children child kids kid women men girls boys anyone everyone anybody everybody those seniors americans workers voters patients citizens residents population toddlers teens',
);
const OLDER_OR_YOUNGER = wordSet('over under above below');

/** "*people over* 65", "*children under* 5", also with nothing counted behind: an age. */
function ageOfPeople(tokens: readonly Token[], number: NumberPhrase, { from }: Comparison): string | null {
  if (from !== number.from - 1 || !OLDER_OR_YOUNGER.has(tokens[from]) || !OF_SOME_AGE.has(tokenBefore(tokens, from)))
    return null;
  return (number.plainDigits || tokens[number.from]?.kind === 'word') && number.value < 100 ? 'year-of-age' : null;
}

/** Nobody is older, even by mistake of a register. */
const OLDEST = 160;

const OLDER = wordSet('older younger');

/** "65 *and older*", "18 years *or younger*": `last` is the last word behind the number. */
export function isAgeWithTail(unit: string | null, { value }: NumberPhrase, last: Token | undefined): boolean {
  return OLDER.has(last) && (unit === null || unit === 'year') && value < OLDEST;
}

const TURNING = wordSet('turn turns turned turning');
const AFTER_BIRTHDAY = wordSet('next today tomorrow yesterday means meant last');

const IS = wordSet('is was');
const SHE_IS =
  /^(?:s?he'?s|i'?m|(?:kid|boy|girl|son|daughter|wife|husband|mom|mum|mother|dad|father|brother|sister|guy|baby|nan|gran|grandma|grandpa)'s)$/;
const SHE = wordSet('she he i');

/** "my *son is* nineteen", "*she's* sixty-one" */
function isOfSomebody(tokens: readonly Token[], from: number): boolean {
  const before = tokenBefore(tokens, from);
  const whose = tokenBefore(tokens, from, 2);
  return SHE_IS.test(before?.text ?? '') || (IS.has(before) && (SOMEBODY.has(whose) || SHE.has(whose)));
}

const CHILDREN = wordSet('kids children boys girls twins sons daughters grandkids grandchildren brothers sisters');
const ARE = wordSet('are were');
/** Tokens from "are" to an age: "are eleven, nine and *six*" */
const MOST_TO_ARE = 6;

/** "my *kids are* eleven and eight" */
function isOfChildren(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - MOST_TO_ARE); at--) {
    const token = tokens[at]!;
    if (ARE.has(token)) return CHILDREN.has(tokens[at - 1]);
    const isListed = token.kind === 'digits' || NUMBER_WORDS.has(token) || token.text === ',' || token.text === 'and';
    if (!isListed) return false;
  }
  return false;
}

/** "she *turned* 40 in May": an age; what turned 40 people away did so to people. */
function ageTurned(
  tokens: readonly Token[],
  { from, to, plainDigits, value }: NumberPhrase,
  before: Comparison,
): string | null {
  if (before.from !== from || value < 1 || value >= OLDEST) return null;
  if (!TURNING.has(tokenBefore(tokens, from)) && !isOfSomebody(tokens, from) && !isOfChildren(tokens, from))
    return null;
  const next = tokens[to];
  const isAlone = namesNothing(next) || AFTER_BIRTHDAY.has(next);
  return isAlone && (plainDigits || tokens[from]?.kind === 'word') ? 'year-of-age' : null;
}

const AT = wordSet('at');
const OF = wordSet('of');
const AGE_LINKS = wordSet('at of is was');
const EVENTS = wordSet('diagnosed married widowed divorced orphaned died retired enlisted drafted attack stroke');
const LEAVING = wordSet('left leaves leave');
const HOME = wordSet('home school');
const ONE = wordSet('boy girl child man woman lad toddler kid');
const EXTREME = wordSet('oldest youngest eldest');
const MOST_TO_EXTREME = 6;

/** "*diagnosed at* 34", "*a boy of* six", "the *oldest* of them *was* 71". */
function ageOfLife(
  tokens: readonly Token[],
  { from, to, plainDigits, value }: NumberPhrase,
  before: Comparison,
): string | null {
  const link = tokenBefore(tokens, from);
  if (before.from !== from || !AGE_LINKS.has(link) || value < 1 || value >= OLDEST || !namesNothing(tokens[to]))
    return null;
  if (!plainDigits && tokens[from]?.kind !== 'word') return null;
  const word = tokenBefore(tokens, from, 2);
  const further = tokenBefore(tokens, from, 3);
  const isAge =
    (AT.has(link) && (EVENTS.has(word) || (HOME.has(word) && LEAVING.has(further)))) ||
    (OF.has(link) && ONE.has(word) && ARTICLES.has(further)) ||
    (AT.has(link) && EXTREME.has(further)) ||
    (IS.has(link) &&
      tokens[to]?.text !== 'of' &&
      tokens.slice(Math.max(0, from - MOST_TO_EXTREME), from).some(token => EXTREME.has(token)));
  return isAge ? 'year-of-age' : null;
}

/** "two *boys, 4 and* 7," */
function ageOfListed(tokens: readonly Token[], { from, to, value, plainDigits }: NumberPhrase): string | null {
  let at = from - 1;
  if (!plainDigits || value > OLDEST_CHILD || at < 1 || !LISTED.has(tokens[at]) || !namesNothing(tokens[to]))
    return null;
  while (LISTED.has(tokens[at]) && tokens[at - 1]?.kind === 'digits') at -= 2;
  const isMore = at < from - 1 || (LISTED.has(tokens[to]) && tokens[to + 1]?.kind === 'digits');
  return isMore && tokens[at]?.text === ',' && CHILDREN.has(tokens[at - 1]) ? 'year-of-age' : null;
}

const LISTED = wordSet(', and &');
const OLDEST_CHILD = 18;

/** "*live to* 79", "can *expect to reach* 79": years, left out. What "is expected to reach 79" may be anything. */
function yearsOfLife(tokens: readonly Token[], { from, value }: NumberPhrase): string | null {
  if (value < 30 || value >= 120) return null;
  const before = tokenBefore(tokens, from);
  if (UP_TO.has(before)) return LIVING.has(tokenBefore(tokens, from, 2)) ? 'year' : null;
  const isReaching = REACHING.has(before) && tokenBefore(tokens, from, 2)?.text === 'to';
  return isReaching && EXPECTING.has(tokenBefore(tokens, from, 3)) ? 'year' : null;
}

const LIVING = wordSet('live lives lived living');
const UP_TO = wordSet('to until till past');
const EXPECTING = wordSet('expect expects hope hopes');
const REACHING = wordSet('reach see');

const OF_AGE = wordSet(
  'pension retirement average median mean minimum maximum legal voting drinking eligibility typical',
);
const AGE = wordSet('age');
/** Tokens from "age" to its number: "the pension *age* will rise from 62 to *64*" */
const MOST_TO_AGE = 10;

/** "the pension *age* will rise from 62 to 64", "the median *age* is 38" */
function ageNamed(tokens: readonly Token[], { from, to, value, scale }: NumberPhrase): string | null {
  if (value < 1 || value >= OLDEST || scale !== 1 || !namesNothing(tokens[to])) return null;
  for (let at = from - 1; at > Math.max(0, from - MOST_TO_AGE); at--) {
    if (ENDS.has(tokens[at])) return null;
    if (AGE.has(tokens[at]) && OF_AGE.has(tokens[at - 1])) return 'year-of-age';
  }
  return null;
}

const ENDS = wordSet('. ; : ? ! ( )');
