import type { LexiconEntry } from '../../claim/lexicon.ts';
import { splitWords } from '../words.ts';
import { topicStems } from './record-words.ts';
import type { WordWeight } from './word-weight.ts';

const stemsByMeasure = new WeakMap<LexiconEntry, readonly (readonly string[])[]>();

/** How much a text has of the measure's phrase that it has most of, 0 to 1, in whatever order the words stand. Phrases of one word name a measure or do not. */
export function phraseShare(measure: LexiconEntry, stems: ReadonlySet<string>, wordWeight: WordWeight): number {
  let most = 0;
  for (const phrase of phrasesOf(measure)) {
    // Most phrases share nothing, and need not be weighed.
    if (phrase.some(stem => stems.has(stem))) most = Math.max(most, shareOf(phrase, stems, wordWeight));
  }
  return most;
}

function phrasesOf(measure: LexiconEntry): readonly (readonly string[])[] {
  const known = stemsByMeasure.get(measure);
  if (known !== undefined) return known;
  const phrases = [...measure.phrases, ...(measure.verbs ?? [])]
    .map(phrase => [...topicStems(splitWords(phrase))])
    .filter(({ length }) => length > 1);
  stemsByMeasure.set(measure, phrases);
  return phrases;
}

function shareOf(wanted: readonly string[], stems: ReadonlySet<string>, wordWeight: WordWeight): number {
  let all = 0;
  let found = 0;
  for (const stem of wanted) {
    const weight = wordWeight(stem);
    all += weight;
    if (stems.has(stem)) found += weight;
  }
  return found / all;
}
