import { asPercent } from '../../reading/as-percent.ts';
import { shareOfWhole } from '../../binding/bind-share.ts';
import { isCountedFrom } from '../../time/counted-from.ts';
import type { EngineIndex } from '../../engine-index.ts';
import { namesTerm } from '../../figures/figure-reading.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { isPartial, mayLackScale, saysScale } from '../../figures/left-out-scale.ts';
import { EXACT_DIGITS } from '../../figures/may-differ.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { newestBy } from '../../time/newest-then.ts';
import { isKnownBy } from '../../time/validity.ts';
import { apartness, COUNTS, crossedEvidence, digitsOf, isLeftAlone, lengthOf, SMALL } from './number-evidence.ts';
import { LEAST_COUNT, MOST_GOING_ON } from '../../records/least-evidence.ts';
import { phraseShare } from './measure-words.ts';
import { MODELS, mostProbable } from '../model.ts';
import { mayBeNumberOf, oddsEvidence } from '../odds.ts';
import { isGivenByPublisher } from '../../records/publisher-names.ts';
import { LEAST_BARE_SUM, LEFT_OUT, type RecordedValue } from '../../records/recorded-values.ts';
import { stemsOf, wordEvidence } from '../shared-words.ts';

/**
 * Whether a number of a sentence may state a record though the sentence names no measure that could be so much. Lossless, and
 * asked before terms and clauses are read: by words, numbers and times alone.
 */
export function mayStateUnnamed(reading: Reading, context: MatchContext, index: EngineIndex): boolean {
  return reading.quantities.some(one => isOpen(one, reading, context, index));
}

function isOpen(read: ReadQuantity, reading: Reading, context: MatchContext, index: EngineIndex): boolean {
  const { quantity } = read;
  const isShare = index.recordedValues.fitsBareShare(quantity, reading.text.length);
  const isTimed = reading.periods.length > 0 || isCountedFrom(reading.text) || namesTerm(reading.words);
  if (isPartial(quantity)) return true;
  if (isTimed && mayLackScale(quantity, reading.text.length) && saysScale(context.before?.reading.text ?? ''))
    return true;
  if (quantity.comparator === 'plural' || (!isShare && !index.recordedValues.fits(quantity))) return false;
  if (!isShare && quantity.unit === 'count' && quantity.value < LEAST_COUNT && reading.text.length > MOST_GOING_ON)
    return false;
  // "They cost us 150 billion a year": what it is paid for may be named nowhere near.
  if (quantity.unit === 'count' && quantity.value >= LEAST_BARE_SUM) return true;
  // To the last digit it is the record's own; with a time it may go on from the sentence before, or fit another year's value.
  if (quantity.significantDigits >= EXACT_DIGITS && index.holdersByValue.has(quantity.value)) return true;
  if (isTimed) return true;
  const share = asPercent(quantity);
  if (shareOfWhole(reading, { ...read, quantity: share }, index.lexicon) !== null) return true;
  const asCount = quantity.unit === 'times' ? index.recordedValues.fitting({ ...quantity, unit: 'count' }) : [];
  const inUnits = isShare ? LEFT_OUT.map(unit => ({ ...quantity, unit })) : [];
  const isProbable = (record: RecordedValue, stated: Quantity) => {
    // Without a time only the last digit tells one value of a series from another, save for the newest.
    const { claim, point } = record;
    if (point === null && !mayBeNumberOf(claim.id, reading, index)) return false;
    const isGiven = point === null ? isKnownBy(claim, context.published) : isNewest(point, context);
    return isGiven && atMost(record, stated, reading, context, index) >= MODELS.numbers.threshold;
  };
  return (
    [...index.recordedValues.fitting(share), ...asCount].some(record => isProbable(record, share)) ||
    inUnits.some(stated => index.recordedValues.fitting(stated).some(record => isProbable(record, stated)))
  );
}

const NO_TIME = { kind: 'none' } as const;

function isNewest({ series, value }: NonNullable<RecordedValue['point']>, { published }: MatchContext): boolean {
  return newestBy(series, NO_TIME, published) === value;
}

/** The most that evidence could say for a record whose time nothing states. */
function atMost(
  record: RecordedValue,
  quantity: ReadQuantity['quantity'],
  reading: Reading,
  context: MatchContext,
  index: EngineIndex,
): number {
  const digits = digitsOf(quantity);
  const words = wordEvidence(record.claim.id, reading, context, index.recordWords, digits);
  const apart = apartness(quantity, record);
  const measure = index.lexicon.byId.get(record.scope.measure);
  const odds = oddsEvidence(record.claim.id, reading, index);
  const isAlone = isLeftAlone(record.claim.id, words, index);
  const length = lengthOf(reading);
  const phraseHere = measure === undefined ? 0 : phraseShare(measure, stemsOf(reading), index.wordWeight);
  return mostProbable(MODELS.numbers, {
    exact: 0,
    digits,
    apart,
    apartSquared: apart ** 2,
    small: COUNTS.has(quantity.unit) && quantity.value < SMALL ? 1 : 0,
    share: quantity.unit === 'percent' ? 1 : 0,
    ...words,
    ...odds,
    length,
    ...crossedEvidence<number | undefined>(words, odds, isAlone, length, phraseHere, undefined),
    ...(reading.quantities.length < 2 ? { tellsMore: 0 } : {}),
    publisherAlone: isGivenByPublisher(record.scope.publisher, reading.text, quantity.start) ? 1 : 0,
    overlapExact: 0,
    alone: isAlone ? 1 : 0,
    phraseHere,
    // The newest value of a series is of the time of the page.
    periodSame: record.point === null ? 0 : 1,
    periodElsewhere: 0,
    periodUnclear: 0,
    periodOverlaps: 0,
  });
}
