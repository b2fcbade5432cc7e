import type { LexiconEntry } from '../claim/lexicon.ts';
import type { EngineIndex } from './engine-index.ts';
import type { CountedScope } from './figure-rules.ts';
import type { FigureReading } from './figure-reading.ts';
import { findEntries } from './find-terms.ts';
import { withNarrower } from './lexicon-index.ts';
import type { MatchContext } from './match-context.ts';
import { entriesOf, nounsOfKind, type Reading } from './reading.ts';
import type { Word } from './words.ts';

/**
 * The number may count something else by the same words: "the unemployment rate" of a group or a state beside the nation's.
 *
 * A rival that no record counts, or whose own words are not named, stands for everything else that may be meant. It is
 * none where the sentence says outright that the country is, and nothing before it names a place in it or a group.
 */
export function hasRivalMeasure(
  figure: CountedScope,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): boolean {
  const rivals = read.binding.measures.filter(({ id }) => id !== figure.measure);
  if (rivals.length === 0) return false;
  if (rivals.some(rival => isOnRecord(rival.id, index) && isMeant(rival, read, index, context))) return true;
  return !isOfWholeCountry(figure, read, context);
}

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
  if (jurisdiction !== COUNTRY || antecedents.some(namesPart)) return false;
  const { words } = reading;
  const { from, to } = scope.clause;
  // "14 percent, *far above the national one*": what is added compares.
  const aside = words.findIndex(({ text }, at) => at >= quantity.to && at < to && text === ',');
  const isNational = ({ lower, text }: Word, at: number) =>
    NATIONAL.test(lower) || text === 'US' || (text === 'United' && words[from + at + 1]?.text === 'States');
  return words.slice(from, aside === -1 ? to : aside).some(isNational);
}

const COUNTRY = 'us';

/** "the *national* rate", "*Americans*", "the country's". */
const NATIONAL = /^(?:(?:nation|country|america)(?:['’]s)?|national(?:ly)?|nationwide|federal|americans?|u\.s\.)$/;

/** Another place, or a word that narrows what is counted. */
function namesPart(reading: Reading): boolean {
  return placesIn(reading).some(({ id }) => id !== COUNTRY) || nounsOfKind(reading, 'restriction').length > 0;
}

function placesIn(reading: Reading): readonly LexiconEntry[] {
  return nounsOfKind(reading, 'jurisdiction').flatMap(term => entriesOf(term, 'jurisdiction'));
}
