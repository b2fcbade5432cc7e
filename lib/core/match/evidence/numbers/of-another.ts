import type { LexiconEntry } from '../../../claim/lexicon.ts';
import type { FigureReading, NumberReading } from '../../figures/figure-reading.ts';
import type { RuleInput } from '../../figures/rule-input.ts';
import { otherPurpose } from '../../figures/other-kind.ts';
import { DETERMINERS, FUNCTION_WORDS } from '../../words/function-words.ts';
import type { ReadQuantity, Reading, Span } from '../../reading/reading.ts';
import { isSaidOfOther } from './counts-other.ts';
import { isHadByOther, isLabelledAsOther, isOnlyFor, isOnTerms, isPriceOfOther, isPutOfOther } from './hung-on.ts';
import { isOtherKind, namesMeasure } from './number-words.ts';
import { unknownPlace } from '../../figures/unknown-place.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import { isAnswerToOther, isGivenWhole, isJudged, isOfThemBefore } from '../said-after.ts';
import { isSaidOfCounted, isSaidOfShare, isShareOfOtherWhole, isShareOfStrangers } from './share-of-other.ts';
import {
  isDoneWithout,
  isStrangeAgent,
  isStrangelyDoing,
  isStrangelyDone,
  isStrangelyHappening,
} from '../strange-verb.ts';
import { wordsIn } from '../../words/words-in.ts';

// Signs that a number is of something else, which no words that the sentence shares with the record outweigh.

/** A number beside a record that it fits. */
interface FittingNumber {
  readonly number: NumberReading;
  readonly read: FigureReading;
  readonly measure: LexiconEntry;
  /** Where the sentence names the measure. */
  readonly at: Span | null;
  readonly own: WordWeights;
  readonly input: RuleInput;
}

/** The sentence says of what else the number is. */
export function isOfAnother({ number, read, measure, at, own, input }: FittingNumber): boolean {
  const { reading, quantity, phrase } = number;
  if (isDoneToHolders(number, measure, input, own) || isShareOfStrange(reading, quantity, own)) return true;
  if (unknownPlace(reading, read.scope.clause, quantity, own, at?.to) !== null) return true;
  if (isAnswerToOther(reading, input.context, own)) return true;
  if (at === null && (isSaidOfCounted(reading, quantity, own) || isGivenWhole(reading, quantity))) return true;
  if ((at === null && isJudged(reading, quantity)) || isOfThemBefore(reading, quantity, own)) return true;
  if (isLabelledAsOther(reading, quantity, own)) return true;
  if (isStrangeDeed(reading, quantity, read.scope.clause, own)) return true;
  const isHappening = isStrangelyHappening(reading, quantity, read.scope.clause, own);
  if (isHappening && isStrangeAgent(reading, quantity, read.scope.clause, own)) return true;
  if (
    isShareOfStrangers(reading, quantity, own) ||
    isSaidOfShare(reading, quantity, own) ||
    isShareOfOtherWhole(reading, quantity, own)
  )
    return true;
  if (otherPurpose(reading, own) !== null || isOnTerms(reading, quantity, own)) return true;
  const isStock = measure.type === 'stock';
  if (
    isHadByOther(reading, quantity, own, isStock) ||
    isOnlyFor(reading, quantity, own) ||
    isPriceOfOther(reading, quantity, own) ||
    isPutOfOther(reading, quantity, own)
  )
    return true;
  if (at === null) return false;
  // "Turnout *among carpenters*"
  if (reading.words[at.to]?.lower === 'among' && isStrangeWord(reading, at.to + 1, own)) return true;
  return isBeforeStrange(reading, at, own) && isStrangelyDoing(reading, phrase, own);
}

/** The same where no sentence around helps. `isUnnamed`: nor does it name what the measure's general words need. */
export function isOfAnotherAlone(found: FittingNumber, isUnnamed: boolean): boolean {
  const { number, read, measure, at, own } = found;
  const { reading, quantity, phrase } = number;
  const { clause } = read.scope;
  if (at === null) {
    const isDone = isStrangelyDone(reading, quantity, clause, own);
    // "*rejected* 12,000 officers": people, of whom the verb says all that is told.
    const isOfPeople = phrase.head?.entries.some(({ kind }) => kind === 'population') === true;
    if (isOfPeople && isDoneWithout(reading, quantity, clause, own)) return true;
    return isDone && (isUnnamed || namesMeasure(reading, clause, quantity.quantity.unit));
  }
  const isCount = quantity.quantity.unit === 'count';
  if (isCount && at.from >= quantity.to && isDoneWithout(reading, quantity, clause, own)) return true;
  return (
    isUnnamed &&
    (isOtherKind(reading, at, own) ||
      isOfOtherKind(reading, at, own) ||
      holdsOther(reading, at, measure) ||
      isOfOtherSubject(reading, { from: clause.from, to: Math.min(at.from, quantity.from) }, own))
  );
}

/** They act for the country, whatever the record is about. */
const LAWMAKERS: ReadonlySet<string> = wordsIn('republicans democrats lawmakers senators congress');

/** "*Tariffs* would reduce deficits by …": what it is that does so is no word of the record, and nobody who counts or acts. */
function isOfOtherSubject({ words, nouns, cues, periods }: Reading, { from, to }: Span, own: WordWeights): boolean {
  const subject = words.findIndex((word, at) => at >= from && at < to && word.topic);
  const word = words[subject];
  if (word === undefined || own.has(word.stem)) return false;
  // "At the *start* of the term …" is no subject.
  if (!words.slice(from, subject).every(({ lower }) => DETERMINERS.has(lower))) return false;
  const holds = (span: Span) => span.from <= subject && subject < span.to;
  const named = nouns.find(holds);
  if (named === undefined) return !LAWMAKERS.has(word.lower) && ![...cues, ...periods].some(holds);
  return !named.entries.some(({ kind }) => kind === 'agency' || kind === 'actor');
}

/** "The *museum photographed* some 410,000 people": neither who does it nor what is done is the record's. */
function isStrangeDeed(reading: Reading, quantity: ReadQuantity, clause: Span, own: WordWeights): boolean {
  if (!isDoneWithout(reading, quantity, clause, own) || !isStrangeAgent(reading, quantity, clause, own)) return false;
  // "*Republicans* approved $170 billion": a name may be anybody's.
  return reading.words
    .slice(clause.from, quantity.from)
    .every(({ capital, lower }) => !capital || FUNCTION_WORDS.has(lower));
}

/** "*removed* 1.4 million people with final orders", "11 million immigrants *were deported*": what is done to people is no count of those who are there. */
function isDoneToHolders(
  number: NumberReading,
  { type, ...measure }: LexiconEntry,
  input: RuleInput,
  own: WordWeights,
): boolean {
  const { bound, reading, quantity } = number;
  if (
    type !== 'stock' ||
    (bound?.by !== 'verb' && bound?.by !== 'passive') ||
    !bound.measures.every(one => one.type === 'flow')
  )
    return false;
  // "73 percent of people *booked* into custody had …": of whom it is a share, as the record says.
  const deed = topicStems(reading.words.slice(bound.from, bound.to));
  if (quantity.quantity.unit === 'percent' && [...deed].some(stem => own.has(stem))) return false;
  return isSaidOfOther(number, { type, ...measure }, input);
}

/** A word that carries a topic, and that neither the lexicon nor the record knows. */
function isStrangeWord(reading: Reading, at: number, own: WordWeights): boolean {
  const word = reading.words[at];
  if (word?.topic !== true || word.capital || own.has(word.stem)) return false;
  return ![...reading.nouns, ...reading.verbs, ...reading.cues, ...reading.periods].some(
    term => term.from <= at && at < term.to,
  );
}

/** "its *self-deportation* ad": the measure's words only tell which one of something else. */
function isBeforeStrange(reading: Reading, { to }: Span, own: WordWeights): boolean {
  // "votes *turned* up" is a verb.
  return isStrangeWord(reading, to, own) && reading.words[to]?.lower.endsWith('ed') === false;
}

/** "a backlog *of parking* cases": what the measure is of is no word of the record. */
function isOfOtherKind(reading: Reading, { to }: Span, own: WordWeights): boolean {
  return ['on', 'of', 'for'].includes(reading.words[to]?.lower ?? '') && isStrangeWord(reading, to + 1, own);
}

/** "cap on *student visas* set at": another measure stands between the measure's own words. */
function holdsOther({ nouns }: Reading, { from, to }: Span, { id }: LexiconEntry): boolean {
  return nouns.some(
    term =>
      term.from > from &&
      term.to < to &&
      term.entries.some(({ kind }) => kind === 'measure') &&
      !term.entries.some(entry => entry.id === id),
  );
}

/** Words between "most" and the comma before the share. */
const mostToComma = 8;

/** "Most *drivers* at ports of entry, 78 percent, …": a share between commas is of what stands before them. */
function isShareOfStrange(reading: Reading, { quantity, from, to }: ReadQuantity, own: WordWeights): boolean {
  const { words } = reading;
  if (quantity.unit !== 'percent' || words[from - 1]?.text !== ',' || words[to]?.text !== ',') return false;
  const most = words.findLastIndex(
    ({ lower }, at) => at < from - 1 && at >= from - 1 - mostToComma && lower === 'most',
  );
  return most !== -1 && isStrangeWord(reading, most + 1, own);
}
