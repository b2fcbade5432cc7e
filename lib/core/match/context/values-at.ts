import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import type { FigureReading } from '../figures/figure-reading.ts';
import { isExactValue } from '../figures/may-differ.ts';
import { idIn, valueAtYearEnd, valuesWithin } from '../figures/weigh-series.ts';
import { countedFrom } from '../time/counted-from.ts';
import { dayNumber } from '../time/days.ts';
import { type StatedSpan, statePeriod } from '../time/stated-period.ts';
import type { MatchContext } from './match-context.ts';

/**
 * The values of a series that the stated time may mean: of that very period, or of the days or months on record within it; of a time
 * counted from the `earlier` one; without a time that can be placed, the one that is the number to the last digit.
 */
export function valuesAt(
  series: Series,
  measure: LexiconEntry,
  earlier: string | null,
  read: FigureReading,
  context: MatchContext,
): readonly SeriesValue[] {
  const { scope, actor, reading } = read;
  const counted = earlier === null ? [] : countedFrom(reading.text, earlier, series, measure.type === 'stock');
  if (counted.length > 0) return counted;
  const period = statePeriod(
    scope.period?.period ?? null,
    actor ?? context.incumbent,
    context.published,
    () => context.yearBefore,
  );
  if (period.kind === 'span') return yearsOf(series, period);
  if (period.kind !== 'single') {
    const same = series.values.filter(({ value }) => isExactValue(read, value));
    return same.length === 1 ? same : [];
  }
  // Of a season that is named by its first day, any day may be meant.
  const id = period.isLoose === true ? null : idIn(series, period);
  const own = series.values.filter(one => one.period === id);
  if (own.length > 0) return own;
  const end = valueAtYearEnd(series, measure, period);
  return end === undefined ? valuesWithin(series, period) : [end];
}

const YEAR = 366;

/** "the last whole year of his term": the years on record of which most lies in one year of a term. */
function yearsOf({ values }: Series, { start, end }: StatedSpan): SeriesValue[] {
  if (end === null) return [];
  const [first, last] = [dayNumber(start), dayNumber(end)];
  if (last - first > YEAR) return [];
  return values.filter(({ period }) => {
    const [, fiscal, year] = /^(FY)?(\d{4})$/.exec(period) ?? [];
    if (year === undefined) return false;
    const begun = dayNumber(fiscal === undefined ? `${year}-01-01` : `${Number(year) - 1}-10-01`);
    return Math.min(last, begun + YEAR) - Math.max(first, begun) > YEAR / 2;
  });
}
