import type { Claim, Figure } from '../../../claim/claim.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import { doubtIn } from '../../figures/doubt.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { LeftOpen } from '../../figures/figure-decision.ts';
import type { NumberReading } from '../../figures/figure-reading.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { isRestrictedSomewhere } from '../../figures/may-differ.ts';
import { flag } from '../flag.ts';
import type { CloseFigure } from '../close-figures.ts';
import { isCountedOtherwise, isOfSome, otherCounts, signsOfOther } from './counts-otherwise.ts';
import type { DifferenceEvidence, DifferenceSign } from './difference-features.ts';
import { type NumberCandidate, weighRecords, WITH_ODD, WITHOUT_ODD } from '../numbers/gather-numbers.ts';
import { comparedWith, isOwnVoice, mostLikely, statedAround, tellingOf } from './known-difference.ts';
import { isOfOpeningClause } from './opening-clause.ts';
import { isOfOtherThing } from './of-other-thing.ts';
import { isOfPartAlone } from './of-part-alone.ts';
import { isLocal } from '../local-place.ts';
import { AGAINST, ODD_SIGNS, type OddSign } from '../numbers/number-features.ts';
import type { Reading } from '../../reading/reading.ts';
import { MODELS, mostProbable, probabilityOf } from '../model.ts';
import { isFarBelow, MOST_CANDIDATES, otherValues } from './other-values.ts';
import type { WordWeights } from '../../records/record-words.ts';
import { COUNTRY, namesCountry, placesIn } from '../../figures/rival-measure.ts';
import { unknownPlace } from '../../figures/unknown-place.ts';
import type { RecordedValue } from '../../records/recorded-values.ts';

/** A record for which a number may be given that is not its own. */
export interface DifferenceCandidate {
  readonly claim: Claim;
  readonly read: NumberCandidate['read'];
  readonly shared: NumberCandidate['shared'];
  readonly evidence: DifferenceEvidence;
  /** The signs that the number is of something else; null where there are none. */
  readonly odd: ReadonlySet<DifferenceSign> | null;
}

/** Records that constructions have something against, by their ids. */
export interface Refused {
  /** A number of theirs is no number of these. */
  readonly ruledOut: ReadonlySet<string>;
  /** The number was read for these and left open, as for a place or group that may be meant. */
  readonly leftOpen: ReadonlyMap<string, LeftOpen>;
}

/** Were the number the record's own, it would be the record's with so much probability. */
const LEAST_AS_ITS_OWN = 0.03;
/** From these log odds on the words of a sentence leave no doubt of which record it speaks, whatever else its words could name. */
const LEAST_SURE = 3;
/** Where the words speak for the record by fewer log odds, a number that shows one of `OTHER_SIGNS` is of something else. */
const LEAST_IN_SPITE = 1.5;
/** "The poverty rate *for married couples* was 4.6 percent", "the Fed *penciled in* growth of 2.1 percent": in the page's own voice it is of some of those whom the record counts, or what somebody expected, and no slip. */
const NO_SLIP: readonly DifferenceSign[] = [
  'otherMode',
  'narrowerHere',
  'otherNoun',
  'otherWhole',
  'ofThose',
  'ofRival',
];
/** In log odds. */
const MARGINS = { least: -3, most: 6 };

/**
 * The records for which a number may be given though it is another, each with what speaks for and against that. Where none can be
 * so with a probability of `least`, they may be left out. In the page's own voice words that are read as counting something else say
 * nothing where nothing around speaks of the record.
 */
export function gatherDifferences(
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  { ruledOut, leftOpen }: Refused,
  least = 0,
): DifferenceCandidate[] {
  const { reading, quantity } = number;
  const { comparator } = quantity.quantity;
  if (comparator === 'plural') return [];
  const isLocalHere = isLocal(reading);
  const close = otherValues(reading, quantity.quantity, index, ruledOut, leftOpen).filter(
    ({ figure }) =>
      (!isLocalHere || figure.jurisdiction !== COUNTRY) &&
      (!isAsManyAs(quantity.quantity) || figure.bound === 'at-most'),
  );
  if (close.length === 0) return [];
  const telling = tellingOf(number, context);
  const compared = close.map((one, at) => ({
    ...telling,
    ...comparedWith(one, number, index),
    ...readBy(leftOpen.get(one.claim.id)),
    wordsRank: at / MOST_CANDIDATES,
  }));
  const isPossible = (one: CloseFigure, at: number) =>
    mostLikely(compared[at] as (typeof compared)[number], one, number, context, index, MARGINS.most) >= least;

  if (!close.some(isPossible)) return [];

  const likely = weighAsItsOwn(close, number, context, index);
  return likely.flatMap(one => {
    const { candidate, asItsOwn } = one;
    const { claim, read, shared } = candidate;
    const place = close.findIndex(other => other.claim === claim);
    const { figure } = close[place] as CloseFigure;
    const next = likely.find(other => other !== one && !other.candidate.isOdd);
    const margin = next === undefined ? MARGINS.most : asItsOwn - next.asItsOwn;
    const sure = {
      ...(compared[place] as (typeof compared)[number]),
      ...readingOf(candidate),
      asItsOwn,
      likeliest: flag(margin >= 0),
      margin: Math.max(MARGINS.least, Math.min(MARGINS.most, margin)),
    };
    if (mostProbable(MODELS.differences, { ...sure, another: 0 }) < least) return [];
    const isTold = sure.odds >= LEAST_SURE;
    if (candidate.odd?.mayBe === true || isCountedOtherwise(number, read, claim, isTold, context, index)) return [];
    const ofOther = signsOfOther(number, read, claim, isTold, context, index);
    const signs = new Set<DifferenceSign>([...signsOfNumber(candidate), ...ofOther]);
    if (ofOther.length > 0 && sure.odds < LEAST_IN_SPITE) return [];
    const own = index.recordWords.of(claim.id);
    if (isOfOpeningClause(number, own)) return [];
    if (isOfOtherThing(number, claim.figure as Figure, own)) return [];
    if (isOfPartAlone(read, claim, index)) return [];
    const open = leftOpen.get(claim.id);
    const isOwn = isOwnVoice(sure, reading);
    if (isOwn && !isTold && NO_SLIP.some(sign => signs.has(sign))) return [];
    if (isOwn && isOfSome(number, claim)) return [];
    if (isOwn && !isTold && sure.alone !== 0 && open?.isCountedOtherwise === true) return [];
    if (isOwn && open?.rival === 'by-name' && isElsewhere(reading, context, own)) return [];
    const voice = {
      ownVoice: flag(isOwn),
      farBelow: flag(isFarBelow(quantity.quantity, figure)),
      leftToOthers: flag(isLeftToOthers(open)),
      nobodyNamed: flag(isOfNobodyNamed(open, claim, read)),
    };
    const others = otherCounts(number, read, claim, context, index);
    // "Under Obama 640,000 people were deported in fiscal 2012": with returns so many were.
    if (isOwn && !isTold && others.anotherCount > 0) return [];
    const stated = statedAround(figure, context);
    const another = probabilityOfAnother(number, context, index);
    const evidence = { ...sure, ...others, ...stated, ...voice, another };
    return { claim, read, shared, evidence, odd: signs.size === 0 ? null : signs };
  });
}

const BOUNDS_ALL = /^(?:no|not|never|at)\b|\b(?:tops|max|most|less|fewer)$/i;

/** "*up to* 21 days" is of whoever has most; "*no more than* 21" and "21, *tops*" bound them all. */
function isAsManyAs({ comparator, text }: Quantity): boolean {
  return comparator === 'up-to' && !BOUNDS_ALL.test(text);
}

/** Signs that the number would not be the record's, were it the record's number. */
function signsOfNumber({ evidence, odd }: NumberCandidate): DifferenceSign[] {
  const against = AGAINST.filter(name => evidence[name] > 0);
  const isSign = (name: OddSign): name is OddSign & DifferenceSign =>
    name !== 'ruledOut' && name !== 'mayBe' && odd?.[name] === true;
  return [...against, ...ODD_SIGNS.filter(isSign)];
}

/** What may be another count: one on record, or of some time or group. In the record's own time a name alone makes none. */
function isLeftToOthers(open: LeftOpen | undefined): boolean {
  if (open === undefined) return false;
  return open.isCountedOtherwise || open.rival === 'on-record' || (open.rival === 'by-name' && !open.isOfItsTime);
}

const FEDERAL = /\b(?:federal|national|U\.S\.)/;

/** "The minimum wage is $15 an hour.": of no time, and of nobody who is named, though the record's is the country's. */
function isOfNobodyNamed(open: LeftOpen | undefined, { statement }: Claim, read: NumberCandidate['read']): boolean {
  const { reading, actor, scope } = read;
  if (open === undefined || open.isOfItsTime || reading.periods.length > 0 || !FEDERAL.test(statement)) return false;
  return actor === null && scope.agencies.length === 0 && !namesCountry(reading.words);
}

/** Sentences before a number that tell what place it is of. */
const MOST_TO_PLACE = 2;

/** "Rents are high *in Fresno*." before the number: a part of the country, or a place that nobody knows. */
function isElsewhere({ words }: Reading, { antecedents }: MatchContext, own: WordWeights): boolean {
  if (namesCountry(words)) return false;
  return antecedents
    .slice(0, MOST_TO_PLACE)
    .some(
      one =>
        placesIn(one).some(({ id }) => id !== COUNTRY) ||
        unknownPlace(one, { from: 0, to: one.words.length }, null, own) !== null,
    );
}

/** What constructions made of the number. */
function readBy(leftOpen: LeftOpen | undefined) {
  const isOther = leftOpen !== undefined && (leftOpen.rival !== null || leftOpen.isCountedOtherwise);
  const isRead = leftOpen !== undefined && !isOther;
  return {
    readOfItsTime: flag(isRead && leftOpen.isOfItsTime),
    readOfSomeTime: flag(isRead && !leftOpen.isOfItsTime),
    readOtherwise: flag(isOther),
  };
}

/** The records that the number would be of, were it theirs, with the log odds of that; the likeliest first. */
function weighAsItsOwn(
  close: readonly CloseFigure[],
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
): { candidate: NumberCandidate; asItsOwn: number }[] {
  const records = close.map(one => asStated(one, number.quantity.quantity));
  return weighRecords(records, number, context, index, WITH_ODD)
    .map(candidate => ({ candidate, probability: probabilityOf(candidate.evidence, MODELS.numbers) }))
    .filter(({ probability }) => probability >= LEAST_AS_ITS_OWN)
    .map(({ candidate, probability }) => ({ candidate, asItsOwn: Math.log(probability / (1 - probability)) }))
    .sort((a, b) => b.asItsOwn - a.asItsOwn || a.candidate.claim.id.localeCompare(b.candidate.claim.id, 'en'));
}

/** The record as if its number were the page's, though not to the last digit. */
function asStated({ claim, figure }: CloseFigure, { value, lastDigit }: Quantity): RecordedValue {
  return { claim, point: null, scope: figure, value: value + lastDigit / 4, low: null, high: null };
}

/** What the sentence says once it is read for the record. */
function readingOf({ claim: { figure, modality }, read, own, evidence }: NumberCandidate) {
  const { strangeWords, alone, measureHere, otherMeasure, periodSame } = evidence;
  return {
    strangeWords,
    alone,
    measureHere,
    otherMeasure,
    periodSame: read.reading.periods.length > 0 ? periodSame : 0,
    doubt: flag(figure !== null && doubtIn(read, figure.value, modality === 'planned', own) !== null),
    restricted: flag(figure !== null && isRestrictedSomewhere(read, figure)),
  };
}

const othersByNumber = new WeakMap<NumberReading, number>();

/** How probable the likeliest of the records is that the number fits. */
function probabilityOfAnother(number: NumberReading, context: MatchContext, index: EngineIndex): number {
  const known = othersByNumber.get(number);
  if (known !== undefined) return known;
  const fitting = index.recordedValues.fitting(number.quantity.quantity);
  const weighing = { ...WITHOUT_ODD, isWide: true };
  const all = weighRecords(fitting, number, context, index, weighing).map(one =>
    probabilityOf(one.evidence, MODELS.numbers),
  );
  const most = Math.max(0, ...all);
  othersByNumber.set(number, most);
  return most;
}
