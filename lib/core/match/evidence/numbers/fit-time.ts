import type { Figure } from '../../../claim/claim.ts';
import { compareFigure } from '../../../quantity/implied-interval.ts';
import type { Comparator } from '../../../quantity/quantity.ts';
import type { Period } from '../../../claim/period.ts';
import { daysIn } from '../../time/days.ts';
import { overlaps, TWO_MONTHS, YEAR_APART } from '../../time/overlaps.ts';
import type { FigureReading } from '../../figures/figure-reading.ts';
import { isOwnCounter } from '../../figures/other-agency.ts';
import type { MatchContext } from '../../context/match-context.ts';
import { newestBy, newestThen } from '../../time/newest-then.ts';
import { fitPeriod, type PeriodFit, type StatedPeriod, statePeriod } from '../../time/stated-period.ts';
import {
  isBeforeItsTime,
  isOfOtherYears,
  isOtherTime,
  isOutOfOffice,
  isSinceOther,
} from '../../figures/weigh-claim.ts';
import { countedBy, valuesWithin } from '../../figures/weigh-series.ts';
import { UNMISTAKABLE_DIGITS } from '../../context/bind-by-context.ts';
import type { RecordedValue } from '../../records/recorded-values.ts';

type RecordedPoint = NonNullable<RecordedValue['point']>;

/** How the times that a sentence states stand to a record's own. */
export interface TimeFit {
  /** `inside` stands for an overlap: the year of a record's months, or a part of its years. */
  readonly period: PeriodFit;
  /** It is not the number's own time that fits, but another of the sentence. */
  readonly elsewhere: boolean;
  /** What the sentence gives the number is another time, which stands so far off that it may be of something else. */
  readonly isLoose?: boolean;
  /** The sentence gives the number another time than the record has; `by years` where none of its times is within a year of that. */
  readonly isOther?: 'nearby' | 'by years';
}

/** Null where the number is of years to come, or one of a series' values of which the sentence gives neither the digits nor the time. */
export function timeOf(
  record: RecordedValue,
  read: FigureReading,
  isExact: boolean,
  isPlan: boolean,
  context: MatchContext,
): TimeFit | null {
  if (!isPlan && isToCome(read, context)) return null;
  if (record.point === null && isOfCalendar(read, record.scope as Figure)) return null;
  const isOfPoint = record.point !== null;
  const isBefore = !isOfPoint && isBeforeItsTime(read, record.claim);
  const fit = isBefore ? null : ownTime(record, read, isExact, isPlan, context);
  if (fit !== null) return fit;
  const isByYears = isBefore || (!isOfPoint && areAllFar(read, record.scope as Figure));
  const isApart = isByYears ? isSetApart(read, FAR_APART) : isSetApart(read);
  if (!isOfPoint && isApart) return { period: 'unstated', elsewhere: false, isLoose: true };
  if (isOfPoint && (!isExact || read.period.kind === 'none')) return null;
  return { period: 'unclear', elsewhere: false, isOther: isByYears ? 'by years' : 'nearby' };
}

/** "in *calendar* 2023", of what was counted by fiscal years. */
function isOfCalendar({ scope: { period } }: FigureReading, { period: own }: Figure): boolean {
  return own.type === 'fiscal-year' && period !== null && /\bcalendar\b/i.test(period.period.text);
}

/** "when he left office *in 2029*": long after the day of the page nothing has been counted. */
function isToCome({ reading: { periods }, quantity }: FigureReading, { published }: MatchContext): boolean {
  // "$75 billion, to be spent by 2029": a sum may be for years to come.
  if (quantity.quantity.unit === 'usd') return false;
  const today = Number(published?.slice(0, 4) ?? Number.NaN);
  return periods.some(({ period: { startDay, text } }) => {
    const [year] = /\b(?:19|20)\d\d\b/.exec(startDay ?? text) ?? [];
    return year !== undefined && Number(year) > today + 1;
  });
}

/** "…; the newsletter had *the 2023* number": a mark stands between the number and its time. */
function isSetApart({ reading: { words }, quantity, scope: { period } }: FigureReading, marks = APART): boolean {
  if (period === null) return false;
  const between =
    period.from >= quantity.to ? words.slice(quantity.to, period.from) : words.slice(period.to, quantity.from);
  return between.some(({ text }) => marks.has(text));
}

/** "*In 2019*, Brookings writes, there were 310,000.": no time in the sentence is within a year of the record's, or runs on to it. */
function areAllFar({ reading: { periods } }: FigureReading, { period: { start, end } }: Figure): boolean {
  if (start === null) return false;
  const stated = periods.flatMap(({ period: { startDay, endDay, type } }) =>
    startDay === null ? [] : [{ from: startDay, to: endDay ?? (type === 'span' ? null : startDay) }],
  );
  const isFar = ({ from, to }: { from: string; to: string | null }) =>
    (to !== null && daysIn(to, start) > YEAR_APART) || daysIn(end ?? start, from) > YEAR_APART;
  return stated.length > 0 && stated.every(isFar);
}

const FAR_APART: ReadonlySet<string> = new Set([';', '—', '–', ':', '(']);
const APART: ReadonlySet<string> = new Set([',', ...FAR_APART]);

function ownTime(
  record: RecordedValue,
  read: FigureReading,
  isExact: boolean,
  isPlan: boolean,
  context: MatchContext,
): TimeFit | null {
  const { claim, point } = record;
  const plain = (period: PeriodFit): TimeFit => ({ period, elsewhere: false });
  if (point !== null) {
    const { period: id } = point.value;
    if (read.period.kind === 'single' && isPeriodOf(read.period, id)) return plain('same');
    // A level counted on a day answers for the year and month around it, where the number is that level's own; what has come
    // together by a day is no year's count.
    const isSum = claim.figure?.period.type === 'span';
    const isLevel = !isSum && read.binding.measures.every(({ type }) => type !== 'flow');
    if (read.period.kind === 'single' && isExact && !isSum && isDayWithin(read.period, id)) return plain('same');
    // "In December the department said 1.9 million", "77 agreements in 2019": the one count of a year, or any of a month.
    if (read.period.kind === 'single' && isOnlyOneWithin(point, read.period, isSum, isLevel)) return plain('same');
    // "*By June* it had dropped to 51.9 million"
    if (countedBy(point.series, read) === point.value) return plain('same');
    if (newestThen(point.series, claim, read.period, context.published) === point.value) return plain('same');
    // "Now 69 percent of them were never convicted": the newest count, where the record's own is another number.
    if (!isOwnFigure(read, claim) && isNewest(point, read, context)) return plain('same');
    const isElsewhere = read.reading.periods.some(({ period }) => !period.named && isNamed(period.id, period.type, id));
    if (isElsewhere && isExact) return { period: 'same', elsewhere: true };
    if (!isExact) return null;
    if (read.period.kind === 'none') return plain('unstated');
    // "between fiscal 2009 and 2011: 389,834, then 392,862 …"
    return read.period.kind === 'span' && holdsYear(read.period, id) ? plain('inside') : null;
  }
  const figure = record.scope as Figure;
  // The year beside a number that is told in passing may be that of an election, and of no deed in office.
  const isDeed = record.counted === undefined;
  if ((isDeed && isOutOfOffice(read, figure)) || (isPlan && isOfOtherYears(read, { ...claim, figure }))) return null;
  if (isExact && !isOtherTime(read, figure)) return plain('same');
  // "*A year earlier* it was 271,484": from which year that counts is less sure than so many digits.
  if (isExact && isCountedFromElsewhere(read)) return plain('unclear');
  const plan = { isPlan, isRate: figure.per !== null };
  const own = fitPeriod(read.period, figure.period, plan);
  if (own === 'same' || own === 'near' || own === 'unstated') return plain(own);
  const others = read.reading.periods
    .filter(({ period }) => !period.named)
    .map(({ period }) =>
      fitPeriod(
        statePeriod(period, read.actor ?? context.incumbent, context.published, () => context.yearBefore),
        figure.period,
        plan,
      ),
    );
  const fitting = (['same', 'near'] as const).find(fit => others.includes(fit));
  if (fitting !== undefined) return { period: fitting, elsewhere: true };
  if (own === 'unclear') return plain(own);
  if (isToldThen(read, record) || isPublishedThen(read, record)) return plain('unstated');
  if (isMonthOfYear(read, figure.period) || isOtherYear(read, figure.period)) return null;
  if (figure.period.type === 'span' && isSinceOther(read, figure.period)) return null;
  return overlaps(read.period, figure.period) ? plain('inside') : null;
}

function isCountedFromElsewhere({ scope: { period }, quantity }: FigureReading): boolean {
  return (
    period !== null && period.period.yearsFrom !== null && quantity.quantity.significantDigits >= UNMISTAKABLE_DIGITS
  );
}

/** "In August *Pew* put it at 14 million": whoever counted told it in a month after the years that were counted, or long after the day. */
function isToldThen(read: FigureReading, { claim, scope: own }: RecordedValue): boolean {
  const { period: stated, scope } = read;
  const { type, start, end } = (claim.figure as Figure).period;
  if (stated.kind !== 'single' || stated.id.length < 'FY2023-'.length || end === null) return false;
  const isYears = type.endsWith('-year') || daysIn(start ?? end, end) > TWO_MONTHS;
  const isAfter = daysIn(end, stated.start) > (isYears ? 0 : YEAR_APART);
  return isAfter && !isTimeOfDeed(read) && scope.agencies.some(one => isOwnCounter(one, own));
}

/** "Pew says *that in August* 14 million were here" */
function isTimeOfDeed({ scope, reading }: FigureReading): boolean {
  const from = scope.period?.from ?? 0;
  return reading.words.slice(Math.max(0, from - 2), from).some(({ lower }) => lower === 'that');
}

/** Longer times hold the day on which anything was published. */
const SEASON_DAYS = 92;

/** "*Last fall* they took back 911,000 jobs", "the report *of August 2024*": the day on which it was published, after the time that was counted. */
function isPublishedThen(read: FigureReading, { claim, scope: own }: RecordedValue): boolean {
  const { period: stated, scope } = read;
  const { end } = (claim.figure as Figure).period;
  const day = claim.published ?? '';
  if (stated.kind !== 'single' || end === null || day.length !== end.length || end > day) return false;
  const isOwn = own.agency === null || scope.agencies.some(one => isOwnCounter(one, own));
  const isThen = stated.start <= day && day <= stated.end && daysIn(stated.start, stated.end) <= SEASON_DAYS;
  return isThen && isOwn && !isTimeOfDeed(read);
}

/** "in *calendar* 2023": three months of it are another fiscal year's; "in *fiscal* 2025" is no month of it. */
function isOtherYear({ period }: FigureReading, { type }: Period): boolean {
  if (period.kind !== 'single') return false;
  return period.isCalendar === true ? type === 'fiscal-year' : period.fiscal && type === 'month';
}

/** "430 parts per million *in May*": no year's count or average, unless a year is named that closed then. */
function isMonthOfYear({ period: stated, reading }: FigureReading, { type, start, end }: Period): boolean {
  if (reading.words.some(({ lower }) => lower === 'year')) return false;
  if (stated.kind !== 'single' || !/^\d{4}-\d{2}$/.test(stated.id) || !type.endsWith('-year')) return false;
  return start !== null && end !== null && stated.start >= start && stated.end <= end;
}

const BOUNDS: ReadonlySet<Comparator> = new Set<Comparator>(['more-than', 'less-than', 'up-to']);

/** The newest count by the day of the page; a month's only where the sentence before gives no time of its own. */
function isNewest(
  { series, value }: RecordedPoint,
  { period, quantity: { quantity } }: FigureReading,
  context: MatchContext,
): boolean {
  // "below 10,000 for a tenth month" is true of many.
  if (BOUNDS.has(quantity.comparator) || newestBy(series, period, context.published) !== value) return false;
  return series.periodType !== 'month' || (context.antecedents[0]?.periods.length ?? 0) === 0;
}

function isOwnFigure({ quantity }: FigureReading, { figure }: RecordedValue['claim']): boolean {
  return figure !== null && compareFigure(quantity.quantity, figure.value, figure.low, figure.high) === 'fits';
}

function isPeriodOf({ id, fiscal }: StatedPeriod & { kind: 'single' }, period: string): boolean {
  return period === id || (!fiscal && period === `FY${id}`);
}

function isDayWithin({ start, end }: StatedPeriod & { kind: 'single' }, day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && start <= day && day <= end;
}

/** Of what has come together by a day only the month tells which day is meant. */
function isOnlyOneWithin(
  { series, value: { period } }: RecordedPoint,
  stated: StatedPeriod & { kind: 'single' },
  isSum: boolean,
  isLevel: boolean,
): boolean {
  // What stood at so many in a month of the year did so in that year; what was counted in the month did not.
  const isMonthWithin = isLevel && /^\d{4}-\d{2}$/.test(period) && period.startsWith(`${stated.id}-`);
  if (!isDayWithin(stated, period) && !isMonthWithin) return false;
  if (daysIn(stated.start, stated.end) < MONTH_DAYS) return true;
  return !isSum && valuesWithin(series, stated).length === 1;
}

const MONTH_DAYS = 31;

function isNamed(id: string | null, type: string, period: string): boolean {
  return id !== null && (id === period || (type === 'calendar-year' && `FY${id}` === period));
}

/** The span of days takes in the year that a period names. */
function holdsYear({ start, end }: StatedPeriod & { kind: 'span' }, period: string): boolean {
  const year = /\d{4}/.exec(period)?.[0] ?? '';
  return start.slice(0, 4) <= year && (end ?? '9999').slice(0, 4) >= year;
}
