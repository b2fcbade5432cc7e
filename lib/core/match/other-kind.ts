import type { FigureReading } from './figure-reading.ts';
import { isOtherKind, isStrangeHead } from './evidence/number-words.ts';
import type { WordWeights } from './evidence/record-words.ts';

const NOUNS: ReadonlySet<string> = new Set(['noun', 'of', 'subject', 'heading']);

/**
 * The word that makes the measure another kind ("*balloon* inflation", "68,440 paper *umbrellas*"), where it is no word of
 * the record; else null. `own` are the record's words.
 */
export function otherKind({ reading, phrase, quantity, binding }: FigureReading, own: WordWeights): string | null {
  if (quantity.quantity.unit === 'count' && isStrangeHead(reading, phrase, own)) {
    return reading.words[phrase.unread.at(-1) ?? phrase.end]?.text ?? '';
  }
  // A term that stands before the number, not the noun right behind it, which the phrase has read.
  const isApart = NOUNS.has(binding.by) && (binding.to <= quantity.from || binding.from > phrase.end);
  return isApart && isOtherKind(reading, binding, own) ? (reading.words[binding.from - 1]?.text ?? '') : null;
}
