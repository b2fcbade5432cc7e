import { OF_THE_NATION } from './clause.ts';
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { RATES } from './own-rate.ts';
import { entriesOf, hasKind, nounFrom, type ReadQuantity, type Reading } from './reading.ts';
import { wordsIn } from '../words/words-in.ts';

/**
 * What follows a number up to its noun: "400,000 *deportations*", "11 million *undocumented immigrants*".
 *
 * `head` is the term that is counted; null when the noun is no term of the lexicon (`unread` then holds it) or when the
 * number stands bare. `terms` are all terms read on the way, `end` the word after the phrase.
 */
export interface NounPhrase {
  readonly head: Term | null;
  readonly terms: readonly Term[];
  readonly unread: readonly number[];
  /** "400,000 of the people": a part of something named after it. */
  readonly partitive: boolean;
  readonly end: number;
}

const WHOLE = wordsIn('population country nation public');
const PART_OF = wordsIn('the those these them whom its their all such which our my your his her');

export function readNounPhrase(reading: Reading, { to, quantity }: ReadQuantity): NounPhrase {
  const { words } = reading;
  const terms: Term[] = [];
  const unread: number[] = [];
  let at = to;
  if (words[at]?.lower === 'of') {
    const next = words[at + 1]?.lower ?? '';
    // A share has its whole behind "of": "70 percent of the people", "a third of all cases".
    // "21,900 pounds of the drug" are no part of a counted whole.
    const isCounted = quantity.unit === 'count' || quantity.unit === 'usd';
    if (PART_OF.has(next) && quantity.comparator !== 'plural' && isCounted)
      return { head: null, terms, unread, partitive: true, end: at };
    // "millions of people", "dozens of countries"
    if (quantity.comparator === 'plural' || next !== '') at += 1;
    if (PART_OF.has(words[at]?.lower ?? '')) at += 1;
  }
  let head: Term | null = null;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || word.kind !== 'word') {
      // A quoted noun goes on: “millions” of people, so-called “third countries”.
      if (word?.kind === 'mark' && isQuote(word.text) && head === null && words[at + 1]?.kind === 'word') {
        at += 1;
        if (words[at]?.lower === 'of') at += 1;
        continue;
      }
      break;
    }
    if (at === to && quantity.unit === 'count' && quantity.comparator !== 'plural' && isDoneTo(reading, at)) break;
    const start = at;
    const term = reading.nouns.find(noun => noun.from === start && !isTime(reading, noun) && !isTimed(reading, noun));
    // "removals by ICE *as of* Nov. 15": what begins with a preposition is no part of the phrase.
    if (term !== undefined && head !== null && hasKind(term, 'neutral') && FUNCTION_WORDS.has(word.lower)) break;
    if (term !== undefined && !hasKind(term, 'actor') && !isLooseModifier(reading, term)) {
      terms.push(term);
      at = term.to;
      if (hasKind(term, 'neutral') || hasKind(term, 'agency') || hasKind(term, 'jurisdiction')) {
        if (hasKind(term, 'jurisdiction') && isPlural(reading, term)) head = term;
        continue;
      }
      head = term;
      // A plural noun ends its phrase; a singular one may be part of a compound: "deportation flights".
      if (isPlural(reading, term)) break;
      continue;
    }
    if (FUNCTION_WORDS.has(word.lower) || AUXILIARIES.has(word.lower) || COMPARED.has(word.lower)) break;
    if (PAST.has(word.lower)) break;
    if (reading.periods.some(period => period.from === at)) break;
    if (reading.verbs.some(verb => verb.from === at) && (head !== null || unread.length > 0)) break;
    if (reading.cues.some(cue => cue.from === at)) break;
    // "one million Americans *changed* the country": after a plural a participle belongs to the verb.
    if (head !== null && isPlural(reading, head) && PARTICIPLE.test(word.lower)) break;
    if (head !== null && isVerbOf(reading, at)) break;
    // "9 percent *of the population*" are so many of all.
    const isWhole = quantity.unit === 'percent' && terms.length === 0 && WHOLE.has(word.lower);
    // "a million *people*" may be one term, the number in it.
    const isOfNumber = word.lower === 'people' && reading.nouns.some(noun => noun.from < to && at < noun.to);
    if (!isWhole && !isOfNumber && !OF_THE_NATION.test(word.lower)) unread.push(at);
    head = null;
    at += 1;
  }
  const rest = head === null ? null : restOfList(reading, head, at);
  if (rest === null) return { head, terms, unread, partitive: false, end: at };
  return { head: rest.head, terms: [...terms, ...rest.terms], unread, partitive: false, end: rest.end };
}

const LAST = wordsIn('and or plus');

/**
 * "1.1 million *removals, returns and expulsions*": several measures of a family counted together, which is none of them by itself. `head` is
 * the name of all, where the lexicon has one for those behind the first comma; null where nothing is listed.
 */
function restOfList(reading: Reading, first: Term, comma: number): Pick<NounPhrase, 'head' | 'terms' | 'end'> | null {
  const { words } = reading;
  const families = familiesOf(first);
  const terms: Term[] = [];
  let at = comma;
  while (words[at]?.text === ',' || (terms.length > 0 && LAST.has(words[at]?.lower ?? ''))) {
    const term = nounFrom(reading, at + 1);
    if (term === undefined || !familiesOf(term).some(family => families.includes(family))) break;
    terms.push(term);
    at = term.to;
  }
  const last = terms.at(-1);
  if (last === undefined) return null;
  const isWhole = words.slice(last.from, last.to).some(({ lower }) => LAST.has(lower));
  const isListed = isWhole || LAST.has(words[last.from - 1]?.lower ?? '');
  return isListed ? { head: isWhole ? last : null, terms, end: at } : null;
}

function familiesOf(term: Term): string[] {
  return entriesOf(term, 'measure').flatMap(({ family }) => family ?? []);
}

/** "*people from* fiscal 2017 to 2020" come from no country of that name; "every *single day*" is a rate. */
export function isTime({ words, periods }: Reading, { from, to }: Term): boolean {
  if (words[from - 1]?.lower === 'every' && RATES.has(words[to - 1]?.lower ?? '')) return true;
  return (
    ['from', 'in', 'of'].includes(words[to - 1]?.lower ?? '') &&
    periods.some(period => period.from === to || period.from === to - 1)
  );
}

/** A time begins inside the phrase; but "births *each year* to parents without papers" is one. */
function isTimed({ periods }: Reading, term: Term): boolean {
  return periods.some(
    ({ from, period }) => term.from < from && from < term.to && !(period.rate && period.type === 'any-year'),
  );
}

const PARTICIPLE = /.(?:ed|ing)$/;

/** "400,000 *deported* in a year", "DHS: 12,000 *detained*": a headline tells what was done, and leaves out to whom. */
function isDoneTo(reading: Reading, at: number): boolean {
  const verb = reading.verbs.find(({ from }) => from === at);
  if (verb === undefined || !reading.words[at]?.lower.endsWith('ed')) return false;
  const next = reading.words[verb.to];
  if (next === undefined || next.kind !== 'word') return true;
  return FUNCTION_WORDS.has(next.lower) || reading.periods.some(({ from }) => from === verb.to);
}

/** "450 miles of wall *went* up", "a cap of 7,500 *drew* protests": pasts that are no participles, so that a clause begins. */
const PAST = wordsIn(
  'went fell rose took gave saw began grew drew wrote spoke chose drove flew knew threw broke stood lay sat came became',
);

/** "a $1,000 exit payment *awaits* migrants": in the singular, between the noun and people or an article. */
function isVerbOf(reading: Reading, at: number): boolean {
  const lower = reading.words[at]?.lower ?? '';
  if (!lower.endsWith('s') || lower.endsWith('ss')) return false;
  const next = nounFrom(reading, at + 1);
  return DETERMINERS.has(reading.words[at + 1]?.lower ?? '') || (next !== undefined && hasKind(next, 'population'));
}

/** "9.1 percent *higher* than a year before" */
const COMPARED = wordsIn('higher lower greater smaller larger bigger up down above below');

/** A restriction that is no noun phrase of its own ("in detention", "with convictions") hangs on the noun and does not belong to it. */
function isLooseModifier(reading: Reading, term: Term): boolean {
  return hasKind(term, 'restriction') && FUNCTION_WORDS.has(reading.words[term.from]?.lower ?? '');
}

const IRREGULAR_PLURALS = wordsIn('people children women men police undocumented');

export function isPlural(reading: Reading, term: Term): boolean {
  // "people in the country illegally": the noun is the first word of a phrase that goes on after it.
  const last = reading.words[term.to - 1];
  const first = reading.words[term.from];
  if (last === undefined || first === undefined) return false;
  return (
    IRREGULAR_PLURALS.has(last.lower) ||
    IRREGULAR_PLURALS.has(first.lower) ||
    (last.lower.endsWith('s') && !last.lower.endsWith('ss')) ||
    last.lower.endsWith('ly') ||
    last.lower === 'status' ||
    last.lower === 'permission'
  );
}

function isQuote(text: string): boolean {
  return '"“”\'‘’«»'.includes(text);
}
