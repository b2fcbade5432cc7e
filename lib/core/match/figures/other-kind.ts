import type { FigureReading } from './figure-reading.ts';
import { isOnlyFor, isOnTerms } from '../evidence/numbers/hung-on.ts';
import { isOtherKind, isStrangeHead, isWhatOfOther } from '../evidence/numbers/number-words.ts';
import { placedBetween } from './placed-between.ts';
import type { Reading } from '../reading/reading.ts';
import type { WordWeights } from '../records/record-words.ts';
import { unknownPlace } from './unknown-place.ts';
import { wordsIn } from '../words/words-in.ts';

const NOUNS: ReadonlySet<string> = wordsIn('noun of subject heading');

/**
 * The word that makes the measure another kind ("*balloon* inflation", "68,440 paper *umbrellas*"), where it is no word of
 * the record; else null. `own` are the record's words.
 */
export function otherKind(read: FigureReading, own: WordWeights): string | null {
  const { reading, phrase, quantity, binding } = read;
  if (quantity.quantity.unit === 'count' && isStrangeHead(reading, phrase, own)) {
    return reading.words[phrase.unread.at(-1) ?? phrase.end]?.text ?? '';
  }
  if (isWhatOfOther(reading, quantity.to, own)) return quantity.quantity.text;
  const purpose = otherPurpose(reading, own);
  if (purpose !== null) return purpose;
  if (isOnTerms(reading, quantity, own) || isOnlyFor(reading, quantity, own)) return quantity.quantity.text;
  const place = placedBetween(read, own) ?? unknownPlace(reading, read.scope.clause, quantity, own, binding.to);
  if (place !== null) return place;
  // A term that stands before the number, not the noun right behind it, which the phrase has read.
  const isApart = NOUNS.has(binding.by) && (binding.to <= quantity.from || binding.from > phrase.end);
  return isApart && isOtherKind(reading, binding, own) ? (reading.words[binding.from - 1]?.text ?? '') : null;
}

const COSTS: ReadonlySet<string> = wordsIn('cost costs price expense');
const DETERMINERS: ReadonlySet<string> = wordsIn('a an the one each every all its their');
/** Words that may do it: "arrest, detain, process and remove". */
const LONGEST_PURPOSE = 8;

/** "the cost *to train* an officer": what the money is for is no word of the record, nor any that the lexicon knows. */
export function otherPurpose(reading: Reading, own: WordWeights): string | null {
  const { words } = reading;
  const to = words.findIndex(({ lower }, at) => lower === 'to' && COSTS.has(words[at - 1]?.lower ?? ''));
  if (to === -1) return null;
  const after = words.slice(to + 1, to + 1 + LONGEST_PURPOSE);
  const end = after.findIndex(({ lower }) => DETERMINERS.has(lower));
  const purpose = after.slice(0, end === -1 ? undefined : end);
  const isKnown = (at: number) => reading.verbs.some(({ from, to: until }) => from <= at && at < until);
  const isOwn = purpose.some((word, at) => isKnown(to + 1 + at) || (word.topic && own.has(word.stem)));
  return isOwn || end < 1 ? null : (purpose[0]?.text ?? null);
}
