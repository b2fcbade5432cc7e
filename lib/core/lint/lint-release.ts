import type { Claim } from '../claim/claim.ts';
import { daysNamed, namesDay } from './day-words.ts';
import type { Remark } from './finding.ts';

/**
 * The day on which a figure came out is a source's date, an end of its period, or a day that the record names in words.
 *
 * Dates are compared as far as both are known: 2025 and 2025-04-18 are no contradiction.
 */
export function lintRelease({ status, published, sources, figure, statement, context, caveats }: Claim): Remark[] {
  if (status !== 'shown' || published === null) return [];
  const period = figure?.period;
  const dates = [...sources.map(source => source.published), period?.start ?? null, period?.end ?? null];
  if (dates.some(date => date !== null && (date.startsWith(published) || published.startsWith(date)))) return [];
  const words = [
    statement,
    context,
    caveats,
    ...sources.flatMap(({ title, locator, quote }) => [title, locator, quote]),
  ];
  if (words.some(text => text !== null && namesDay(text, published))) return [];
  const todo = 'give the date of a source, name in the context when the figure came out, or leave it unknown (null)';
  return [{ rule: 'release', field: 'published', value: published, todo }];
}

/**
 * A ruling, an event, a pledge or a statement is as old as the last day that its context tells of; a count is of its own day.
 *
 * Days from `today` on (`YYYY-MM-DD`) are plans.
 */
export function lintAsOf({ kind, asOf, context, status }: Claim, today: string): Remark[] {
  if (status !== 'shown' || kind === 'statistic') return [];
  const later = daysNamed(context).filter(day => {
    const known = day.length;
    return day > asOf.slice(0, known) && day < today.slice(0, known);
  });
  if (later.length === 0) return [];
  const todo = `its context tells of ${later.join(', ')}: give the last day that the record tells of`;
  return [{ rule: 'as-of', field: 'asOf', value: asOf, todo }];
}
