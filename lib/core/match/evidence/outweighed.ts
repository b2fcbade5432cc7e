import type { MatchContext } from '../context/match-context.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureDecision, Rejection } from '../figures/figure-decision.ts';
import type { NumberReading } from '../figures/figure-reading.ts';
import { LEAST_OPEN } from '../records/record-odds.ts';
import { MODELS, probabilityOf } from './model.ts';
import { gatherNumbers } from './numbers/gather-numbers.ts';
import { oddsOf } from './odds.ts';

/** The words of a record in their places, told of something else: nearly all else in the sentence speaks against it. */
export const OTHER_WORDS = 'other-words';

/** Below this probability by all else than its construction a record is not read. */
const LEAST = 0.15;

/** Why a number is not the record's whose measure counts it; null where nothing says so. Of another time and of another value nothing is asked. */
export function numberOutweighed(
  { claim, relation }: FigureDecision,
  number: NumberReading,
  index: EngineIndex,
  context: MatchContext,
): Rejection | null {
  if (relation !== 'agrees' || oddsOf(number.reading, index).isOpen(claim.id, LEAST_OPEN.boundNumber)) return null;
  const all = gatherNumbers(number, context, index, { ruledOut: new Set(), leastOdd: 0, only: claim, isWide: true });
  const weighed = all.find(({ point }) => point === null);
  if (weighed === undefined || weighed.odd !== null) return null;
  const probability = probabilityOf(weighed.evidence, MODELS.numbers);
  return probability < LEAST ? { claim: claim.id, rule: OTHER_WORDS, detail: probability.toFixed(2) } : null;
}
