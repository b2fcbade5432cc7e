import type { Claim } from '../../claim/claim.ts';
import { findQuantities } from '../../quantity/find-quantities.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { FigureDecision } from './figure-decision.ts';
import type { FigureReading } from './figure-reading.ts';
import type { MatchContext } from '../context/match-context.ts';
import { isExactValue } from './may-differ.ts';
import { weighClaim } from './weigh-claim.ts';

/** The record's own statement has the number; of a range it may have one end alone. "Millions" is no number. */
export function statesNumber({ statement }: Claim, number: number): boolean {
  return findQuantities(statement).some(({ value, comparator }) => value === number && comparator !== 'plural');
}

/**
 * The other records that state the very number of the one that was read. "ICE held 70,766 people on 25 January" states the
 * count of that day, and the record high that the same count was.
 */
export function othersOfNumber(
  { claim: first, relation }: FigureDecision,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): FigureDecision[] {
  if (relation !== 'agrees' || first.figure === null) return [];
  return (index.claimsByMeasure.get(first.figure.measure) ?? []).flatMap(claim => {
    const { figure } = claim;
    if (claim === first || figure === null) return [];
    const isOwn = [figure.value, figure.low, figure.high].some(value => value !== null && isExactValue(read, value));
    const isStated = isOwn && statesNumber(claim, read.quantity.quantity.value);
    const decision = isStated ? weighClaim(claim, read, index, context) : null;
    return decision !== null && 'relation' in decision && decision.relation === 'agrees' ? [decision] : [];
  });
}
