import type { Claim } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import type { StatedPeriod } from './stated-period.ts';
import { isKnownBy } from './validity.ts';

/**
 * A total that runs on is told without a date: where the newest record of it came out after the page, what had been given
 * last by then is meant. Null where the sentence gives another time, or the record was known to the page.
 */
export function newestThen(
  series: Series,
  anchor: Claim,
  stated: StatedPeriod,
  published: string | null,
): SeriesValue | null {
  if (series.periodType !== 'date' || published === null || isKnownBy(anchor, published)) return null;
  // "since January" runs on to the page's own day, and began before anything was given.
  const isRunning = stated.kind === 'span' && stated.end === null && stated.start < (series.values[0]?.period ?? '');
  if (stated.kind !== 'none' && !isRunning) return null;
  return series.values.findLast(({ period }) => period <= published) ?? null;
}
