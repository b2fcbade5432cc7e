import type { Claim } from '../../claim/claim.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import { dayNumber } from './days.ts';
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
  if (series.periodType !== 'date' || isKnownBy(anchor, published)) return null;
  return newestBy(series, stated, published);
}

/** A month is told of about so many days after it ends. */
const RELEASED = 12;

/** What a series counted last by the day of the page, where the sentence gives no other time. */
export function newestBy(series: Series, stated: StatedPeriod, published: string | null): SeriesValue | null {
  if (published === null) return null;
  if (series.periodType === 'month') {
    if (stated.kind !== 'none') return null;
    return series.values.findLast(({ period }) => dayNumber(`${period}-28`) + RELEASED <= dayNumber(published)) ?? null;
  }
  if (series.periodType !== 'date') return null;
  // "since January" runs on to the page's own day, and began before anything was given.
  const isRunning = stated.kind === 'span' && stated.end === null && stated.start < (series.values[0]?.period ?? '');
  if (stated.kind !== 'none' && !isRunning) return null;
  return series.values.findLast(({ period }) => period <= published) ?? null;
}
