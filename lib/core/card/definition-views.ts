import type { Series } from '../claim/series.ts';
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
): DefinitionView[] {
  if (!period) return [];
  const rows = [own, ...related]
    .filter(series => series !== null)
    .filter((series, index, all) => all.findIndex(other => other.id === series.id) === index)
    // A share beside a count, or a rate beside a total, cannot stand on one strip.
    .filter(series => series.per === (own ?? series).per && unitKind(series) === unitKind(own ?? series))
    .flatMap(series => rowOf(series, period, page) ?? []);
  if (rows.length < 2) return [];
  const chosen = rows.find(row => row.fit.startsWith('agrees')) ?? rows[0];
  return rows.map(row => ({ ...row, chosen: row === chosen }));
}

function rowOf(series: Series, period: string, page: PageFigure | null): DefinitionView | null {
  const value = valueOf(series, period)?.value;
  if (value === undefined) return null;
  return {
    series: series.id,
    label: shortTitle(series),
    value,
    figure: formatValue(value, series.unit),
    fit: page ? fitOf(value, page) : '',
    chosen: false,
    chart: buildChartView({ series, hit: period, page, goal: false }),
  };
}

/** How a definition's value lies to the page's figure, in words. */
export function fitOf(value: number, page: PageFigure): string {
  if (value === page.value) return 'agrees';
  if (value < page.low) return 'below the page’s figure';
  if (value > page.high) return 'above the page’s figure';
  return 'agrees after rounding';
}

function unitKind(series: Series): string {
  return /^(percent|US dollars|euros|pounds)/.exec(series.unit)?.[0] ?? 'count';
}
