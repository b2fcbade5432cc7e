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
 * Days from `today` on (`YYYY-MM-DD`) are plans. The day on which somebody reported it is no day of the record.
 */
export function lintAsOf(claim: Claim, today: string): Remark[] {
  const { kind, asOf, context, status } = claim;
  if (status !== 'shown') return [];
  const found = (todo: string): Remark => ({ rule: 'as-of', field: 'asOf', value: asOf, todo });
  const later =
    kind === 'statistic'
      ? []
      : daysNamed(context).filter(day => isBefore(asOf, day) && day < today.slice(0, day.length));
  if (later.length > 0)
    return [found(`its context tells of ${later.join(', ')}: give the last day that the record tells of`)];
  const told = daysTold(claim).filter(day => day < today.slice(0, day.length));
  if (told.length === 0 || told.some(day => !isBefore(day, asOf))) return [];
  const last = told.toSorted().at(-1);
  return [found(`the record tells of nothing after ${last}: give that day, or say what came later`)];
}

/** The days, months and years of which a record tells: in its words and, of a count, by its period. Empty: only years, if any. */
function daysTold({ kind, figure, statement, context, caveats, asOf }: Claim): string[] {
  const { start, end, label } = figure?.period ?? { start: null, end: null, label: '' };
  const words = [statement, context, caveats, figure?.definition ?? '', label].join(' ');
  // "On 10 March" names the day without its year; a count of the year is of its last day.
  const isTold = start === asOf || end === asOf || namesDay(words, asOf) || isYearEnd(asOf, words);
  return [...(isTold ? [asOf] : []), ...daysNamed(words), ...(kind === 'statistic' && end !== null ? [end] : [])];
}

function isYearEnd(day: string, words: string): boolean {
  const year = day.slice(0, 4);
  if (day.endsWith('-12-31')) return words.includes(year);
  return day.endsWith('-09-30') && new RegExp(`FY ?${year}|fiscal( years?)?\\b[^.]*${year}`).test(words);
}

/** Is a day before another, as far as both are known? */
function isBefore(day: string, other: string): boolean {
  const known = Math.min(day.length, other.length);
  return day.slice(0, known) < other.slice(0, known);
}
