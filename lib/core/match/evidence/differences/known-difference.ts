import type { Figure } from '../../../claim/claim.ts';
import { figureRatio } from '../../../quantity/implied-interval.ts';
import type { EngineIndex } from '../../engine-index.ts';
import type { NumberReading } from '../../figures/figure-reading.ts';
import { namedEntries } from '../../lexicon/find-terms.ts';
import type { MatchContext } from '../../context/match-context.ts';
import type { Reading } from '../../reading/reading.ts';
import { toldNumber } from '../../figures/told-number.ts';
import { flag } from '../flag.ts';
import type { CloseFigure } from '../close-figures.ts';
import type { DifferenceEvidence } from './difference-features.ts';
import { isReportedOfOthers } from './is-reported.ts';
import { digitsOf, crossedEvidence, isLeftAlone, lengthOf } from '../numbers/number-evidence.ts';
import { MODELS, mostProbable } from '../model.ts';
import { oddsEvidence } from '../odds.ts';
import { givesOwnValue } from './other-values.ts';
import { haveSameDigits, isShifted } from './same-digits.ts';
import { wordEvidence } from '../shared-words.ts';
import { namesTeller } from '../tellers.ts';

// What is known of a number that may be given for a record before the sentence is read for the record.

/** "@corn_belt: …", "DELL: …" */
const SPEAKER = /^@\w+|^[\w.]+: |^[\p{Lu}.'’ -]{3,}: /u;

export type Telling = Pick<DifferenceEvidence, 'speaker' | 'reported' | 'given' | 'toldClause' | 'teller' | 'numbers'>;
const MOST_NUMBERS = 3;

/** Who gives the number: the same for all records. */
export function tellingOf(number: NumberReading, { isTold }: MatchContext): Telling {
  const { reading, quantity } = number;
  return {
    numbers: Math.min(MOST_NUMBERS, reading.quantities.length) / MOST_NUMBERS,
    speaker: flag(SPEAKER.test(reading.text)),
    reported: flag(isReportedOfOthers(number)),
    given: flag(toldNumber(reading, quantity) !== null),
    toldClause: flag(isTold),
    teller: flag(namesTeller(reading)),
  };
}

const QUOTES = new Set(['“', '”', '"']);

/** The page itself gives the number: nobody is said to, and it is no line of a thread or talk. */
export function isOwnVoice({ speaker, reported, given, toldClause, teller }: Telling, { words }: Reading): boolean {
  if (speaker + reported + given + toldClause + teller > 0) return false;
  return !words.some(word => QUOTES.has(word.text));
}

/** What the number and the record's words say. */
export function comparedWith(
  { claim, figure, overlap }: CloseFigure,
  { reading, quantity: { quantity } }: NumberReading,
  index: EngineIndex,
) {
  const { value, approx } = quantity;
  return {
    overlapHere: overlap,
    ...oddsEvidence(claim.id, reading, index),
    digits: digitsOf(quantity),
    onlyOfMeasure: flag(index.claimsByMeasure.get(figure.measure)?.length === 1),
    ratio: Math.log(figureRatio(value, figure.value)),
    sameDigits: flag(haveSameDigits(value, figure.value)),
    shifted: flag(isShifted(value, figure.value)),
    hedged: flag(approx),
  };
}

/** Whether the page tells the record's own number beside the sentence. */
export function statedAround(figure: Figure, { antecedents, after }: MatchContext) {
  return {
    statedBefore: flag(antecedents.some(one => givesOwnValue(one, figure))),
    statedAfter: flag(after.some(one => givesOwnValue(one, figure))),
  };
}

/** The most that all evidence together could say; `mostMargin` is that of the log odds over the next record. */
export function mostLikely(
  known: Telling & ReturnType<typeof comparedWith>,
  { claim, figure }: CloseFigure,
  { reading, quantity }: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  mostMargin: number,
): number {
  const { lexicon, recordWords } = index;
  const words = wordEvidence(claim.id, reading, context, recordWords, known.digits);
  const isAlone = isLeftAlone(claim.id, words, index);
  const alone = flag(isAlone);
  const named = namedEntries(lexicon, reading.words).has(figure.measure) ? {} : { measureHere: 0 };
  const timed = reading.periods.length > 0 ? {} : { periodSame: 0 };
  const share = flag(quantity.quantity.unit === 'percent');
  const odds = oddsEvidence(claim.id, reading, index);
  const length = lengthOf(reading);
  const own = {
    ...words,
    ...odds,
    ...crossedEvidence(words, odds, isAlone, length, undefined, undefined),
    ...named,
    overlapExact: 0,
    exact: 0,
    apart: 0,
    apartSquared: 0,
    digits: known.digits,
    length,
    share,
    alone,
    ...(reading.quantities.length < 2 ? { tellsMore: 0 } : {}),
  };
  const asItsOwn = mostProbable(MODELS.numbers, own);
  return mostProbable(
    MODELS.differences,
    { ...known, ...named, ...timed, alone },
    { asItsOwn: Math.log(asItsOwn / (1 - asItsOwn)), margin: mostMargin },
  );
}
