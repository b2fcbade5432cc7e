import type { Figure } from '../../../claim/claim.ts';
import { UNITS_OF_TIME } from '../../../quantity/units.ts';
import type { NumberReading } from '../../figures/figure-reading.ts';
import { HEADS } from '../../figures/said-of-another.ts';
import { stemsIn } from '../../words/stem.ts';
import { wordsIn } from '../../words/words-in.ts';
import type { WordWeights } from '../../records/record-words.ts';

const PLACES = wordsIn('states countries nations cities towns counties districts places sites');
/** Behind a length of time these tell how far off something is. */
const DISTANCES = /^ ?(?:to go|left|later|earlier|before|after|ago|away|from now|in advance|on from)\b/i;
/** "a *bill* of $92 billion", "a *group* of 1,200": more nouns that stand for the number itself. */
const SUMS = stemsIn('bill tab bar price cost sum average mean median high low crowd group fleet force staff net');

/** Whether a number is of something that no record counts in passing: places, days to go, the size of something else. */
export function isOfOtherThing(number: NumberReading, recorded: Figure, own: WordWeights): boolean {
  return isOfPlaces(number, recorded) || isDistance(number) || isSizeOf(number, own) || isOfCompany(number, own);
}

const AMONG = wordsIn('with before alongside');

/** "said in a call *with 45 reporters*": who else was there. */
function isOfCompany({ reading: { words }, quantity }: NumberReading, own: WordWeights): boolean {
  const counted = words[quantity.to];
  if (quantity.quantity.unit !== 'count' || !AMONG.has(words[quantity.from - 1]?.lower ?? '')) return false;
  return counted?.topic === true && !own.has(counted.stem);
}

/** "in *36 states*" is no count of people. */
function isOfPlaces({ reading, quantity }: NumberReading, { unit }: Figure): boolean {
  const counted = reading.words[quantity.to]?.lower ?? '';
  return quantity.quantity.unit === 'count' && PLACES.has(counted) && !PLACES.has(unit) && unit !== 'jurisdictions';
}

/** "with *90 days* to go" */
function isDistance({ reading: { text }, quantity: { quantity } }: NumberReading): boolean {
  return UNITS_OF_TIME.has(quantity.unit) && DISTANCES.test(text.slice(quantity.end));
}

/** Whatever the record is of, such a number is not its level. */
const MOVES = stemsIn('change difference gap shift swing');

/** "in a *study of 1,200* people", "a *change of 7* percent" */
function isSizeOf({ reading: { words }, quantity: { from } }: NumberReading, own: WordWeights): boolean {
  const noun = words[from - 2];
  if (
    words[from - 1]?.lower !== 'of' ||
    noun?.topic !== true ||
    (own.has(noun.stem) && !MOVES.has(noun.stem)) ||
    HEADS.has(noun.stem) ||
    SUMS.has(noun.stem)
  )
    return false;
  return words.slice(Math.max(0, from - 4), from - 2).some(({ lower }) => lower === 'a' || lower === 'an');
}
