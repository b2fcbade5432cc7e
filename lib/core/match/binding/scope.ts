import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Binding } from './binding.ts';
import { headingEnd } from './bind-heading.ts';
import { NARROWING, narrowingWords } from './narrowing-words.ts';
import { isFromEverywhere, isFromTime, isOthers, narrowsNothing } from './narrows-nothing.ts';
import { clauseAround } from '../reading/clause.ts';
import { frontedRestrictions } from '../reading/fronted.ts';
import { ANAPHORS } from '../words/function-words.ts';
import type { Term } from '../lexicon/find-terms.ts';
import type { NounPhrase } from '../reading/noun-phrase.ts';
import { boundOf, nearestPeriod } from '../reading/own-period.ts';
import { isAddressee, placesOf } from '../reading/places-of.ts';
import type { Rate } from '../../quantity/read-rate.ts';
import { rateAfter, rateWithin } from '../reading/own-rate.ts';
import {
  entriesOf,
  hasKind,
  nounsOfKind,
  type ReadPeriod,
  type ReadQuantity,
  type Reading,
  type Span,
} from '../reading/reading.ts';
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
    if (narrowsNothing(reading, term, { counted, quantity, phrase, clause })) continue;
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

function actorsOf(reading: Reading): { entry: LexiconEntry; from: number; to: number }[] {
  return nounsOfKind(reading, 'actor').flatMap(term =>
    entriesOf(term, 'actor').map(entry => ({ entry, from: term.from, to: term.to })),
  );
}

export function hasAnaphor(reading: Reading): boolean {
  return reading.words.some(word => ANAPHORS.has(word.lower));
}
