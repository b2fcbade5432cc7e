import type { Claim } from '../../../claim/claim.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import type { Binding } from '../../binding/binding.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { type FigureReading, type NumberReading, readFigureAs } from '../../figures/figure-reading.ts';
import { findEntries } from '../../lexicon/find-terms.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { isExactValue } from '../../figures/may-differ.ts';
import type { Span } from '../../reading/reading.ts';
import type { PeriodFit } from '../../time/stated-period.ts';
import { isKnownBy } from '../../time/validity.ts';
import { isHigherGoal } from '../../figures/weigh-claim.ts';
import { flag, flagsOf } from '../flag.ts';
import { timeOf } from './fit-time.ts';
import { HALF_PHRASE, LEAST_COUNT } from '../../records/least-evidence.ts';
import { phraseShare } from './measure-words.ts';
import { MODELS, mostProbable } from '../model.ts';
import { mayBeNumberOf, oddsEvidence } from '../odds.ts';
import { type OddSigns, probabilityOfOdd } from './odd-numbers.ts';
import { AGAINST, type NumberEvidence, ODD_SIGNS } from './number-features.ts';
import { placeEvidence } from '../places.ts';
import { isOfLandBefore } from '../../figures/place-before.ts';
import { ownPlaces } from '../../propositions/own-places.ts';
import { isOfAnother, isOfAnotherAlone } from './of-another.ts';
import { isPartOfAnother, namesMeasure, strangeShare, strangeWords } from './number-words.ts';
import { apartness, crossedEvidence, digitsOf, evidenceOf, isLeftAlone, lengthOf } from './number-evidence.ts';
import { isLeftOutOf } from './left-out-of.ts';
import { valuesLeftOut } from './left-out-unit.ts';
import type { RecordedValue } from '../../records/recorded-values.ts';
import { isRuledOut, rulesAgainst, spokenAgainst } from './ruled-out.ts';
import type { WordWeights } from '../../records/record-words.ts';
import { stemsOf, wordEvidence, wordsInCommon } from '../shared-words.ts';
import { isOfTheRest } from './share-of-other.ts';

/** A record whose figure a number fits and that nothing in the sentence rules out. */
export interface NumberCandidate {
  readonly claim: Claim;
  /** The value of the claim's series that the number fits, where it is not the claim's own figure. */
  readonly point: RecordedValue['point'];
  readonly read: FigureReading;
  readonly period: PeriodFit;
  readonly evidence: NumberEvidence;
  /** The number stands in the record's statement, and is not its figure. */
  readonly isBeside: boolean;
  /** The sentence is about another country, or has done what was planned: only much evidence outweighs that. */
  readonly isOdd: boolean;
  /** The number is the record's to the last digit that it has. */
  readonly isOwnValue: boolean;
  /** The signs that it is of something else; null where there are none. */
  readonly odd: OddSigns | null;
  /** The record's own words. */
  readonly own: WordWeights;
  /** The sentence's words that the record has too, the rarest first. */
  readonly shared: readonly string[];
}

/** What is done with records of which the number shows signs that it is of something else. */
export interface Weighing {
  /** Records that constructions of the sentence rule out for the number, which is such a sign. */
  readonly ruledOut: ReadonlySet<string>;
  /** They may be left out where they are less probable than this. */
  readonly leastOdd: number;
  /** The one record that is asked about. */
  readonly only?: Claim;
  /** Records are asked about whatever the words of the sentence say of them. */
  readonly isWide?: boolean;
}

export const WITHOUT_ODD: Weighing = { ruledOut: new Set(), leastOdd: Infinity };
export const WITH_ODD: Weighing = { ruledOut: new Set(), leastOdd: 0 };

/** From these log odds on the words plainly speak of a record: a strange word or a bare number alone does not take it from them. */
const LEAST_PLAIN = 2;

/** All records that a number may state, with what speaks for and against each. */
export function gatherNumbers(
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  weighing: Weighing,
): NumberCandidate[] {
  const { quantity } = number.quantity;
  if (quantity.comparator === 'plural') return [];
  const leftOut = valuesLeftOut(number, context, index).flatMap(({ record, number: inUnit, isOpen }) => {
    const found = weigh(record, inUnit, readerOf(inUnit, context), context, index, weighing);
    return found === null || (isOpen && !isLeftOutOf(found, context)) ? [] : found;
  });
  if (quantity.unit === 'count' && quantity.value < LEAST_COUNT) return leftOut;
  // "used it 2.8 million times": how often something happened may be its count.
  const isHappening = quantity.unit === 'times' && !isOfSecondVerb(number);
  const counts = isHappening ? index.recordedValues.fitting({ ...quantity, unit: 'count' }) : [];
  const fitting = [...index.recordedValues.fitting(quantity), ...counts];
  const found = weighRecords(fitting, number, context, index, weighing);
  return [...found, ...leftOut];
}

/** Of some records those that nothing in the sentence rules out, with what speaks for and against each; by default without those of odd signs. */
export function weighRecords(
  records: readonly RecordedValue[],
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  weighing = WITHOUT_ODD,
): NumberCandidate[] {
  const readAs = readerOf(number, context);
  return records.flatMap(record => weigh(record, number, readAs, context, index, weighing) ?? []);
}

type ReadAs = (measure: LexiconEntry, at: Span) => FigureReading;

/** What a sentence says of its number does not depend on the measure that is tried, only on where that is named. */
function readerOf({ reading, quantity, phrase }: NumberReading, context: MatchContext): ReadAs {
  const known = new Map<number, FigureReading>();
  return (measure, { from, to }) => {
    const binding: Binding = { measures: [measure], by: 'evidence', from, to, eventAt: from };
    const key = from * MOST_WORDS + to;
    const read = known.get(key) ?? readFigureAs(reading, quantity, phrase, binding, context);
    known.set(key, read);
    return { ...read, binding };
  };
}

/** No sentence has so many. */
const MOST_WORDS = 1e6;

function weigh(
  record: RecordedValue,
  number: NumberReading,
  readAs: ReadAs,
  context: MatchContext,
  index: EngineIndex,
  { ruledOut, leastOdd, only, isWide = false }: Weighing,
): NumberCandidate | null {
  const { claim, point, scope, counted } = record;
  const { reading, quantity } = number;
  if (only !== undefined && claim !== only) return null;
  // What a record has for another year is told in other words than its own.
  if (!isWide && point === null && !mayBeNumberOf(claim.id, reading, index)) return null;
  if (counted !== undefined) {
    const isSaid = (stem: string) => reading.words.some(word => word.stem === stem);
    const { value, unit, significantDigits } = quantity.quantity;
    // A share of two digits may be of anything.
    const isOwn = value === record.value || (significantDigits > 1 && unit !== 'percent');
    if (!isOwn || !counted.every(isSaid)) return null;
  }
  const { lexicon } = index;
  const measure = lexicon.byId.get(scope.measure);
  if (measure === undefined) return null;
  // A value of another year may be older than the record that stands for its series.
  if (point === null && !isKnownBy(claim, context.published)) return null;
  const isPlan = claim.modality === 'planned' && point === null;
  if (isPlan && isHigherGoal(quantity.quantity, claim)) return null;
  // Most are of another time, which does not depend on where the measure is named.
  const alone = readAs(measure, quantity);
  const isExact = isExactValue(alone, record.value);
  const time = timeOf(record, alone, isExact, isPlan, context);
  if (time === null || (time.isOther !== undefined && leastOdd === Infinity)) return null;
  if (isOfTheRest(reading, quantity, claim.statement)) return null;
  if (isOfLandBefore(reading, ownPlaces(claim, index), context, index.lexicon)) return null;
  const own = index.recordWords.of(claim.id);
  const named = findEntries(lexicon, reading.words, new Set([measure.id])).filter(
    span => !isPartOfAnother(reading, span, measure.id),
  );
  const at = named.find(({ from }) => from >= quantity.to) ?? named.at(-1);
  const read = readAs(measure, at ?? quantity);
  const input = { read, record: scope, isPlan, isExact, context, lexicon };
  if (isRuledOut(input)) return null;
  const spoken = rulesAgainst(input);
  const isOfYear = point !== null || claim.figure?.period.type.endsWith('-year') === true;
  const stated = index.recordWords.statement(claim.id);
  const odds = oddsEvidence(claim.id, reading, index);
  const isTold = odds.odds >= LEAST_PLAIN;
  const atHand = { isPlan, isOfYear, own, stated, record: scope, input, isTold };
  const spokenHere = spokenAgainst(number, read, measure, spoken, atHand);
  if (spokenHere === null) return null;
  const { period } = time;
  const { clause } = read.scope;
  const digits = digitsOf(quantity.quantity);
  const words = wordEvidence(claim.id, reading, context, index.recordWords, digits);
  // "Is it really 181,000?" asks about what was said, "They plan to cut it to 1 percent" has other plans: neither states anything.
  const isOpen = read.modality.asked || (read.modality.planned && !isPlan);
  if (isOpen && words.overlapHere === 0) return null;
  const isAround = context.antecedents.some(one => findEntries(lexicon, one.words, new Set([measure.id])).length > 0);
  const isAlone = words.overlapAround === 0;
  const isNowhere = at === undefined && !isAround;
  const inPhrase = phraseShare(measure, stemsOf(reading), index.wordWeight);
  const apart = apartness(quantity.quantity, record);
  // Where nothing names what is counted, the number is all there is: neither one near it nor a round share is enough.
  if (isNowhere && inPhrase < HALF_PHRASE && (apart > 0 || isRoundShare(quantity.quantity)) && !isTold) return null;
  const isOfOther = at === undefined && namesMeasure(reading, clause, quantity.quantity.unit);
  const strangeBefore = strangeShare(reading, { from: clause.from, to: quantity.from }, own);
  // "*It* was not 181,000" denies what was said, "*The mortgage* is not 181,000" is of something else.
  if (read.modality.denied && words.overlapHere === 0 && strangeBefore > 0) return null;
  // "contractors *billed* the states for $9.2 billion": another measure, much else, and nobody whom the record's is about.
  const isAbout = !spoken.has('other-subject') || strangeBefore < MUCH;
  if (isOfOther && isNowhere && isAlone && !isAbout && !isTold) return null;
  const found = { number, read, measure, at: at ?? null, own, input };
  if (isOfAnother(found)) return null;
  const { against } = spokenHere;
  const signs: OddSigns = {
    ...spokenHere.odd,
    otherTime: time.isOther !== undefined,
    otherYears: time.isOther === 'by years',
    ruledOut: ruledOut.has(claim.id),
    ofAnotherAlone: isAlone && isOfAnotherAlone(found, spoken.has('other-subject')),
  };
  const isAgainst = AGAINST.some(name => against[name]);
  const odd = ODD_SIGNS.some(name => signs[name]) ? signs : null;
  if (counted !== undefined && (isAgainst || odd !== null)) return null;
  const length = lengthOf(reading);
  const isLeft = isLeftAlone(claim.id, words, index);
  const known = {
    exact: flag(isExact),
    digits,
    apart,
    apartSquared: apart ** 2,
    ...words,
    ...odds,
    length,
    phraseHere: inPhrase,
    ...crossedEvidence(words, odds, isLeft, length, inPhrase, strangeWords(reading, own)),
    ...placeEvidence(claim, reading, context, index),
    ...flagsOf(against),
  };
  if (odd !== null && probabilityOfOdd(mostProbable(MODELS.numbers, known), odd) < leastOdd) return null;
  return {
    claim,
    point,
    read,
    period,
    own,
    shared: wordsInCommon(reading, own),
    isBeside: counted !== undefined,
    isOdd: isAgainst || odd !== null,
    isOwnValue: record.value === quantity.quantity.value && quantity.quantity.comparator === 'equal',
    odd,
    evidence: {
      ...known,
      ...evidenceOf({
        ...found,
        record,
        time,
        spoken,
        words,
        isAround,
        isAlone: isLeft,
        isExact,
        isPlan,
        strangeBefore,
        isOfOther,
      }),
    },
  };
}

/** "stopped migrants *and searched cars* 300 times": another thing was done so often. */
function isOfSecondVerb({ reading, quantity }: NumberReading): boolean {
  const verb = reading.verbs.findLast(({ to }) => to <= quantity.from);
  if (verb === undefined) return false;
  return reading.words.slice(verb.to, quantity.from).some(({ lower }) => lower === 'and' || lower === 'or');
}

/** Of the topic words before a number. */
const MUCH = 0.4;

const ROUND_SHARE = /\b(?:half|thirds?|quarters?|most|majority)\b/i;
/** "Almost half of them": so much is said of anything. */
function isRoundShare({ unit, text }: Quantity): boolean {
  return unit === 'percent' && ROUND_SHARE.test(text);
}
