import type { LexiconEntry } from '../claim/lexicon.ts';
import { LEVEL_STEMS } from './bind-level.ts';
import type { Binding } from './binding.ts';
import { clauseAround, unreadWords } from './clause.ts';
import { frontedRestrictions } from './fronted.ts';
import { ANAPHORS, AUXILIARIES, FUNCTION_WORDS } from './function-words.ts';
import type { Term } from './lexicon-index.ts';
import type { NounPhrase } from './noun-phrase.ts';
import {
  entriesOf,
  hasKind,
  nounsOfKind,
  type ReadPeriod,
  type ReadQuantity,
  type Reading,
  type Span,
} from './reading.ts';

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
  readonly per: 'day' | 'week' | 'month' | 'year' | null;
}

export function readScope(reading: Reading, quantity: ReadQuantity, phrase: NounPhrase, binding: Binding): Scope {
  const clause = clauseAround(reading, quantity.from);
  const populations: LexiconEntry[] = [];
  const restrictions: LexiconEntry[] = [];
  const said: LexiconEntry[] = [];
  const unread = new Set<number>(phrase.unread);
  for (const term of phrase.terms) {
    populations.push(...entriesOf(term, 'population'));
    restrictions.push(...entriesOf(term, 'restriction'));
  }
  const counted = { from: Math.min(quantity.from, binding.from), to: Math.max(phrase.end, binding.to) };
  for (const term of reading.nouns) {
    if (term.from < clause.from || term.to > clause.to || phrase.terms.includes(term) || !hasKind(term, 'restriction'))
      continue;
    // "a third", "70 percent of the": the share itself, no part of something else.
    if (term.from < quantity.to && quantity.from < term.to) continue;
    if (quantity.quantity.unit === 'percent' && term.from === quantity.to) continue;
    if (isSaidByMeasure(term, phrase, binding)) {
      said.push(...entriesOf(term, 'restriction'));
      continue;
    }
    if (isComment(reading, term, counted) || isTime(reading, term)) continue;
    if (isOfThisCount(reading, term, counted, quantity)) {
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
    unread: [...unread],
    jurisdictions: placesOf(reading, clause, phrase),
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
    // Before the number only as subject's or verb's companion: "criminals among them", not "criminal justice officials said".
    return (
      term.from >= counted.from - 4 && reading.verbs.some(verb => verb.from >= counted.from && verb.from <= counted.to)
    );
  }
  return !reading.quantities.some(other => other !== quantity && other.from >= counted.to && other.to <= term.from);
}

/** "immigrants from *2017 to 2023*" come from no country of that name; "every *single day*" is a rate. */
function isTime(reading: Reading, { from, to }: Term): boolean {
  if (reading.words[from - 1]?.lower === 'every' && RATES[reading.words[to - 1]?.lower ?? ''] !== undefined)
    return true;
  return (
    ['from', 'in', 'of'].includes(reading.words[to - 1]?.lower ?? '') && reading.periods.some(({ from }) => from === to)
  );
}

const PORTIONS = new Set(['portion', 'fraction', 'part']);

/** "…, the most of any month", "…, half of what it was": said of the count after a comma, and no part of it. */
function isComment(reading: Reading, term: Term, counted: Span): boolean {
  if (!term.entries.some(({ id }) => PORTIONS.has(id)) || term.from < counted.to) return false;
  if (['any', 'all'].includes(reading.words[term.to]?.lower ?? '')) return true;
  return reading.words[term.from - 1]?.text === ',' || reading.words[term.from - 2]?.text === ',';
}

const NARROWING = new Set(
  'from to in at by with for without under of into onto through via among between near aboard including'.split(' '),
);

/** Unknown content words that a preposition hangs on the count: "to *Guatemala*", "with *traffic* offences". */
function narrowingWords(reading: Reading, clause: Span, counted: Span): number[] {
  const found: number[] = [];
  const unknown = new Set(unreadWords(reading, { from: counted.to, to: clause.to }));
  let open = false;
  for (let at = counted.to; at < clause.to; at += 1) {
    const word = reading.words[at];
    if (word === undefined) break;
    // After a comma an apposition or another clause goes on, unless a preposition follows it at once.
    if (word.kind === 'mark' && word.text === ',') {
      if (!NARROWING.has(reading.words[at + 1]?.lower ?? '')) break;
      open = false;
    }
    if (NARROWING.has(word.lower)) open = !isInfinitive(reading, at);
    else if (LEVEL_STEMS.has(word.stem) || AUXILIARIES.has(word.lower)) open = false;
    else if (
      word.kind === 'word' &&
      FUNCTION_WORDS.has(word.lower) &&
      ['and', 'or', 'that', 'which', 'who', 'as', 'than'].includes(word.lower)
    ) {
      open = word.lower === 'and' || word.lower === 'or' ? open : false;
    }
    if (open && unknown.has(at)) found.push(at);
  }
  return found;
}

/** "to facilitate", not "to Guatemala": the lexicon does not know the word, and it has no capital. */
function isInfinitive(reading: Reading, at: number): boolean {
  const next = reading.words[at + 1];
  return reading.words[at]?.lower === 'to' && next?.kind === 'word' && !next.capital && !FUNCTION_WORDS.has(next.lower);
}

function placesOf(reading: Reading, clause: Span, phrase: NounPhrase): LexiconEntry[] {
  const inClause = nounsOfKind(reading, 'jurisdiction', clause);
  const inPhrase = phrase.terms.filter(term => hasKind(term, 'jurisdiction'));
  return [...new Set([...inClause, ...inPhrase].flatMap(term => entriesOf(term, 'jurisdiction')))];
}

function actorsOf(reading: Reading): { entry: LexiconEntry; from: number; to: number }[] {
  return nounsOfKind(reading, 'actor').flatMap(term =>
    entriesOf(term, 'actor').map(entry => ({ entry, from: term.from, to: term.to })),
  );
}

/** The period nearest to the number in its clause, first those after it; else the only one of the sentence. */
function nearestPeriod(reading: Reading, quantity: ReadQuantity, clause: Span): ReadPeriod | null {
  const usable = reading.periods.filter(({ period }) => !period.named);
  const inClause = usable.filter(period => period.from >= clause.from && period.to <= clause.to);
  const after = inClause.filter(period => period.from >= quantity.to);
  const nextNumber = reading.quantities.find(other => other.from >= quantity.to)?.from ?? Number.POSITIVE_INFINITY;
  const own = after.find(period => period.from <= nextNumber);
  if (own !== undefined) return own;
  const before = inClause.filter(period => period.to <= quantity.from);
  const previousNumber = reading.quantities.findLast(other => other.to <= quantity.from)?.to ?? -1;
  const nearest = before.findLast(period => period.from >= previousNumber) ?? before.at(-1);
  if (nearest !== undefined) return nearest;
  const [only] = usable;
  return only === undefined || usable.length > 1 || isOfNextNumber(reading, quantity, only) ? null : only;
}

/** "520 judges are left of the 700 *who sat in early 2025*", "61, up *from 32 in 2014*": the other number's time. */
function isOfNextNumber(reading: Reading, { to }: ReadQuantity, period: ReadPeriod): boolean {
  const next = reading.quantities.find(({ from }) => from >= to);
  if (next === undefined || period.from < next.to) return false;
  const between = (from: number, end: number) => reading.words.slice(from, end).map(({ lower }) => lower);
  return (
    between(next.to, period.from).some(word => ['who', 'that', 'which'].includes(word)) ||
    between(to, next.from).some(word => COMPARING.has(word))
  );
}

const COMPARING = new Set(['than', 'against', 'versus', 'vs', 'compared', 'up', 'down']);

function boundOf(reading: Reading, period: ReadPeriod | null): Scope['bound'] {
  const word = period === null ? '' : (reading.words[period.from - 1]?.lower ?? '');
  if (word === 'after') return 'after';
  if (word === 'by') return 'by';
  return word === 'before' || word === 'until' || word === 'till' ? 'before' : null;
}

const RATES: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  year: 'year',
  annually: 'year',
  yearly: 'year',
};

/** "3,000 arrests *a day*", "400,000 people *per year*", "… *annually*". */
function rateAfter(reading: Reading, end: number): 'day' | 'week' | 'month' | 'year' | null {
  const [first = '', ...more] = reading.words.slice(end, end + 4).map(({ lower }) => lower);
  // "each and every day", "every single day"
  const noun = more.find(word => !['and', 'every', 'single'].includes(word)) ?? '';
  if (['a', 'per', 'each', 'every'].includes(first)) return RATES[noun] ?? null;
  return ['daily', 'weekly', 'monthly', 'annually', 'yearly'].includes(first) ? (RATES[first] ?? null) : null;
}

const RATE_ADJECTIVES = new Set(['daily', 'weekly', 'monthly']);

/** "a *daily* arrest quota of 3,000", "*monthly* apprehensions fell below 10,000", "*on an average day* ICE deported 1,250". */
function rateWithin(reading: Reading, counted: Span, clause: Span): 'day' | 'week' | 'month' | 'year' | null {
  const near = reading.words.slice(Math.max(clause.from, counted.from - 3), counted.to);
  const adjective = near.find(({ lower }) => RATE_ADJECTIVES.has(lower));
  if (adjective !== undefined) return RATES[adjective.lower] ?? null;
  for (let at = clause.from; at + 2 < clause.to; at += 1) {
    const [first, second, third] = reading.words.slice(at, at + 3).map(({ lower }) => lower);
    if ((first === 'an' || first === 'a') && (second === 'average' || second === 'typical'))
      return RATES[third ?? ''] ?? null;
  }
  return null;
}

export function hasAnaphor(reading: Reading): boolean {
  return reading.words.some(word => ANAPHORS.has(word.lower));
}
