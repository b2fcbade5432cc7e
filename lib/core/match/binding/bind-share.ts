import type { Binding } from './binding.ts';
import { clauseAround } from '../reading/clause.ts';
import { findTerms } from '../lexicon/find-terms.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import { ADVERBS, AUXILIARIES, FUNCTION_WORDS } from '../words/function-words.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { stem } from '../words/stem.ts';
import { entriesOf, type ReadQuantity, type Reading } from '../reading/reading.ts';
import type { Word } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

const FORMING = wordsIn(
  'is are was were make makes made comprise comprises comprised constitute constitutes constituted account accounts accounted represent represents represented form forms formed',
);
const LINKS = wordsIn('up for about roughly around nearly almost some only just over');

/**
 * "People without convictions made up 65 percent of ICE book-ins": the whole stands after the share and its part before
 * it. The lexicon names such a share by "whole … part", so the two are read in that order.
 */
export function shareOfWhole(reading: Reading, quantity: ReadQuantity, lexicon: LexiconIndex): Binding | null {
  const { words } = reading;
  if (quantity.quantity.unit !== 'percent' || words[quantity.to]?.lower !== 'of') return null;
  let verb = quantity.from - 1;
  while (verb > 0 && LINKS.has(words[verb]?.lower ?? '')) verb -= 1;
  if (!FORMING.has(words[verb]?.lower ?? '')) return null;
  const clause = clauseAround(reading, verb);
  const part = words.slice(clause.from, verb).filter(({ kind }) => kind !== 'mark');
  const whole = words
    .slice(quantity.to + 1, clauseAround(reading, quantity.to).to)
    .filter(({ kind }) => kind !== 'mark');
  const measures = findTerms(lexicon, [...whole, ...part]).nouns.flatMap(term => {
    const end = term.to - whole.length;
    if (term.from >= whole.length || end <= 0 || goesOnBehind(reading, part.slice(end))) return [];
    return entriesOf(term, 'measure').filter(measure => !isNarrowed(reading, part.slice(0, end), measure));
  });
  if (measures.length === 0) return null;
  const said = new Set(measures.flatMap(({ phrases }) => phrases.flatMap(phrase => stemsOf(phrase))));
  const apart = new Set(whole.filter(({ stem: one }) => said.has(one)).map(word => words.indexOf(word)));
  return { measures: [...new Set(measures)], by: 'subject', from: verb, to: verb + 1, eventAt: verb, apart };
}

/** "immigrants *from Asia* made up …": what else stands between the part and its verb narrows it. */
function goesOnBehind(reading: Reading, rest: readonly Word[]): boolean {
  // "with convictions *or charges*"
  if (rest[0]?.lower === 'or') return false;
  return rest.some(word => !ADVERBS.has(word.lower) && !AUXILIARIES.has(word.lower) && !isOfTime(reading, word));
}

/** "In 1910, *Chinese* immigrants made up …": so does the one word of the clause that stands before the part. */
function isNarrowed(reading: Reading, part: readonly Word[], { phrases }: LexiconEntry): boolean {
  return phrases.some(phrase => {
    const own = (phrase.split(' … ')[1] ?? '').toLowerCase().split(' ').map(stem);
    const from = part.length - own.length;
    if (from < 1 || own.some((one, at) => part[from + at]?.stem !== one)) return false;
    const topic = part.slice(0, from).filter(word => !FUNCTION_WORDS.has(word.lower) && !isOfTime(reading, word));
    return topic.length === 1 && topic[0] === part[from - 1];
  });
}

function isOfTime({ words, periods }: Reading, word: Word): boolean {
  const at = words.indexOf(word);
  return periods.some(({ from, to }) => from <= at && at < to);
}

/** "*the U.S. population* … immigrants": the words of the whole in a measure's phrase. */
function stemsOf(phrase: string): string[] {
  const whole = phrase.split(' … ')[0] ?? '';
  return whole === phrase ? [] : whole.toLowerCase().split(' ').map(stem);
}
