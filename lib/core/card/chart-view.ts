import type { Series, SeriesValue } from '../claim/series.ts';
import type { Words } from '../words/words.ts';
import type { ChartView } from './card-view.ts';
import { formatValue } from './format-figure.ts';
import type { PageFigure } from './page-figure.ts';
import { periodPlace, seriesPeriodWords } from './period-words.ts';
import { plain, recordLanguage } from './phrase.ts';
import { shownValues } from './shown-values.ts';

/** Fewer bars say less than the sentence does; more would be thinner than a reader can tell apart. */
const fewestBars = 3;
const mostBars = 48;
/** As a share of the plot's height. */
const thinnestBand = 0.02;

interface ChartRequest {
  readonly series: Series;
  /** The compared period, drawn dark. */
  readonly hit: string | null;
  readonly page: PageFigure | null;
  /** The page names a goal: its line is dashed. */
  readonly goal: boolean;
  readonly words: Words;
}

/** The series as bars with the page's figure across them, or null when there is too little to draw. */
export function buildChartView({ series, hit, page, goal, words }: ChartRequest): ChartView | null {
  const values = windowAround(sameKind(shownValues(series), hit), hit);
  if (values.length < fewestBars) return null;
  const bars = values.map(value => ({
    period: plain(seriesPeriodWords(value.period, words).short, words),
    at: periodPlace(value.period),
    value: value.value,
    hit: value.period === hit,
    preliminary: value.preliminary === true,
  }));
  const hitBar = bars.find(bar => bar.hit) ?? null;
  const label = page && chartLabel(page, series, goal, words);
  const breaks = series.breaks
    .map(({ at, note }) => ({ at: periodPlace(at), note: note.replace(/\bFY(?=\d{4})/g, 'fiscal year ') }))
    // A break at the first bar has nothing before it, and a preliminary bar says by itself that it stands apart.
    .filter(({ at }) => bars.slice(1).some(bar => bar.at >= at) && !bars.some(bar => bar.at === at && bar.preliminary))
    .filter(({ at }) => at > (bars[0]?.at ?? at));
  const title = withoutYears(series.title);
  const view = {
    unit: series.unit,
    ...(goal && words.language !== recordLanguage ? {} : { lang: recordLanguage }),
    heading: goal ? words.t('chart.withGoal', { title }) : title,
    title: words.t('chart.title', { title, first: bars[0]?.period ?? '', last: bars.at(-1)?.period ?? '' }),
    bars,
    page: page && label ? { value: page.value, ...bandOf(page, bars), label, dashed: goal } : null,
    hitLabel: hitBar && `${hitBar.period}: ${formatValue(hitBar.value, series.unit, words)}`,
    breaks,
  };
  return { ...view, description: describe(view, series, words), caption: captionOf(view, words) };
}

/** "ICE removals" from "ICE removals by fiscal year, 2003 to 2025" or "ICE removals (all ICE ERO), fiscal years 2003-2025". */
export function shortTitle({ title }: Series): string {
  return withoutYears(title)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/ by (fiscal |calendar )?(year|month|quarter)\b.*$/, '');
}

/** A title that says "by fiscal year" does so once; one that does not stands as it is, since the axis shows the kind. */
function withoutYears(title: string): string {
  return title.replace(/,? (fiscal years |years )?\d{4}\s?(to|-|–)\s?\d{4}$/, '');
}

/** A mixed series is drawn in the kind of period that is compared, else in the kind it has most recently. */
function sameKind(values: SeriesValue[], hit: string | null): SeriesValue[] {
  const shapes = values.map(value => shapeOf(value.period));
  const wanted = hit !== null && shapes.includes(shapeOf(hit)) ? shapeOf(hit) : shapes.at(-1);
  return values.filter(value => shapeOf(value.period) === wanted);
}

/** FY2012 → FY0000: what kind of period an id names. */
function shapeOf(period: string): string {
  return period.replace(/\d/g, '0');
}

/** The newest values, or those around the compared one when it is older than that. */
function windowAround(values: SeriesValue[], hit: string | null): SeriesValue[] {
  if (values.length <= mostBars) return values;
  const at = values.findIndex(value => value.period === hit);
  const from = values.length - mostBars;
  const start = at === -1 || at >= from ? from : Math.max(0, at - mostBars / 2);
  return values.slice(start, start + mostBars);
}

/** What the page's words cover, or the figure alone where that would be thinner than the line that it is drawn around. */
function bandOf({ value, low, high }: PageFigure, bars: ChartView['bars']): { low: number; high: number } {
  const most = Math.max(high, ...bars.map(bar => bar.value));
  return high - low < most * thinnestBand ? { low: value, high: value } : { low, high };
}

/** The gutter beside the plot holds a few short words; a longer phrase is written as its number. */
function chartLabel(page: PageFigure, series: Series, goal: boolean, words: Words): string {
  const figure = page.alone && page.words.length <= 28 ? page.words : formatValue(page.value, series.unit, words);
  return goal ? words.t('chart.goal', { words: figure }) : figure;
}

type Drawn = Omit<ChartView, 'description' | 'caption'>;

function describe({ bars, page, hitLabel }: Drawn, { unit }: Series, words: Words): string {
  const first = bars[0];
  const last = bars.at(-1);
  if (!first || !last) return '';
  const range = words.t('chart.range', {
    count: bars.length,
    first: first.period,
    firstValue: formatValue(first.value, unit, words),
    last: last.period,
    lastValue: formatValue(last.value, unit, words),
  });
  return [range, hitLabel && `${hitLabel}.`, page && describePage(page, words)].filter(Boolean).join(' ');
}

function describePage({ low, high, label }: NonNullable<Drawn['page']>, { t }: Words): string {
  return low < high
    ? t('chart.pageFigureRead', { figure: label, low, high })
    : t('chart.pageFigure', { figure: label });
}

function captionOf({ page, breaks, bars }: Drawn, { t }: Words): string {
  const parts = [];
  if (page?.dashed) parts.push(t('chart.goalDashed'));
  else if (page && page.low < page.high) parts.push(t('chart.band', { words: page.label }));
  parts.push(...breaks.map(({ note }) => t('chart.break', { note: note.replace(/\.$/, '') })));
  const preliminary = bars.filter(bar => bar.preliminary);
  const periods = { count: preliminary.length, periods: preliminary.map(bar => bar.period).join(', ') };
  if (preliminary.length > 0)
    parts.push(t(preliminary.every(bar => bar.hit) ? 'chart.preliminary' : 'chart.preliminaryDashed', periods));
  return parts.join(' ');
}
