import type { Reading } from '../../reading/reading.ts';
import type { NamedTerms } from './named-terms.ts';
import { topicStems, type WordWeights } from '../../records/record-words.ts';
import type { WordWeight } from '../../records/word-weight.ts';

/** What the record's words in the sentence are worth beside the names of its roles: how far it says what the record says of them. */
export function weightBeside({ roles }: NamedTerms, { words }: Reading, own: WordWeights): number {
  const isNamed = (at: number) => roles.some(({ here }) => here.some(({ from, to }) => from <= at && at < to));
  let sum = 0;
  for (const stem of topicStems(words.filter((_, at) => !isNamed(at)))) sum += own.get(stem) ?? 0;
  return sum;
}

/** The share of the sentence's words, by weight, that the record does not have. */
export function strangeWeight({ words }: Reading, own: WordWeights, wordWeight: WordWeight): number {
  let all = 0;
  let strange = 0;
  for (const stem of topicStems(words)) {
    const weight = wordWeight(stem);
    all += weight;
    if (!own.has(stem)) strange += weight;
  }
  return all === 0 ? 0 : strange / all;
}
