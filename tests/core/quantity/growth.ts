import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

/** How many times longer the longer of two texts is. */
const TIMES = 16;
/**
 * A growth above this is no longer taken for proportion: work in proportion grows sixteen times, and up to four times
 * that where a busy machine or the garbage collector disturbs the longer run; quadratic work grows 256 times.
 */
export const MOST_GROWTH = 6 * TIMES;

/** How much more processor time `unit` over and over takes at sixteen times the length: a ratio, since machines differ. */
export function growthOf(unit: string, length = 20_000): number {
  const short = unit.repeat(Math.ceil(length / unit.length));
  const long = short.repeat(TIMES);
  let [best, bestLong] = [Infinity, Infinity];
  for (let round = 0; round < 3; round += 1) {
    best = Math.min(best, timeOf(short));
    bestLong = Math.min(bestLong, timeOf(long));
  }
  return bestLong / Math.max(best, 0.5);
}

/** Milliseconds of this process alone: others may use the machine. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  findQuantities(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
