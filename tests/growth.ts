/** How many times longer the longer of two inputs is. */
export const TIMES = 16;
/**
 * A growth above this is no longer taken for proportion: work in proportion grows sixteen times, and up to four times
 * that where a busy machine or the garbage collector disturbs the longer run; quadratic work grows 256 times.
 */
export const MOST_GROWTH = 6 * TIMES;

/** How much more processor time work takes on an input `TIMES` as long as another: a ratio, since machines differ. */
export function growthOf<T>(work: (input: T) => void, short: T, long: T): number {
  let [best, bestLong] = [Infinity, Infinity];
  for (let round = 0; round < 3; round += 1) {
    best = Math.min(
      best,
      timeOf(() => work(short)),
    );
    bestLong = Math.min(
      bestLong,
      timeOf(() => work(long)),
    );
  }
  return bestLong / Math.max(best, 0.5);
}

/** The same for a text over and over: at about `length` characters, and `TIMES` as many. */
export function growthOverText(work: (text: string) => void, unit: string, length = 20_000): number {
  const short = unit.repeat(Math.ceil(length / unit.length));
  return growthOf(work, short, short.repeat(TIMES));
}

/** Milliseconds of this process alone: others may use the machine. */
function timeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
