import type { LexiconEntry } from '../../claim/lexicon.ts';
import { LEVEL_STEMS } from './bind-level.ts';
import type { Binding } from './binding.ts';
import { headingEnd } from './bind-heading.ts';
import { NARROWING, narrowingWords } from './narrowing-words.ts';
import { clauseAround } from '../reading/clause.ts';
import { frontedRestrictions } from '../reading/fronted.ts';
import { ANAPHORS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { isTime, type NounPhrase } from '../reading/noun-phrase.ts';
import { boundOf, nearestPeriod } from '../reading/own-period.ts';
import { isAddressee, isBeside, isOfNumberBefore, isSaidOfMost, placesOf } from '../reading/places-of.ts';
import { type Rate, rateAfter, rateWithin } from '../reading/own-rate.ts';
import {
  entriesOf,
  hasKind,
  nounsOfKind,
  type ReadPeriod,
  type ReadQuantity,
  type Reading,
  type Span,
} from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** Everything that narrows or places what a number counts. */
export interface Scope {
  readonly clause: Span;
  readonly populations: readonly LexiconEntry[];
  readonly restrictions: readonly LexiconEntry[];
  /** All restrictions that the sentence names: what a narrow record asks for may stand anywhere in it. */
  readonly stated: readonly LexiconEntry[];
  /** Words that may narrow the count and that the lexicon does not know. */
  readonly unread: readonly number[];
  readonly jurisdictions: readonly LexiconEntry[];
  readonly agencies: readonly LexiconEntry[];
  readonly actors: readonly { entry: LexiconEntry; from: number; to: number }[];
  readonly period: ReadPeriod | null;
  /** "after January 2023", "before 2025": the period only bounds the time; "by 2025" may state it. */
  readonly bound: 'after' | 'before' | 'by' | null;
  readonly per: Rate | null;
}

export function readScope(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase, binding: Binding): Scope {
  const around = clauseAround(reading, quantity.from);
  // A heading stands before the clause of its number, and places it.
  const heading = headingEnd(reading, quantity.from);
  const clause = heading === null ? around : { from: 0, to: around.to };
  const populations: LexiconEntry[] = [];
  const restrictions: LexiconEntry[] = [];
  const said: LexiconEntry[] = [];
  const unread = new Set<number>(phrase.unread);
  for (const term of phrase.terms) {
    if (isOthers(reading, term, quantity) || isFromEverywhere(reading, term) || isFromTime(reading, term)) continue;
    populations.push(...entriesOf(term, 'population'));
    restrictions.push(...entriesOf(term, 'restriction'));
  }
  const counted = { from: Math.min(quantity.from, binding.from), to: Math.max(phrase.end, binding.to) };
  for (const term of reading.nouns) {
    if (term.from < clause.from || term.to > clause.to || phrase.terms.includes(term) || !hasKind(term, 'restriction'))
      continue;
    // "a third", "70 percent of the": the share itself, no part of something else.
    if ((term.from < quantity.to && quantity.from < term.to) || isOthers(reading, term, quantity)) continue;
    if (quantity.quantity.unit === 'percent' && term.from === quantity.to) continue;
    if (isSaidByMeasure(term, phrase, binding)) {
      said.push(...entriesOf(term, 'restriction'));
      continue;
    }
    if (isComment(reading, term, counted) || isSaidOfMost(reading, term, counted) || isTime(reading, term)) continue;
    if (isCertainty(reading, term) || isDayOfTelling(reading, term) || isOfOthers(reading, term, quantity)) continue;
    if (isIncluded(reading, term) || isPartBefore(reading, term, quantity)) continue;
    if (isOfNumberBefore(reading, term, quantity, phrase)) continue;
    // "along the *Mexican* line": nobody's nationality.
    if (isBeside(reading, term) || isFromEverywhere(reading, term) || isFromTime(reading, term)) continue;
    if (isCause(reading, term, counted, quantity)) continue;
    if (isOfSuperlative(reading, term, counted) || isAnother(reading, term, counted, quantity, clause)) continue;
    if ((heading !== null && term.to <= heading) || isOfThisCount(reading, term, counted, quantity)) {
      restrictions.push(...entriesOf(term, 'restriction'));
    }
  }
  for (const term of frontedRestrictions(reading, counted)) restrictions.push(...entriesOf(term, 'restriction'));
  for (const at of narrowingWords(reading, clause, counted)) unread.add(at);
  const period = nearestPeriod(reading, quantity, clause);
  return {
    clause,
    populations,
    restrictions,
    stated: [...restrictions, ...said, ...reading.nouns.flatMap(term => entriesOf(term, 'restriction'))],
    unread: [...unread].filter(at => binding.apart?.has(at) !== true),
    jurisdictions: placesOf(reading, clause, quantity, phrase),
    agencies: nounsOfKind(reading, 'agency', clause).flatMap(term => entriesOf(term, 'agency')),
    actors: actorsOf(reading),
    period,
    bound: boundOf(reading, period),
    per:
      quantity.quantity.per ??
      rateAfter(reading, phrase.end) ??
      rateWithin(reading, counted, clause) ??
      (period?.period.rate === true ? 'year' : null),
  };
}

/** "CECOT" in "sent to CECOT": the measure's own words restrict nothing beyond it. */
function isSaidByMeasure(term: Term, phrase: NounPhrase, binding: Binding): boolean {
  const own = [binding, ...(phrase.head === null ? [] : [phrase.head])];
  return own.some(
    span =>
      term.from >= span.from && term.to <= span.to && (term.from > span.from || term.to < span.to || span === binding),
  );
}

/** A restriction elsewhere in the clause narrows this count unless another number stands between. */
function isOfThisCount(reading: Reading, term: Term, counted: Span, quantity: ReadQuantity): boolean {
  if (term.from < counted.from) {
    if (isAddressee(reading, term, counted) || isPlanner(reading, term)) return false;
    // Before the number only as subject's or verb's companion: "criminals among them", not "criminal justice officials said".
    return (
      term.from >= counted.from - 4 && reading.verbs.some(verb => verb.from >= counted.from && verb.from <= counted.to)
    );
  }
  if (isOfNextClause(reading, term, counted) || hasOwnNumber(reading, term)) return false;
  return !reading.quantities.some(other => other !== quantity && other.from >= counted.to && other.from <= term.from);
}

/** "the president's *men* wanted 400 a week": who plans or tells is no part of what is counted. */
function isPlanner({ cues }: Reading, { to }: Term): boolean {
  return cues.some(({ from, entries }) => from === to && entries.some(({ operator }) => operator === 'planned'));
}

/** "down 4.5 percent, *homicides* off 14.9": what a comma sets off with a number of its own. */
function hasOwnNumber({ words, quantities }: Reading, { from, to }: Term): boolean {
  if (words[from - 1]?.text !== ',') return false;
  return quantities.some(other => other.from >= to && other.from <= to + 2 && isUnmarked(words.slice(to, other.from)));
}

function isUnmarked(words: Reading['words']): boolean {
  return words.every(({ kind }) => kind === 'word');
}

const GOING_ON = wordsIn('who whom whose which that where and or but all both each including among mostly');

/** "…, the agency leaned on buses", "…, whoever the parents are": after a comma another statement begins, unless it goes on with what was counted. */
function isOfNextClause({ words }: Reading, { from }: Term, counted: Span): boolean {
  const commas = words.flatMap(({ text }, at) => (at >= counted.to && at < from && text === ',' ? [at] : []));
  const [comma = -1] = commas;
  const next = words[comma + 1];
  // "225,000, more than half, had convictions": between two commas stands an insertion, and the statement goes on.
  if (commas.length !== 1 || comma === counted.to || next === undefined || comma + 1 === from) return false;
  const isPart = /(?:ing|ed)$/.test(next.lower) && !COMMENTING.has(next.lower);
  return !NARROWING.has(next.lower) && !GOING_ON.has(next.lower) && !isPart;
}

/** "…, *hitting* families hard": what the whole of it does to others. */
const COMMENTING = wordsIn(
  'hitting hurting affecting leaving prompting sparking raising straining squeezing forcing putting upending alarming angering worrying stirring unsettling',
);

/** Bans and lists name forty at most. */
const LEAST_COUNTRIES = 50;
const COUNTRIES = new Set(['countries', 'nations']);

/** "people *from 192 countries*", "*came from* dozens of nations": so many are all there are. */
function isFromEverywhere({ words, quantities }: Reading, { to }: Term): boolean {
  const many = quantities.find(({ from }) => from === to);
  if (many === undefined || words[to - 1]?.lower !== 'from') return false;
  const noun = words[many.to]?.lower === 'of' ? many.to + 1 : many.to;
  const { value, comparator } = many.quantity;
  return (value >= LEAST_COUNTRIES || comparator === 'plural') && COUNTRIES.has(words[noun]?.lower ?? '');
}

/** "removed 290,603 people *from* the end of January on": since when, and not of what country. */
function isFromTime({ words, periods }: Reading, { to }: Term): boolean {
  return words[to - 1]?.lower === 'from' && periods.some(period => period.from <= to + MOST_EDGE && period.to > to);
}

/** "from *the end of* January" */
const MOST_EDGE = 3;

const SUPERLATIVES = wordsIn('most highest largest fewest lowest least');

/** "were *the most* ever in one month": a superlative's own time. */
function isOfSuperlative({ words }: Reading, { from }: Term, counted: Span): boolean {
  if (words.slice(Math.max(counted.to, from - 3), from).some(({ lower }) => SUPERLATIVES.has(lower))) return true;
  // "more *than in any year since the first half* of the 1990s"
  const since = words.findLastIndex(({ lower }, at) => at >= counted.to && at < from && lower === 'since');
  return (
    since !== -1 && words.slice(counted.to, since).some(({ lower }) => lower === 'than' || SUPERLATIVES.has(lower))
  );
}

/** "*Another 1.6 million* have left": counted besides others, and whole in itself. "on the *other* hand", "…, and nobody wants *another* year": no part of it. */
function isAnother(
  { words }: Reading,
  { from, to }: Term,
  counted: Span,
  { from: number }: Span,
  clause: Span,
): boolean {
  if (words[to]?.lower === 'hand') return true;
  if (words[from]?.lower !== 'another') return false;
  if (from >= counted.to && !NARROWING.has(words[from - 1]?.lower ?? '')) return true;
  // "of one kind or another"
  return words[from - 1]?.lower === 'or' || (to === number && from === clause.from);
}

/** "2.2 million *others* have left": whole in itself too. */
function isOthers({ words }: Reading, { from }: Term, { to }: Span): boolean {
  return from === to && words[from]?.lower === 'others';
}

/** "Inflation hits 3.1% *as* petrol prices jump", "prices up 3.1 percent *on* petrol and rents": what made it so many is no part of it. */
function isCause({ words }: Reading, { from }: Term, counted: Span, { quantity }: ReadQuantity): boolean {
  if (from < counted.to || quantity.unit !== 'percent') return false;
  const between = words.slice(counted.to, from).map(({ lower }) => lower);
  if (between.some(word => CAUSING.has(word))) return true;
  // "10.6 percent *as* counted for children" tells of whom it is.
  const as = between.lastIndexOf('as');
  if (as !== -1) return words.slice(counted.to + as).some(word => PUSHING.has(word.stem) || LEVEL_STEMS.has(word.stem));
  const on = between.lastIndexOf('on');
  return on !== -1 && !between.includes('of') && between.length - on <= MOST_CAUSES;
}

const PUSHING: ReadonlySet<string> = stemsIn('lift send push drive bite');

/** "on *fuel and* food" */
const MOST_CAUSES = 4;
const CAUSING = wordsIn('amid despite because thanks due driven fueled fuelled led');

const BEING = wordsIn(
  "is are was were be been being am feel feels felt seem seems seemed sounds sounded i'm he's she's they're we're",
);

/** "is *certain* that 400 left", "is almost *certain*": how sure somebody is, and not which of them. */
export function isCertainty({ words }: Reading, { from, to }: Term): boolean {
  if (words[from]?.lower !== 'certain') return false;
  return words[to]?.lower === 'that' || [from - 1, from - 2].some(at => BEING.has(words[at]?.lower ?? ''));
}

const BEING_THERE = wordsIn('is was are were');
/** "*including* the roughly 11 million" */
const MOST_TO_NUMBER = 2;

/** "*including* 11 million jobs": part of something else, and whole itself. "…, *the rest* is talk", "in *no other* year": said of all else. */
function isOfOthers({ words }: Reading, { from, to }: Term, { from: number }: ReadQuantity): boolean {
  const first = words[from]?.lower;
  if (first === 'including' && to <= number && number - to <= MOST_TO_NUMBER) return true;
  if (words[to - 1]?.lower === 'rest') return BEING_THERE.has(words[to]?.lower ?? '');
  return first === 'other' && words[from - 1]?.lower === 'no';
}

/** "was past 900,000 *on that day*": when it was so many, and not how many came then. */
function isDayOfTelling({ words }: Reading, { from, to }: Term): boolean {
  return words[from]?.lower === 'that' && to === from + 2 && DATING.has(words[from - 1]?.lower ?? '');
}

const DATING = wordsIn('on by until before since');

const PORTIONS = new Set(['portion', 'fraction', 'part']);

/** "…, the most of any month", "…, half of what it was": said of the count after a comma, and no part of it. */
function isComment(reading: Reading, term: Term, counted: Span): boolean {
  if (!term.entries.some(({ id }) => PORTIONS.has(id)) || term.from < counted.to) return false;
  if (['any', 'all'].includes(reading.words[term.to]?.lower ?? '')) return true;
  let before = term.from - 1;
  while (COMPARING.has(reading.words[before]?.lower ?? '')) before -= 1;
  return [before, before - 1, term.from - 2].some(at => reading.words[at]?.text === ',');
}

const COMPARING = wordsIn('less more fewer than about roughly almost nearly just over under barely some only');

/** "…, expulsions *included*", "…, Canada and Mexico *included*", "…, *among them* Cuba and Iran": said of what is in the count. */
function isIncluded({ words }: Reading, { from, to }: Term): boolean {
  if (words[from - 1]?.text === ',' && words[from]?.lower === 'among' && words[to - 1]?.lower === 'them')
    return words[to]?.kind === 'word' && words[to]?.capital === true;
  // "…, traffic *offenses* included"
  const isBefore = words[to]?.lower === 'included' && words[from - 1]?.text === ',';
  if (isBefore) return true;
  if (words[to - 1]?.lower !== 'included') return false;
  let start = from - 1;
  while (isNameInList(words[start])) start -= 1;
  return words[start + 1]?.text === ',' || words[from - 2]?.text === ',';
}

function isNameInList(word: Word | undefined): boolean {
  return word !== undefined && (word.text === ',' || word.lower === 'and' || (word.kind === 'word' && word.capital));
}

/** "half of *the* one million": a part of the number, which is whole itself. */
function isPartBefore({ words }: Reading, { to }: Term, { from }: ReadQuantity): boolean {
  return to < from && from - to <= 2 && words.slice(to, from).every(({ lower }) => lower === 'of' || lower === 'the');
}

function actorsOf(reading: Reading): { entry: LexiconEntry; from: number; to: number }[] {
  return nounsOfKind(reading, 'actor').flatMap(term =>
    entriesOf(term, 'actor').map(entry => ({ entry, from: term.from, to: term.to })),
  );
}

export function hasAnaphor(reading: Reading): boolean {
  return reading.words.some(word => ANAPHORS.has(word.lower));
}
