import type { ReadQuantity, Reading } from '../../reading/reading.ts';
import { stemsIn } from '../../words/stem.ts';
import type { WordWeights } from '../../records/record-words.ts';

const TAKING: ReadonlySet<string> = stemsIn(
  'strip stripped revoke withdraw withdrew withdrawn terminate cancel rescind',
);
/** These may end on their own. */
const ENDING: ReadonlySet<string> = stemsIn('end lapse expire');
/** Words between the number and what is taken away. */
const MOST_BETWEEN = 14;
/** "for *more than* half a million" */
const MOST_AFTER_FOR = 3;

/** "532,000 were *stripped* of it", "which *ended for* 532,000": who had something taken away is no count of those who got it. */
export function isTakenAway({ words }: Reading, { from, to }: ReadQuantity, own: WordWeights): boolean {
  const begin = Math.max(0, from - MOST_BETWEEN);
  const has = (verbs: ReadonlySet<string>, end: number) =>
    words
      .slice(begin, end)
      .some(word => word.kind === 'word' && !word.capital && verbs.has(word.stem) && !own.has(word.stem));
  const isFor = words.slice(Math.max(0, from - MOST_AFTER_FOR), from).some(({ lower }) => lower === 'for');
  return has(TAKING, to + MOST_BETWEEN) || (isFor && has(ENDING, from));
}
