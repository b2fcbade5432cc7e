import type { Claim } from '../claim/claim.ts';
import type { Series, SeriesValue } from '../claim/series.ts';
import { periodPlace } from './period-words.ts';

/** A series that a reader may see, or null: drafts and withdrawn series are never shown. */
export function shownSeries(series: Series | null | undefined): Series | null {
  return series?.status === 'shown' ? series : null;
}

/** The values that somebody has read at a source, in order of time. */
export function shownValues(series: Series): SeriesValue[] {
  return series.values
    .filter(value => !value.unverified && !Number.isNaN(periodPlace(value.period)))
    .sort((a, b) => periodPlace(a.period) - periodPlace(b.period));
}

/** The value of one period, or null when the series has none that may be shown. */
export function valueOf(series: Series, period: string): SeriesValue | null {
  return series.values.find(value => value.period === period && !value.unverified) ?? null;
}

export function latestValue(series: Series): SeriesValue | null {
  return shownValues(series).at(-1) ?? null;
}

/** The series counts what the claim counts, period by period: a sum over many years cannot be drawn across yearly bars. */
export function isCountedBy(series: Series, { figure }: Claim): boolean {
  return figure?.measure === series.measure && figure?.per === series.per && figure?.period.type !== 'span';
}
