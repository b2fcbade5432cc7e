import type { Claim } from '../../claim/claim.ts';
import { LEVEL_STEMS } from '../binding/bind-level.ts';
import type { EngineIndex } from '../engine-index.ts';
import { ABOUT, closeFigures } from '../evidence/close-figures.ts';
import { topicStems, type WordWeights } from '../records/record-words.ts';
import { isCountedElsewhere } from '../evidence/said-after.ts';
import { isStrangeAgent } from '../evidence/strange-verb.ts';
import { stemsOf } from '../evidence/shared-words.ts';
import type { FigureReading } from '../figures/figure-reading.ts';
import { BE_FORMS } from '../words/function-words.ts';
import { POINTING } from './goes-on.ts';
import type { Reading } from '../reading/reading.ts';
import { wordsIn } from '../words/words-in.ts';

/** Fewer digits are shared by chance, unless the sentence before has nothing but the record's words. */
const TOPIC_DIGITS = 3;
const LEAST_OVERLAP_OF_FEW = 3;
/** "*Diesel* is at $5.02.": as large a share of the words before the number may be neither the record's nor said before. */
const MOST_STRANGE = 0.3;
/** "*Nationwide* it was about 21,900." */
const WHOLE_COUNTRY = wordsIn('nationwide nationally countrywide overall altogether');
/** Records of which a sentence may be said to speak. */
const MOST_TOPICS = 2;

/** "The benchmark revision is due next month. The estimate was *911,000*.": the sentence before speaks of the record, whatever it says of it. */
export function isTopicBefore(claim: Claim, read: FigureReading, before: Reading, index: EngineIndex): boolean {
  const { quantity, reading, phrase } = read;
  const digits = quantity.quantity.significantDigits;
  const topic = closeFigures(before, index)
    .slice(0, MOST_TOPICS)
    .find(one => one.claim === claim);
  if (topic === undefined || topic.overlap < ABOUT || topic.figure.low !== null || digits < 2) return false;
  if (digits < TOPIC_DIGITS && topic.overlap < LEAST_OVERLAP_OF_FEW) return false;
  const own = index.recordWords.of(claim.id);
  if (isCountedElsewhere(reading, phrase, own) || isOfStrange(reading, quantity.to, own)) return false;
  if (isEquated(read, own) || isStrangeAgent(reading, quantity, read.scope.clause, own)) return false;
  return saysNothingStrange(claim, read, before, index);
}

/** Hardly a word before the number is neither the record's nor said before, points back or says how high it is. */
export function saysNothingStrange(
  claim: Claim,
  { quantity, reading, scope }: FigureReading,
  before: Reading,
  index: EngineIndex,
): boolean {
  const own = index.recordWords.of(claim.id);
  const said = stemsOf(before);
  const isKnown = (stem: string) => own.has(stem) || said.has(stem) || POINTING.has(stem) || LEVEL_STEMS.has(stem);
  const isCue = (at: number) => reading.cues.some(({ from, to }) => from <= at && at < to);
  const words = reading.words.filter((_, at) => scope.clause.from <= at && at < quantity.from && !isCue(at));
  const told = [...topicStems(words.filter(({ lower }) => !WHOLE_COUNTRY.has(lower)))];
  return told.filter(stem => !isKnown(stem)).length <= MOST_STRANGE * told.length;
}

/** Where the noun behind "of" stands at the latest. */
const MOST_TO_NOUN = 4;

/** "43 pounds *of your back issues*": what it is of is no word of the record. */
function isOfStrange({ words }: Reading, to: number, own: WordWeights): boolean {
  const of = words.slice(to, to + 2).findIndex(({ lower }) => lower === 'of');
  if (of === -1) return false;
  const named = [...topicStems(words.slice(to + of + 1, to + of + 1 + MOST_TO_NOUN))];
  return named.length > 0 && !named.some(stem => own.has(stem));
}

/** "Twenty-seven miles *is my run*.": what the number is said to be is no word of the record. */
function isEquated({ reading: { words }, quantity: { from, to } }: FigureReading, own: WordWeights): boolean {
  if (from > 0 || !BE_FORMS.has(words[to]?.lower ?? '')) return false;
  return ![...topicStems(words.slice(to))].some(stem => own.has(stem));
}
