import { unitClass } from '../records/figure-unit.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureReading } from './figure-reading.ts';
import { figureRatio } from '../../quantity/implied-interval.ts';
import { fitPeriod } from '../time/stated-period.ts';
import { CLEARLY_ANOTHER } from './may-differ.ts';
import { findEntries } from '../lexicon/find-terms.ts';
import { areRelated } from '../lexicon/related-entries.ts';
import { withNarrower } from '../lexicon/lexicon-index.ts';
import { isAmerican } from '../reading/american.ts';
import type { MatchContext } from '../context/match-context.ts';
import { entriesOf, nounsOfKind, type Reading, type Span } from '../reading/reading.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/**
 * What else the number may count: something on record, of which it is nearly the number, or only what the same words may name.
 * Null where nothing is.
 */
export type Rival = 'on-record' | 'by-name' | null;

/**
 * What else the number may count by the same words: "the unemployment rate" of a group or a state beside the nation's.
 *
 * A rival that no record counts, or whose own words are not named, stands for everything else that may be meant. It is
 * none where the sentence says outright that the country is, and nothing before it names another, or a group that may be meant.
 */
export function rivalOf(
  figure: CountedScope,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
  recorded: number,
): Rival {
  const isApart = figureRatio(read.quantity.quantity.value, recorded) >= CLEARLY_ANOTHER;
  const rivals = read.binding.measures.filter(
    ({ id }) =>
      id !== figure.measure &&
      !(isApart && (isToldApart(id, read, index) || isOfOtherCounter(id, figure, read, index))),
  );
  if (rivals.length === 0) return null;
  if (rivals.some(rival => isOnRecord(rival.id, index) && isMeant(rival, read, index, context))) return 'on-record';
  if (isOfOwnActor(figure, read, index)) return null;
  if (isOfWholeCountry(figure, read, context) || isMoreThanAll(figure, read, index, context, recorded)) return null;
  // Words that only other words make another measure's leave open what else they are of, unless America is named.
  const isOpen = rivals.some(({ needs }) => needs === undefined) || !isAmerican(index.lexicon, read.reading);
  return isOpen ? 'by-name' : null;
}

/** A total from here on is a whole country's: people, dollars. Prices and rates are below. */
const TOTAL = 100_000;

/** So many more than the whole country has are no part of it. No other country has as many dollars; people, some do. */
function isMoreThanAll(
  { measure, unit, jurisdiction }: CountedScope,
  { reading, quantity: { quantity } }: FigureReading,
  { lexicon }: EngineIndex,
  { antecedents }: MatchContext,
  recorded: number,
): boolean {
  if (jurisdiction !== COUNTRY || lexicon.byId.get(measure)?.type === 'estimate') return false;
  if (antecedents.some(namesPart) || !(unitClass(unit) === 'usd' || isAmerican(lexicon, reading))) return false;
  return recorded >= TOTAL && quantity.value >= recorded * CLEARLY_ANOTHER;
}

/** What is on record of another measure for the stated time is another number altogether, so that this is not meant. */
function isToldApart(measure: string, read: FigureReading, index: EngineIndex): boolean {
  const {
    period,
    quantity: { quantity },
  } = read;
  const ids = period.kind === 'single' ? [period.id, `FY${period.id}`] : [];
  const series = (index.seriesByMeasure.get(measure) ?? []).flatMap(({ values }) =>
    values.filter(({ period: id }) => ids.includes(id)),
  );
  const claims = (index.claimsByMeasure.get(measure) ?? []).flatMap(({ figure }) =>
    figure !== null && fitPeriod(period, figure.period, { isPlan: false, isRate: figure.per !== null }) === 'same'
      ? [figure]
      : [],
  );
  const known = [...series, ...claims];
  if (known.length === 0 && isOfYears(measure, read, index)) return true;
  return known.length > 0 && known.every(({ value }) => figureRatio(quantity.value, value) >= CLEARLY_ANOTHER);
}

/** "over *Biden's* four years": what was done under the record's own actor is no other state's or group's. */
function isOfOwnActor({ actor }: CountedScope, read: FigureReading, { lexicon }: EngineIndex): boolean {
  return actor !== null && read.actor !== null && read.actorAt !== null && areRelated(lexicon, actor, read.actor.id);
}

/** "*ICE* counted so many removals and returns": what only another agency counts, ICE did not. */
function isOfOtherCounter(
  measure: string,
  { agency }: CountedScope,
  { scope }: FigureReading,
  index: EngineIndex,
): boolean {
  if (agency === null || !scope.agencies.some(({ id }) => id === agency)) return false;
  const counters = [
    ...(index.claimsByMeasure.get(measure) ?? []).map(({ figure }) => figure?.agency ?? null),
    ...(index.seriesByMeasure.get(measure) ?? []).map(one => one.agency),
  ];
  return counters.length > 0 && counters.every(counter => counter !== null && counter !== agency);
}

/** What is on record only for years on end is no number of a month, unless the words say since when, or a month could bring it. */
function isOfYears(measure: string, { period, reading, quantity: { quantity } }: FigureReading, index: EngineIndex) {
  const claims = index.claimsByMeasure.get(measure) ?? [];
  if (claims.length === 0 || index.seriesByMeasure.has(measure) || period.kind !== 'single') return false;
  if (quantity.unit === 'percent' && quantity.value < MOST_IN_A_MONTH) return false;
  return (
    claims.every(({ figure }) => figure?.period.type === 'span') && !reading.words.some(({ lower }) => SINCE.has(lower))
  );
}

/** Percent by which prices rise in a month at most. */
const MOST_IN_A_MONTH = 1.5;

const SINCE = wordsIn('since from under over during when total cumulative altogether up added term years');

/** What a rival's words need is named: "Black unemployment" where Black Americans are. */
function isMeant({ needs }: LexiconEntry, read: FigureReading, { lexicon }: EngineIndex, context: MatchContext) {
  if (needs === undefined) return true;
  const wanted = withNarrower(lexicon, needs);
  return [read.reading, ...context.antecedents].some(({ words }) => findEntries(lexicon, words, wanted).length > 0);
}

function isOnRecord(measure: string, { claimsByMeasure, seriesByMeasure }: EngineIndex): boolean {
  return claimsByMeasure.has(measure) || seriesByMeasure.has(measure);
}

function isOfWholeCountry(
  { jurisdiction }: CountedScope,
  { reading, scope, quantity }: FigureReading,
  { antecedents }: MatchContext,
): boolean {
  if (jurisdiction !== COUNTRY || antecedents.some(isOfAll(reading, quantity) ? namesAbroad : namesPart)) return false;
  const { words } = reading;
  const { from, to } = scope.clause;
  // "14 percent, *far above the national one*": what is added compares.
  const aside = words.findIndex(({ text }, at) => at >= quantity.to && at < to && text === ',');
  return namesCountry(words.slice(from, aside === -1 ? to : aside));
}

/** "a tenth *of the country*", "60,000 *Americans*": all of it, and no group that was spoken of before. */
function isOfAll({ words }: Reading, { to }: Span): boolean {
  const noun = words[to]?.lower === 'of' ? (words[to + 1]?.lower === 'the' ? to + 2 : to + 1) : to;
  return WHOLE.has(words[noun]?.lower ?? '');
}

const WHOLE = wordsIn('country nation population public americans');

/** "the *federal* budget", "in the *United States*" */
export function namesCountry(words: readonly Word[]): boolean {
  return words.some(
    ({ lower, text }, at) =>
      NATIONAL.test(lower) || text === 'US' || (text === 'United' && words[at + 1]?.text === 'States'),
  );
}

export const COUNTRY = 'us';

/** "the *national* rate", "*Americans*", "the country's". */
const NATIONAL = /^(?:(?:nation|country|america)(?:['’]s)?|national(?:ly)?|nationwide|federal|americans?|u\.s\.)$/;

/** Another place, or a word that narrows what is counted. */
function namesPart(reading: Reading): boolean {
  return placesIn(reading).some(({ id }) => id !== COUNTRY) || nounsOfKind(reading, 'restriction').length > 0;
}

function namesAbroad(reading: Reading): boolean {
  return placesIn(reading).some(({ id, broader = [] }) => id !== COUNTRY && !broader.includes(COUNTRY));
}

export function placesIn(reading: Reading): readonly LexiconEntry[] {
  return nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
}
