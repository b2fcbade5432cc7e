import type { Series, SeriesValue } from '../../claim/series.ts';
import { dayNumber } from './days.ts';
import type { StatedPeriod } from './stated-period.ts';

/** A level told between two days on record lies between their counts, or off them by no more than editions differ. */
const BEYOND = 1.05;
/** After the last day on record a level is told by it for so long. */
const LAST_DAYS = 120;
/** Counts further apart than this say nothing of what lay between. */
const MOST_DAYS = 400;
/** A stated time may be as long as a season. */
const SEASON_DAYS = 100;

/**
 * The count on record that a level of another day is set beside: "Just over 58,000 people were held on Wednesday" beside the count of
 * the Sunday before, where the number lies between that and the next one. Null where the time or the number says otherwise.
 *
 * Whoever shows it gives the count of its own day, and says nothing of whether the number is right.
 */
export function levelThen(
  series: Series,
  stated: StatedPeriod,
  value: number,
  published: string | null,
): SeriesValue | null {
  const day = dayOf(stated, published);
  // Of a level that is on record once a year, a month that the page names is another time, and not one between.
  const isYearly = series.periodType.endsWith('-year');
  if (day === null || (isYearly && stated.kind === 'single' && stated.isLoose !== true)) return null;
  const known = series.values.flatMap(one => {
    const end = lastDay(one.period);
    return end === null ? [] : [{ ...one, end }];
  });
  const before = known.findLast(({ end }) => end <= day);
  const after = known.find(({ end }) => end > day);
  if (before === undefined) return null;
  if (after === undefined) return day - before.end <= LAST_DAYS && isBetween(value, before, before) ? before : null;
  return after.end - before.end <= MOST_DAYS && isBetween(value, before, after) ? before : null;
}

function isBetween(value: number, a: SeriesValue, b: SeriesValue): boolean {
  return value >= Math.min(a.value, b.value) / BEYOND && value <= Math.max(a.value, b.value) * BEYOND;
}

/** The day that a level is told of: the page's own where it gives none. */
function dayOf(stated: StatedPeriod, published: string | null): number | null {
  if (stated.kind === 'none') return published === null ? null : dayNumber(published);
  if (stated.kind !== 'single') return null;
  const [start, end] = [dayNumber(stated.start), dayNumber(stated.end)];
  return end - start <= SEASON_DAYS ? end : null;
}

const MONTH_LENGTH = '2012-03'.length;

/** The last day of a period of a series; null for quarters, in which no level is counted. */
function lastDay(period: string): number | null {
  const [, fiscal] = /^FY(\d{4})$/.exec(period) ?? [];
  if (fiscal !== undefined) return dayNumber(`${fiscal}-09-30`);
  if (/^\d{4}$/.test(period)) return dayNumber(`${period}-12-31`);
  if (!/^[\d-]+$/.test(period)) return null;
  return dayNumber(period.length === MONTH_LENGTH ? `${period}-28` : period);
}
