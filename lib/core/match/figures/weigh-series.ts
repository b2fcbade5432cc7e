import { unitClass } from '../records/figure-unit.ts';
import type { CountedScope } from '../records/counted-scope.ts';
import type { Figure } from '../../claim/claim.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import { compareFigure, figureRatio } from '../../quantity/implied-interval.ts';
import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { EngineIndex } from '../engine-index.ts';
import { BASE_RANK, type FigureDecision, type Rejection, rankOf } from './figure-decision.ts';
import type { FigureReading } from './figure-reading.ts';
import { isTold } from '../records/told-values.ts';
import { yearsNamed } from '../reading/years-named.ts';
import { firstVeto } from './figure-rules.ts';
import type { MatchContext } from '../context/match-context.ts';
import { otherKind } from './other-kind.ts';
import { levelThen } from '../time/level-then.ts';
import { newestThen } from '../time/newest-then.ts';
import { CLEARLY_ANOTHER, EXACT_DIGITS, isExactValue, mayDiffer } from './may-differ.ts';
import { CONTRARY_WAY, contraryWay } from './direction.ts';
import { dayNumber, daysIn } from '../time/days.ts';
import { rivalOf } from './rival-measure.ts';

/** Whether a series has the stated period, and whether the number fits its value; null when the series does not answer. */
export function weighSeries(
  series: Series,
  read: FigureReading,
  index: EngineIndex,
  context: MatchContext,
): FigureDecision | Rejection | null {
  const anchor = series.claim === null ? undefined : index.claimById.get(series.claim);
  if (anchor === undefined) return null;
  const then = newestThen(series, anchor, read.period, context.published);
  const isThen = then !== null && compareFigure(read.quantity.quantity, then.value) === 'fits';
  const stated = periodIn(series, read) ?? (isThen ? then.period : null);
  const level = stated === null && isLevel(series, index) ? levelOf(series, read, context) : null;
  const period = stated ?? level?.period ?? null;
  if (period === null) return null;
  // A claim of this series that is about that very period speaks for itself.
  const ownClaims = index.claimsBySeries.get(series.id) ?? [];
  if (
    level === null &&
    ownClaims.some(({ figure }) => figure?.period.id === period && figure.measure === series.measure)
  )
    return null;
  const point = series.values.find(value => value.period === period);
  if (point === undefined) return null;
  const isExact = isExactValue(read, point.value);
  const record: CountedScope = { ...series, measure: series.measure ?? '' };
  const veto = firstVeto({ read, record, isPlan: false, isExact, context, lexicon: index.lexicon });
  if (veto !== null) return { claim: anchor.id, ...veto };
  const kind = otherKind(read, index.recordWords.of(anchor.id));
  if (kind !== null) return { claim: anchor.id, rule: 'other-kind', detail: kind };
  const fits = compareFigure(read.quantity.quantity, point.value) === 'fits';
  const way = fits ? contraryWay(read, { ...series, value: point.value }, period, '', [series]) : null;
  if (way !== null) return { claim: anchor.id, rule: CONTRARY_WAY, detail: way };
  const ratio = figureRatio(read.quantity.quantity.value, point.value);
  // Counts are revised by a little after they are given first, and a level of another day is another.
  const isBeside = !fits && (level !== null || isEdition(read, ratio));
  const mayAccuse = () =>
    !isTold(read.quantity.quantity, index.recordWords.told(anchor.id), yearsNamed(read.reading)) &&
    mayDiffer(
      { ...record, period: NO_PERIOD },
      read,
      'same',
      ratio,
      false,
      rivalOf(record, read, index, context, point.value) !== null,
      context.isTold ? 'stated' : null,
    );
  if (!fits && !isBeside && !mayAccuse()) {
    return { claim: anchor.id, rule: 'other-figure', detail: read.quantity.quantity.text };
  }
  const fit = fits ? 'inSeries' : isBeside ? 'besideSeries' : 'differsFromSeries';
  const rank = rankOf(BASE_RANK[fit], anchor, read, 'same', ratio);
  // What had come together by the last day of the record's own span is its sum.
  const own = anchor.figure;
  if (fits && own?.period.type === 'span' && own.period.end === period && own.value === point.value)
    return { claim: anchor, relation: 'agrees', series: null, period: 'same', rank };
  // What stood at so many on a day of the year is the year's number, to whoever publishes it as that.
  if (!fits && !isBeside && own?.period.type === 'date' && isOfYear(own, period) && own.value === point.value)
    return { claim: anchor, relation: 'differs', series: null, period: 'same', rank };
  return {
    claim: anchor,
    relation: 'other-period',
    series: { id: series.id, period, value: point.value, fits: isBeside ? null : fits },
    period: 'other',
    rank,
  };
}

function isOfYear({ period: { id } }: Figure, year: string): boolean {
  return /^\d{4}$/.test(year) && id?.startsWith(`${year}-`) === true;
}

/** The stated period as the series names it; without one, the period of the one value that is the number to the last digit. */
function periodIn(series: Series, read: FigureReading): string | null {
  const { period } = read;
  if (period.kind === 'single') {
    const id = idIn(series, period);
    if (series.values.some(value => value.period === id)) return id;
    // "77 agreements in 2019": the one day of the year on record, or one of the month, where the number is that day's.
    // Never to say that it differs.
    const within = valuesWithin(series, period);
    const isMonth = daysIn(period.start, period.end) < MONTH_DAYS;
    const fitting = within.find(({ value }) => compareFigure(read.quantity.quantity, value) === 'fits');
    return fitting !== undefined && (isMonth || within.length === 1)
      ? fitting.period
      : farFromAll(series, period, read.quantity.quantity.value);
  }
  if (period.kind !== 'none') return null;
  const by = countedBy(series, read);
  if (by !== undefined) return by.period;
  const same = series.values.filter(({ value }) => isExactValue(read, value));
  return same.length === 1 ? (same[0]?.period ?? null) : null;
}

function isLevel({ measure, unit }: Series, { lexicon }: EngineIndex): boolean {
  return measure !== null && lexicon.byId.get(measure)?.type === 'stock' && unitClass(unit) !== 'percent';
}

/** The count of another day beside which a level is told; of what only grows, or has a bound, nothing is known between. */
function levelOf(
  series: Series,
  { period, quantity: { quantity }, scope }: FigureReading,
  { published }: MatchContext,
) {
  if (scope.bound !== null || quantity.significantDigits < 2) return null;
  // A number to the last digit is that of its own day.
  if (quantity.significantDigits >= EXACT_DIGITS && series.values.some(({ value }) => value === quantity.value))
    return null;
  return levelThen(series, period, quantity.value, published);
}

/** "240,988" where the record has 240,927 now: the same count in an earlier edition. */
const EDITION = 1.01;

function isEdition({ quantity: { quantity } }: FigureReading, ratio: number): boolean {
  return quantity.significantDigits >= EXACT_DIGITS && quantity.comparator === 'equal' && ratio < EDITION;
}

const MONTH_DAYS = 31;

/** A day of the stated month, where the number is far from the counts of all days on record in it and around it. */
function farFromAll(series: Series, stated: { start: string; end: string }, value: number): string | null {
  const [from, to] = [dayNumber(stated.start), dayNumber(stated.end)];
  if (to - from >= MONTH_DAYS) return null;
  const around = series.values.filter(({ period }) => {
    const day = period.length === '2026-01-31'.length ? dayNumber(period) : Number.NaN;
    return day >= from - MONTH_DAYS && day <= to + MONTH_DAYS;
  });
  const isFar = around.every(one => figureRatio(value, one.value) >= CLEARLY_ANOTHER);
  return isFar ? (valuesWithin(series, stated)[0]?.period ?? null) : null;
}

/** "*By June 2023* some 170,000 had come": a count of a day that lies in the stated month, where the number is that day's. */
export function countedBy(series: Series, { scope, quantity }: FigureReading): SeriesValue | undefined {
  const { startDay: start = null, endDay: end = null } = scope.period?.period ?? {};
  if (scope.bound !== 'by' || start === null || end === null) return undefined;
  const within = valuesWithin(series, { start, end });
  return within.find(({ value }) => compareFigure(quantity.quantity, value) === 'fits');
}

/** The values of all days and months on record that lie in the stated time. */
export function valuesWithin({ values }: Series, { start, end }: { start: string; end: string }): SeriesValue[] {
  return values.filter(({ period }) => {
    if (period.length <= 'FY2012'.length) return false;
    const [first, last] = period.length === '2012-03'.length ? [`${period}-01`, `${period}-28`] : [period, period];
    return first >= start && last <= end;
  });
}

/** "at the close of September" of a level that is on record at the end of each fiscal year: the month in which that ends. */
export function valueAtYearEnd(
  { values, periodType }: Series,
  measure: LexiconEntry,
  { id }: { id: string },
): SeriesValue | undefined {
  if (measure.type !== 'stock') return undefined;
  const [, year = '', month] = /^(\d{4})-(\d\d)/.exec(id) ?? [];
  const isEnd = periodType === 'fiscal-year' ? month === '09' : periodType === 'calendar-year' && month === '12';
  const ended = periodType === 'fiscal-year' ? `FY${year}` : year;
  return isEnd ? values.find(({ period }) => period === ended) : undefined;
}

/** The name that a stated time would have in a series: "2014" in one of fiscal years is that fiscal year. */
export function idIn({ periodType }: Series, { id, fiscal }: { id: string; fiscal: boolean }): string {
  return periodType === 'fiscal-year' && !fiscal && id.length === 4 ? `FY${id}` : id;
}

const NO_PERIOD: Figure['period'] = { type: 'none', id: null, start: null, end: null, label: '-', within: null };
