import { z } from 'zod/mini';

const dayMs = 24 * 60 * 60 * 1000;
/** A longer time between two looks at the clock counts as this: nobody knows whether it went by, or the clock was set. */
const longestAbsence = 7 * dayMs;
/** Before each of these lies a week that was counted, so that more of them lie in a year and a half than in any age that is asked about. */
const mostGaps = 80;

const Ms = z.number().check(z.minimum(0));
const Gap = z.object({ from: Ms, to: Ms });

/**
 * What is known of the time that really went by: when the clock was last looked at, and the times in which nobody did, in order. All in
 * ms since 1970, as the clock said. What is deleted for its age goes by this: a clock that jumps by months makes nothing old.
 */
export const SeenTime = z.object({ last: Ms, gaps: z.array(Gap) });
export type SeenTime = z.infer<typeof SeenTime>;

/** Look at the clock. Of the time before the first look nothing is known against it. */
export function seeTime(before: SeenTime | null, now: number): SeenTime {
  if (!before) return { last: now, gaps: [] };
  // A clock that was set back: what it said of later has not been yet.
  const gaps = before.gaps
    .filter(({ from }) => from < now)
    .map(({ from, to }): z.infer<typeof Gap> => ({ from, to: Math.min(to, now) }));
  const from = before.last + longestAbsence;
  if (from < now) gaps.push({ from, to: now });
  return { last: now, gaps: gaps.slice(-mostGaps) };
}

/** How much of the time from `at` to `now` really went by, in ms. */
export function seenSince({ gaps }: SeenTime, at: number, now: number): number {
  const unseen = gaps.map(({ from, to }) => Math.max(0, Math.min(to, now) - Math.max(from, at)));
  return now - at - unseen.reduce((sum, ms) => sum + ms, 0);
}

/** When it was that `days` days have really gone by since: what is older may go (ISO 8601, UTC). */
export function daysAgo({ gaps }: SeenTime, days: number, now: number): string {
  let left = days * dayMs;
  let at = now;
  for (const { from, to } of gaps.toReversed()) {
    const seen = Math.max(0, at - to);
    if (left <= seen) break;
    left -= seen;
    at = Math.min(at, from);
  }
  return new Date(at - left).toISOString();
}
