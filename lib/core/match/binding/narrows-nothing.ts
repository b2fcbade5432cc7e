import { LEVEL_STEMS } from './bind-level.ts';
import { NARROWING } from './narrowing-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import { isTime, type NounPhrase } from '../reading/noun-phrase.ts';
import { isBeside, isOfNumberBefore, isSaidOfMost } from '../reading/places-of.ts';
import type { ReadQuantity, Reading, Span } from '../reading/reading.ts';
import { stemsIn } from '../words/stem.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** A number with what it counts and the clause that it stands in. */
interface Count {
  readonly quantity: ReadQuantity;
  readonly phrase: NounPhrase;
  /** From the first to the last word of number, noun and measure. */
  readonly counted: Span;
  readonly clause: Span;
}

/** Whether a term that names a part of people or time names none of what is counted: it comments, dates, compares or is said of others. */
export function narrowsNothing(reading: Reading, term: Term, { counted, quantity, phrase, clause }: Count): boolean {
  return (
    isComment(reading, term, counted) ||
    isSaidOfMost(reading, term, counted) ||
    isTime(reading, term) ||
    isCertainty(reading, term) ||
    isDayOfTelling(reading, term) ||
    isSaidOfOthers(reading, term, quantity) ||
    isIncluded(reading, term) ||
    isPartBefore(reading, term, quantity) ||
    isOfNumberBefore(reading, term, quantity, phrase) ||
    // "along the *Mexican* line": nobody's nationality.
    isBeside(reading, term) ||
    isFromEverywhere(reading, term) ||
    isOfBirth(reading, term) ||
    isFromTime(reading, term) ||
    isCause(reading, term, counted, quantity) ||
    isOfSuperlative(reading, term, counted) ||
    isAnother(reading, term, counted, quantity, clause)
  );
}

/** Bans and lists name forty at most. */
const LEAST_COUNTRIES = 50;
const COUNTRIES = new Set(['countries', 'nations']);

/** "people *from 192 countries*", "*came from* dozens of nations": so many are all there are. */
export function isFromEverywhere({ words, quantities }: Reading, { to }: Term): boolean {
  const many = quantities.find(({ from }) => from === to);
  if (many === undefined || words[to - 1]?.lower !== 'from') return false;
  const noun = words[many.to]?.lower === 'of' ? many.to + 1 : many.to;
  const { value, comparator } = many.quantity;
  return (value >= LEAST_COUNTRIES || comparator === 'plural') && COUNTRIES.has(words[noun]?.lower ?? '');
}

const LIVING = wordsIn('expect expects expected live lives lived');

/** "an *American born* in 2024 can expect to live 79 years": of all who were born then. */
function isOfBirth({ words }: Reading, { to }: Term): boolean {
  if (words[to - 1]?.lower !== 'born' || words[to]?.lower !== 'in') return false;
  return words.slice(to).some(({ lower }) => LIVING.has(lower));
}

/** "removed 290,603 people *from* the end of January on": since when, and not of what country. */
export function isFromTime({ words, periods }: Reading, { to }: Term): boolean {
  if (words[to - 1]?.lower !== 'from') return false;
  // "from *the start of* his term": the end of a time, whatever time it is of.
  const isEnd = words[to]?.lower === 'the' && EDGES.has(words[to + 1]?.lower ?? '') && words[to + 2]?.lower === 'of';
  return isEnd || periods.some(period => period.from <= to + MOST_EDGE && period.to > to);
}

const EDGES = wordsIn('start beginning outset middle end dawn');

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
export function isOthers({ words }: Reading, { from }: Term, { to }: Span): boolean {
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
function isSaidOfOthers({ words }: Reading, { from, to }: Term, { from: number }: ReadQuantity): boolean {
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

/** "…, expulsions *included*", "…, Canada and Mexico *included*", "…, *among them* Cuba and Iran", "…, clerks *among them*": said of what is in the count. */
function isIncluded({ words }: Reading, { from, to }: Term): boolean {
  const among = words.findIndex(({ lower }, at) => at >= to && lower === 'among' && words[at + 1]?.lower === 'them');
  const opened = words.findLastIndex(({ text }, at) => at < from && text === ',');
  const isNear = among !== -1 && opened !== -1 && among - opened <= MOST_AMONG_THEM;
  if (isNear && words.slice(to, among).every(({ kind }) => kind === 'word')) return true;
  if (words[from - 1]?.text === ',' && words[from]?.lower === 'among' && words[to - 1]?.lower === 'them')
    return words[to]?.kind === 'word' && words[to]?.capital === true;
  // "…, traffic *offenses* included"
  const isBefore = words[to]?.lower === 'included' && words[from - 1]?.text === ',';
  if (isBefore) return true;
  if (words[to - 1]?.lower !== 'included') return false;
  let start = from - 1;
  while (isNameInList(words[start])) start -= 1;
  if (words[start + 1]?.text === ',' || words[from - 2]?.text === ',') return true;
  // "…, *those who change their status included*": others besides.
  const isLast = words[to] === undefined || words[to]?.kind === 'mark';
  const inserted = words.slice(opened + 1, from);
  return (
    isLast &&
    opened !== -1 &&
    inserted.length <= MOST_INCLUDED &&
    !inserted.some(({ lower }) => BEING.has(lower) || lower === 'not')
  );
}

const MOST_INCLUDED = 6;

/** ", clerks and cooks *among them*" */
const MOST_AMONG_THEM = 5;

function isNameInList(word: Word | undefined): boolean {
  return word !== undefined && (word.text === ',' || word.lower === 'and' || (word.kind === 'word' && word.capital));
}

/** "half of *the* one million": a part of the number, which is whole itself. */
function isPartBefore({ words }: Reading, { to }: Term, { from }: ReadQuantity): boolean {
  return to < from && from - to <= 2 && words.slice(to, from).every(({ lower }) => lower === 'of' || lower === 'the');
}
