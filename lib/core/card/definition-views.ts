import type { Series } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import type { DefinitionView } from './card-view.ts';
import { buildChartView, shortTitle } from './chart-view.ts';
import { formatValue } from './format-figure.ts';
import type { PageFigure } from './page-figure.ts';
import { valueOf } from './shown-values.ts';

/**
 * One period under each definition that has a value for it, the claim's own first. The one that the page's figure fits
 * is chosen to begin with, else the claim's own. Fewer than two leave nothing to choose: `[]`.
 */
export function buildDefinitionViews(
  own: Series | null,
  related: readonly Series[],
  period: string | null,
  page: PageFigure | null,
  words: Words,
): DefinitionView[] {
  if (!period) return [];
  const rows = [own, ...related]
    .filter(series => series !== null)
    .filter((series, index, all) => all.findIndex(other => other.id === series.id) === index)
    // A share beside a count, or a rate beside a total, cannot stand on one strip.
    .filter(series => series.per === (own ?? series).per && unitKind(series) === unitKind(own ?? series))
    .flatMap(series => rowOf(series, period, page, words) ?? []);
  if (rows.length < 2) return [];
  const chosen = rows.find(({ value }) => page && value !== null && isWithin(value, page)) ?? rows[0];
  return rows.map(row => ({ ...row, chosen: row === chosen }));
}

function rowOf(series: Series, period: string, page: PageFigure | null, words: Words): DefinitionView | null {
  const value = valueOf(series, period)?.value;
  if (value === undefined) return null;
  return {
    series: series.id,
    label: shortTitle(series),
    value,
    figure: formatValue(value, series.unit, words),
    fit: page ? fitOf(value, page, words) : '',
    chosen: false,
    chart: buildChartView({ series, hit: period, page, goal: false, words }),
  };
}

/** How a definition's value lies to the page's figure, in words. */
export function fitOf(value: number, page: PageFigure, { t }: Words): string {
  if (value === page.value) return t('comparison.fitsExactly');
  if (isWithin(value, page)) return t('comparison.fitsRounded');
  return t(value < page.low ? 'comparison.below' : 'comparison.above');
}

function isWithin(value: number, { low, high, value: stated }: PageFigure): boolean {
  return value === stated || (value >= low && value <= high);
}

function unitKind(series: Series): string {
  return /^(percent|US dollars|euros|pounds)/.exec(series.unit)?.[0] ?? 'count';
}
