import { TENS, UNITS } from './number-words.ts';
import { saidLabelEnd } from './said-labels.ts';
import { saidHouseEnd, saidRankEnd, spelledEnd } from './said-places.ts';
import { saidScoreEnd } from './said-scores.ts';
import { saidTimeEnd } from './said-times.ts';
import type { Token } from './tokens.ts';

/**
 * Where a number in words ends that is said and is no amount: a time of the day, a score, the number of a house, street, room or
 * telephone. Null where none begins at `from`.
 */
export function saidNameEnd(tokens: readonly Token[], from: number): number | null {
  if (!UNITS.has(tokens[from]) && !TENS.has(tokens[from])) return null;
  return (
    saidTimeEnd(tokens, from) ??
    saidScoreEnd(tokens, from) ??
    spelledEnd(tokens, from) ??
    saidRankEnd(tokens, from) ??
    saidHouseEnd(tokens, from) ??
    saidLabelEnd(tokens, from)
  );
}
