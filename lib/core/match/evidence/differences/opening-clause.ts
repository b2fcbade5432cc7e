import type { NumberReading } from '../../figures/figure-reading.ts';
import type { Term } from '../../lexicon/find-terms.ts';
import { hasKind } from '../../reading/reading.ts';
import { wordsIn } from '../../words/words-in.ts';
import type { WordWeights } from '../../records/record-words.ts';

const OPENERS = wordsIn('as while when after before with though although since where because');
/** "As the crowd of some 2,000 people outside the courthouse grew, …" */
const LONGEST = 16;
/** Who marched did not do so in March. */
const VERBS_OF_MONTHS = wordsIn('march marched marching marches');

/**
 * "*As 2,000 people gathered outside*, officials said that …", "*Speaking to 500 supporters*, he said …": the number of a phrase or clause
 * that opens its sentence and has no word of the record but for the noun counted, which the sentence names only behind it.
 */
export function isOfOpeningClause({ reading, quantity, phrase }: NumberReading, own: WordWeights): boolean {
  const { words } = reading;
  const first = words[0]?.lower ?? '';
  if (!OPENERS.has(first) && !first.endsWith('ing')) return false;
  const comma = words.findIndex(({ text }, at) => text === ',' && at >= quantity.to);
  if (comma === -1 || comma > LONGEST || words.slice(0, quantity.from).some(({ text }) => text === ',')) return false;
  const isCounted = (term: Term) => term.from < comma && hasKind(term, 'measure');
  if (reading.nouns.some(isCounted)) return false;
  const end = Math.max(quantity.to + 1, phrase.end);
  const isOwn = words.map(({ topic, stem, text }) => topic && own.has(stem) && !VERBS_OF_MONTHS.has(text));
  const around = [...isOwn.slice(0, quantity.from), ...isOwn.slice(end, comma)];
  return !around.includes(true) && isOwn.includes(true, comma);
}
