import type { Claim, Figure } from '../../../claim/claim.ts';
import { figureRatio } from '../../../quantity/implied-interval.ts';
import type { EngineIndex } from '../../engine-index.ts';
import { rankOf } from '../../figures/figure-decision.ts';
import type { NumberReading } from '../../figures/figure-reading.ts';
import type { MatchContext } from '../../context/match-context.ts';
import type { Reading } from '../../reading/reading.ts';
import type { NumberOutcome } from '../decide-by-evidence.ts';
import { type DifferenceCandidate, gatherDifferences, type Refused } from './gather-differences.ts';
import { probabilityOfOddDifference } from './odd-differences.ts';
import { MODELS, probabilityOf } from '../model.ts';
import { mayGiveOther } from './other-values.ts';
import { mayStateUnnamed } from '../numbers/prospects.ts';

/**
 * The record for which a number is given that is not its own: "A senator's office gave the rate for 2024 as 16 percent." What
 * would speak for the record were the number its own, who gives it, and whether the page tells the record's own number beside
 * it are weighed by a fitted model. An accusation needs more than an agreement, which two like numbers vouch for.
 */
export function decideDifference(
  number: NumberReading,
  context: MatchContext,
  index: EngineIndex,
  refused: Refused,
): NumberOutcome['best'] {
  const [best] = gatherDifferences(number, context, index, refused, MODELS.differences.threshold)
    .map(candidate => ({ candidate, ...chanceOf(candidate, index.odds.isLearned(candidate.claim.id)) }))
    .filter(({ probability, least }) => probability >= least)
    .sort((a, b) => b.probability - a.probability || a.candidate.claim.id.localeCompare(b.candidate.claim.id, 'en'));
  if (best === undefined || !mayBeRead(number.reading, context, index)) return null;
  const { claim, read, shared } = best.candidate;
  const ratio = figureRatio(number.quantity.quantity.value, (claim.figure as Figure).value);
  const rank = rankOf(3, claim, read, 'same', ratio);
  return { decision: { claim, relation: 'differs', series: null, period: 'same', rank }, read, shared };
}

/** Whose words nothing was learned of has to be so probable: what only shares them with a record looks much like it. */
const LEAST_UNLEARNED = 0.97;

/** How probably the number is given for the record, and how probable that has to be. */
function chanceOf({ evidence, odd }: DifferenceCandidate, isLearned: boolean): { probability: number; least: number } {
  const threshold = isLearned ? MODELS.differences.threshold : LEAST_UNLEARNED;
  const usual = probabilityOf(evidence, MODELS.differences);
  if (odd === null || usual < threshold) return { probability: usual, least: threshold };
  return { probability: probabilityOfOddDifference(usual, odd), least: MODELS.oddDifferences.threshold };
}

/** So probably a number is given for a record, where the next sentence gives the record's own in its place. */
const LEAST_SUSPECTED = 0.3;
const NOTHING_REFUSED: Refused = { ruledOut: new Set(), leftOpen: new Map() };

/** The records for which a number seems to be given that is not theirs, though not so surely that it could be said. */
export function suspectedDifferences(number: NumberReading, context: MatchContext, index: EngineIndex): Claim[] {
  return gatherDifferences(number, context, index, NOTHING_REFUSED, LEAST_SUSPECTED)
    .filter(({ evidence, odd }) => odd === null && probabilityOf(evidence, MODELS.differences) >= LEAST_SUSPECTED)
    .map(({ claim }) => claim);
}

/** Whether the engine reads the numbers of the sentence, gate or no gate: what it does not read must not be told of a part either. */
function mayBeRead(reading: Reading, context: MatchContext, index: EngineIndex): boolean {
  const passes = index.gate.passes(reading.text, () => reading.quantities.map(({ quantity }) => quantity));
  return passes.figure || (passes.value && mayStateUnnamed(reading, context, index)) || mayGiveOther(reading, index);
}
