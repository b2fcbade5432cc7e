import type { NumberReading } from '../figures/figure-reading.ts';
import { wordsIn } from '../words/words-in.ts';
import type { WordWeights } from './record-words.ts';

const OPENERS = wordsIn('as while when after before with though although since where because');
/** "As the crowd of some 2,000 people outside the courthouse grew, …" */
const LONGEST = 16;
/** Who marched did not do so in March. */
const VERBS_OF_MONTHS = wordsIn('march marched marching marches');

/**
 * "*As 2,000 people gathered outside*, officials said that …": the number of a clause that opens its sentence and has no word of the
 * record, which the sentence names only behind it.
 */
export function isOfOpeningClause({ reading, quantity }: NumberReading, own: WordWeights): boolean {
  const { words } = reading;
  if (!OPENERS.has(words[0]?.lower ?? '')) return false;
  const comma = words.findIndex(({ text }, at) => text === ',' && at >= quantity.to);
  if (comma === -1 || comma > LONGEST || words.slice(0, quantity.from).some(({ text }) => text === ',')) return false;
  const isOwn = words.map(({ topic, stem, text }) => topic && own.has(stem) && !VERBS_OF_MONTHS.has(text));
  return !isOwn.slice(0, comma).includes(true) && isOwn.includes(true, comma);
}
