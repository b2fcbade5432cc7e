import type { Claim, Figure } from '../../claim/claim.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import { doubtIn } from '../doubt.ts';
import type { EngineIndex } from '../engine-index.ts';
import { rankOf } from '../figure-decision.ts';
import type { FigureReading, NumberReading } from '../figure-reading.ts';
import { isOwnCounter, unitClass } from '../figure-rules.ts';
import { namedEntries } from '../find-terms.ts';
import type { MatchContext } from '../match-context.ts';
import { CLEARLY_ANOTHER, isCountOfOthers, isRestrictedSomewhere, MAX_RATIO } from '../may-differ.ts';
import { nounsOfKind } from '../reading.ts';
import { isTold } from '../told-values.ts';
import { isWithinBound } from '../weigh-claim.ts';
import type { NumberOutcome } from './decide-by-evidence.ts';
import { type NumberCandidate, weighRecords } from './gather-numbers.ts';
import { isCounted, isReportedOfOthers } from './is-reported.ts';
import { MODELS, probabilityOf } from './model.ts';
import { AGAINST } from './number-features.ts';
import { topicStems, type WordWeights } from './record-words.ts';
import type { RecordedValue } from './recorded-values.ts';

/** So sure it must be that the number is told of the record. An accusation needs more than an agreement, which two like numbers vouch for. */
const LEAST = 0.9;
/** A number that may be another record's is told of that one. */
const MOST_OF_OTHER = 0.1;

/**
 * What somebody is said to have told of a record, with another number: "A senator's office gave the rate for 2024 as 16 percent." A
 * page's own number that no record has counts something else; what it reports of others it may report because it is wrong. The
 * sentence names the measure and the record's very time, and everything but the number speaks for the record.
 */
export function decideDifference(
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  ruledOut: ReadonlySet<string>,
): NumberOutcome['best'] {
  const { quantity } = number.quantity;
  if (quantity.comparator === 'plural' || quantity.comparator === 'up-to') return null;
  if (context.isTold ? isCounted(number) : !isReportedOfOthers(number)) return null;
  const records = namedRecords(number, index).flatMap(claim => {
    const { figure } = claim;
    if (figure === null || ruledOut.has(claim.id) || claim.modality === 'planned') return [];
    return isOtherNumber(figure, number, index.recordWords.told(claim.id)) ? [asStated(claim, figure, number)] : [];
  });
  const [best] = weighRecords(records, number, context, index)
    .map(candidate => ({ candidate, probability: probabilityOf(candidate.evidence, MODELS.numbers) }))
    .filter(({ candidate, probability }) => probability >= LEAST && isCertain(candidate, index))
    .sort((a, b) => b.probability - a.probability || a.candidate.claim.id.localeCompare(b.candidate.claim.id, 'en'));
  if (best === undefined || mayBeOfOther(best.candidate.claim, number, context, index)) return null;
  const { claim, read, shared } = best.candidate;
  const ratio = figureRatio(quantity.value, (claim.figure as Figure).value);
  const rank = rankOf(3, claim, read, 'same', ratio);
  return { decision: { claim, relation: 'differs', series: null, period: 'same', rank }, read, shared };
}

/** The records whose measure the sentence names: no others are certain, and there are far fewer of them. */
function namedRecords({ reading }: NumberReading, { lexicon, claimsByMeasure }: EngineIndex): readonly Claim[] {
  return [...namedEntries(lexicon, reading.words)].flatMap(id => claimsByMeasure.get(id) ?? []);
}

/** Of the record's kind and order, and clearly another. */
function isOtherNumber(figure: Figure, { quantity: { quantity } }: NumberReading, told: readonly number[]): boolean {
  if (unitClass(figure.unit) !== quantity.unit || isWithinBound(quantity, figure) || isTold(quantity, told))
    return false;
  // "Millions" is no number that another could be told from.
  if (figure.low !== null && (figure.high === null || figure.high > CLEARLY_ANOTHER * figure.low)) return false;
  const ratio = figureRatio(quantity.value, figure.value);
  return (
    ratio >= CLEARLY_ANOTHER &&
    ratio <= MAX_RATIO &&
    compareFigure(quantity, figure.value, figure.low, figure.high, figure.approx) === 'apart'
  );
}

/** The record as if its number were the page's, though not to the last digit. */
function asStated(
  claim: RecordedValue['claim'],
  scope: Figure,
  { quantity: { quantity } }: NumberReading,
): RecordedValue {
  return { claim, point: null, scope, value: quantity.value + quantity.lastDigit / 4, low: null, high: null };
}

function isCertain({ period, evidence, read, claim, own }: NumberCandidate, index: EngineIndex): boolean {
  const { periodElsewhere, measureHere, subjectUnnamed, nobodyNamed, alone } = evidence;
  const figure = claim.figure as Figure;
  if (AGAINST.some(name => evidence[name] !== 0) || period !== 'same' || measureHere === 0) return false;
  if (periodElsewhere + subjectUnnamed + nobodyNamed + alone > 0) return false;
  // Institutes estimate one thing so differently that whose number it is has to be said.
  const counters = index.lexicon.table.entries.filter(entry => isOwnCounter(entry, figure));
  const isNamed = nounsOfKind(read.reading, 'agency').some(({ entries }) =>
    entries.some(({ id }) => counters.some(one => one.id === id)),
  );
  if (counters.length > 0 && !isNamed) return false;
  if (doubtIn(read, figure.value, false, own) !== null) return false;
  return !isOfOtherPeople(read, figure, own) && !isRestrictedSomewhere(read, figure) && !isCountOfOthers(read, figure);
}

/** "*Undocumented* immigrants were 5 percent of the labor force": people by a word that the record does not have. */
function isOfOtherPeople({ reading, scope }: FigureReading, { population }: Figure, own: WordWeights): boolean {
  if (scope.populations.some(({ id }) => id !== population)) return true;
  const named = nounsOfKind(reading, 'population', scope.clause);
  return named.some(({ from, to }) => [...topicStems(reading.words.slice(from, to))].some(stem => !own.has(stem)));
}

/** It is a record's number of the same topic, or one that the sentence may well state. */
function mayBeOfOther({ topic }: Claim, number: NumberReading, context: MatchContext, index: EngineIndex): boolean {
  const records = index.recordedValues.fitting(number.quantity.quantity);
  if (records.some(({ claim, point }) => point === null && claim.topic === topic)) return true;
  return weighRecords(records, number, context, index).some(
    ({ evidence }) => probabilityOf(evidence, MODELS.numbers) >= MOST_OF_OTHER,
  );
}
