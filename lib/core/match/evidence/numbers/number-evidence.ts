import { figureRatio } from '../../../quantity/implied-interval.ts';
import type { Quantity } from '../../../quantity/quantity.ts';
import { EXACT_DIGITS } from '../../figures/may-differ.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { type FigureReading, isCounting, type NumberReading } from '../../figures/figure-reading.ts';
import type { RuleInput } from '../../figures/rule-input.ts';
import type { Reading, Span } from '../../reading/reading.ts';
import { isGivenByPublisher } from '../../records/publisher-names.ts';
import { tellsMore } from '../../records/record-numbers.ts';
import type { WordWeights } from '../../records/record-words.ts';
import type { RecordedValue } from '../../records/recorded-values.ts';
import { flag } from '../flag.ts';
import type { OddsEvidence } from '../odds.ts';
import type { WordEvidence } from '../shared-words.ts';
import { isStrangeAgent, isStrangelyDoing, isStrangelyDone, isStrangelyHappening } from '../strange-verb.ts';
import { isOfRival, isPartOfNamed, isSaidOfOther } from './counts-other.ts';
import type { TimeFit } from './fit-time.ts';
import { isOtherKind, strangeWords } from './number-words.ts';

/** A number read for a record that nothing rules out, with what was found on the way there. */
interface Found {
  readonly record: RecordedValue;
  readonly number: NumberReading;
  readonly read: FigureReading;
  readonly measure: LexiconEntry;
  /** Where the sentence names the measure. */
  readonly at: Span | null;
  /** The sentences before name it. */
  readonly isAround: boolean;
  /** See `isLeftAlone`. */
  readonly isAlone: boolean;
  /** The words at hand name another measure. */
  readonly isOfOther: boolean;
  readonly time: TimeFit;
  /** The names of the rules that speak against the record without ruling it out. */
  readonly spoken: { has(rule: string): boolean };
  readonly words: WordEvidence;
  /** The record's own words. */
  readonly own: WordWeights;
  readonly strangeBefore: number;
  readonly isExact: boolean;
  readonly isPlan: boolean;
  readonly input: RuleInput;
}

/** What speaks for and against the record, beside its digits, the words in common and the signs that were read as rules. */
export function evidenceOf(found: Found) {
  const { record, number, read, measure, at, isAround, isAlone, time, spoken, words, own, input } = found;
  const { claim, point, scope } = record;
  const { reading, quantity, phrase } = number;
  const { clause } = read.scope;
  const { unit, value, start } = quantity.quantity;
  const isNowhere = at === null && !isAround;
  // The whole of which a part is told is nothing more that it tells.
  const isPart = isPartOfNamed(reading, phrase);
  const unstated = scope.restrictions.filter(id => !read.scope.stated.some(one => one.id === id));
  return {
    small: flag(COUNTS.has(unit) && value < SMALL),
    share: flag(unit === 'percent'),
    overlapExact: found.isExact ? words.overlapHere : 0,
    tellsMore: flag(point === null && !isPart && tellsMore(claim, quantity.quantity, reading)),
    strangeWords: strangeWords(reading, own),
    alone: flag(isAlone),
    aloneUnnamed: flag(isAlone && isNowhere),
    strangeBefore: found.strangeBefore,
    measureHere: flag(at !== null),
    measureAround: flag(at === null && isAround),
    strangeAgent: flag(isStrangeAgent(reading, quantity, clause, own)),
    strangelyDoing: flag(isStrangelyDoing(reading, phrase, own)),
    strangelyDone: flag(isStrangelyDone(reading, quantity, clause, own)),
    strangelyHappening: flag(isStrangelyHappening(reading, quantity, clause, own)),
    measureNowhere: flag(isNowhere),
    otherKind: flag(at !== null && isOtherKind(reading, at, own)),
    otherMeasure: flag(found.isOfOther),
    ofRival: flag(isOfRival(number, measure)),
    saidOfOther: flag(isSaidOfOther(number, measure, input)),
    partOfNamed: flag(isPart),
    publisherAlone: flag(isBareNumber(number) && isGivenByPublisher(scope.publisher, reading.text, start)),
    agencyHere: flag(read.scope.agencies.some(({ id }) => id === scope.agency)),
    nobodyNamed: flag(spoken.has('other-actor')),
    ofThem: flag(spoken.has('narrower')),
    restrictionsUnstated: unstated.length / Math.max(1, scope.restrictions.length),
    subjectUnnamed: flag(spoken.has('other-subject')),
    periodSame: flag(time.period === 'same' && !time.elsewhere),
    periodElsewhere: flag(time.elsewhere),
    periodUnclear: flag(time.period === 'unclear'),
    periodLoose: flag(time.isLoose === true),
    periodOverlaps: flag(time.period === 'inside'),
    denied: flag(read.modality.denied),
    asked: flag(read.modality.asked),
    isPlan: flag(found.isPlan),
  };
}

/**
 * The sentences around share no word with a record, which says something of one whose usual company was learned; a reader's own
 * record has few words.
 */
export function isLeftAlone(
  claim: string,
  { overlapAround }: WordEvidence,
  { odds }: Pick<EngineIndex, 'odds'>,
): boolean {
  return overlapAround === 0 && odds.isLearned(claim);
}

/**
 * What some evidence is worth where nothing around the sentence speaks of the record, or where what stands behind does. What
 * is not known yet is left open.
 */
export function crossedEvidence<T extends number | undefined>(
  { coverage, overlapAfter }: WordEvidence,
  { odds, oddsLead }: OddsEvidence,
  isAlone: boolean,
  length: number,
  phrase: T,
  strange: T,
) {
  return {
    aloneCoverage: isAlone ? coverage : 0,
    aloneLength: isAlone ? length : 0,
    alonePhrase: isAlone ? phrase : 0,
    aloneStrange: isAlone ? strange : 0,
    oddsCoverage: odds * coverage,
    oddsLeadAfter: oddsLead * overlapAfter,
  };
}

/** "FAIR says *$150.7 billion*.": no noun after the number says what it counts. */
function isBareNumber({ reading, phrase, quantity }: NumberReading): boolean {
  return phrase.head === null && !isCounting(reading, quantity.to);
}

const LONG = 40;

/** The words of a sentence, as a share of a long one's. */
export function lengthOf({ words }: Reading): number {
  return Math.min(1, words.length / LONG);
}

export const COUNTS: ReadonlySet<string> = new Set(['count', 'times']);
/** Below it chance repeats a count. */
export const SMALL = 1000;

/** The significant digits of a number, as a share of those that make it exact. */
export function digitsOf({ significantDigits }: Quantity): number {
  return Math.min(1, significantDigits / EXACT_DIGITS);
}

/** 0 for the record's own value and what it rounds to, 1 for one a fifth larger or smaller; 0 within a record that is a range. */
export function apartness({ value, lastDigit }: Quantity, { value: own, low, high }: RecordedValue): number {
  // "about 271,000" is as near to 271,484 as so many digits can be.
  if (Math.round(own / lastDigit) * lastDigit === value) return 0;
  if (low !== null && high !== null && value >= low && value <= high) return 0;
  return Math.min(1, 5 * Math.abs(Math.log(figureRatio(value, own))));
}
