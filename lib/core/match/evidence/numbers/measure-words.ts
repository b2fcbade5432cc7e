import type { LexiconEntry } from '../../../claim/lexicon.ts';
import { splitWords } from '../../words/words.ts';
import { topicStems } from '../../records/record-words.ts';
import type { WordWeight } from '../../records/word-weight.ts';

/** The phrases of a measure as stems, by each stem that stands in them: it has hundreds, of which a text shares stems with few. */
type PhrasesByStem = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrasesByMeasure = new WeakMap<LexiconEntry, PhrasesByStem>();

/** How much a text has of the measure's phrase that it has most of, 0 to 1, in whatever order the words stand. Phrases of one word name a measure or do not. */
export function phraseShare(measure: LexiconEntry, stems: ReadonlySet<string>, wordWeight: WordWeight): number {
  const phrases = phrasesOf(measure);
  let most = 0;
  for (const stem of stems)
    for (const phrase of phrases.get(stem) ?? []) most = Math.max(most, shareOf(phrase, stems, wordWeight));
  return most;
}

function phrasesOf(measure: LexiconEntry): PhrasesByStem {
  const known = phrasesByMeasure.get(measure);
  if (known !== undefined) return known;
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of [...measure.phrases, ...(measure.verbs ?? [])]) {
    const stems = [...topicStems(splitWords(phrase))];
    if (stems.length < 2) continue;
    for (const stem of stems) {
      const others = phrases.get(stem);
      if (others === undefined) phrases.set(stem, [stems]);
      else others.push(stems);
    }
  }
  phrasesByMeasure.set(measure, phrases);
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
