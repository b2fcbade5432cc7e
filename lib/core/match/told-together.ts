import { findQuantities } from '../quantity/find-quantities.ts';
import type { EngineIndex } from './engine-index.ts';
import type { Mention } from './mention.ts';

/**
 * Without the other years of a series that a record of it tells beside its own: "226,119 in 2017, down from 240,255" is
 * one record, whose own statement has both, and no second mark for 2016.
 */
export function withoutToldTogether(mentions: readonly Mention[], { claimById }: EngineIndex): Mention[] {
  return mentions.filter(({ claim, series }) => {
    if (series === undefined) return true;
    return !mentions.some(other => {
      const record = claimById.get(other.claim);
      if (record === undefined || other.claim === claim || record.series !== series.id) return false;
      return findQuantities(record.statement).some(({ value }) => value === series.value);
    });
  });
}
