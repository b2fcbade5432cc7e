import type { LexiconEntry } from '../../claim/lexicon.ts';
import type { Period } from '../../claim/period.ts';
import type { Looseness, PeriodMention } from '../../text/find-periods.ts';
import { monthOf } from '../../text/period/calendar.ts';
import { daysIn, isWithinDays } from './days.ts';
import { DAYS_OF, termOf } from './term-of-office.ts';

export { termOf } from './term-of-office.ts';

/** The time a sentence states for a number, resolved as far as its words and the named administration allow. */
export type StatedPeriod =
  | { readonly kind: 'none' }
  /** `isRate`: an amount for each year, not for one of them. */
  | { readonly kind: 'any-year'; readonly isRate?: boolean }
  | {
      readonly kind: 'single';
      readonly year: number;
      readonly id: string;
      readonly fiscal: boolean;
      readonly start: string;
      readonly end: string;
      /** Some day within these, or days among them: "late November", "last spring". */
      readonly isLoose?: boolean;
      /** The moment at which somebody came to office, which is no time of what is counted over longer spans. */
      readonly isMoment?: boolean;
      /** "*calendar* 2023": not the fiscal year of that name. */
      readonly isCalendar?: boolean;
    }
  | StatedSpan
  /** A length without a place in time: "over four years"; `bound` as in "under two months". */
  | { readonly kind: 'length'; readonly days: number; readonly bound?: 'under' | 'over' | null }
  | { readonly kind: 'unresolved' };

export interface StatedSpan {
  readonly kind: 'span';
  readonly start: string;
  /** Null = it runs on, to the day `asOf` of the page where that is known. */
  readonly end: string | null;
  readonly asOf?: string | null;
  /** The ends are vague. */
  readonly loose?: Looseness | null;
}

/**
 * Resolve a read period. "his first year" and "the second term" need the administration that the sentence names; "a year
 * earlier" and "that year", where the sentence names no year before them, count from `yearBefore`: the year that what
 * stands before the sentence is about.
 */
export function statePeriod(
  period: PeriodMention | null,
  actor: LexiconEntry | null,
  published: string | null,
  yearBefore: () => number | null = () => null,
): StatedPeriod {
  if (period === null) return { kind: 'none' };
  if (period.type === 'any-year') return { kind: 'any-year', isRate: period.rate };
  const days = period.length === null ? null : period.length.value * DAYS_OF[period.length.unit];
  const isOfTerm =
    period.type === 'relative' ||
    (!period.resolved && /in office|presidency|tenure|term/.test(period.text.toLowerCase()));
  if (isOfTerm) return termOf(period.text, actor, published, days);
  if (period.yearsFrom !== null) {
    // Without a year to count from, the sentence states no time of its own.
    const year = yearBefore();
    if (year === null) return { kind: 'none' };
    if (period.type === 'month' && period.id !== null) {
      const { id, startDay: start, endDay: end } = monthOf(year + period.yearsFrom, period.id);
      return { kind: 'single', year, id, fiscal: false, start, end };
    }
    return yearOf(year + period.yearsFrom, period.type === 'fiscal-year');
  }
  if (!period.resolved && period.length !== null && days !== null) {
    return { kind: 'length', days, bound: period.length.bound };
  }
  if (!period.resolved || period.startDay === null) return { kind: 'unresolved' };
  const { startDay: start, endDay: end, id, loose } = period;
  // The whole is as vague as its ends: a part of a month or year, a season.
  const isLoose = end !== null && loose !== null && loose.start >= daysApart(start, end);
  if (period.type === 'span' && !isLoose) {
    return { kind: 'span', start, end, asOf: end === null ? published : null, loose };
  }
  const isYear = period.type === 'fiscal-year' || period.type === 'calendar-year';
  return {
    kind: 'single',
    year: Number(isYear ? (id ?? '').replace('FY', '') : start.slice(0, 4)),
    id: id ?? start,
    fiscal: period.type === 'fiscal-year',
    start,
    end: end ?? start,
    isLoose,
    isCalendar: /\bcalendar\b/i.test(period.text),
  };
}

/** One whole year, fiscal or of the calendar. */
export function isWholeYear(stated: StatedPeriod): stated is Extract<StatedPeriod, { kind: 'single' }> {
  return stated.kind === 'single' && /^(?:FY)?\d{4}$/.test(stated.id);
}

export function yearOf(year: number, fiscal: boolean): StatedPeriod {
  return fiscal
    ? { kind: 'single', year, id: `FY${year}`, fiscal, start: `${year - 1}-10-01`, end: `${year}-09-30` }
    : { kind: 'single', year, id: String(year), fiscal, start: `${year}-01-01`, end: `${year}-12-31` };
}

/**
 * How the stated time stands to a record's own.
 *
 * `same`: one period. `near`: much the same span of days, which is enough to agree and too little to differ. `unstated`: the sentence gives none, or the record has none. `inside`: a single year of the
 * record's span of years. `other`: a different, resolved period. `unclear`: cannot be decided, so it matches nothing.
 */
export type PeriodFit = 'same' | 'near' | 'unstated' | 'inside' | 'other' | 'unclear';

/** Spans that begin and end within so many days are one. */
const EXACT_DAYS = 14;

export function fitPeriod(
  stated: StatedPeriod,
  record: Period,
  { isPlan, isRate }: { isPlan: boolean; isRate: boolean },
): PeriodFit {
  if (stated.kind === 'unresolved') return 'unclear';
  if (record.type === 'none') return 'unstated';
  if (stated.kind === 'none') return 'unstated';
  if (stated.kind === 'length') return fitLength(stated, record);
  if (stated.kind === 'any-year') {
    if (record.type === 'any-year' || isRate) return 'same';
    // "3 million *in one year*" is no eight years' sum.
    if (isSeveralYears(record)) return 'other';
    if (!isAboutOneYear(record)) return 'unclear';
    // "a million deportations a year" states the goal of a first year; a count of one named year is not "any year", but
    // one of twelve months that no year's name fits was counted "in a year".
    if (isPlan) return 'same';
    return record.type === 'span' && stated.isRate === false ? 'near' : 'unclear';
  }
  if (record.type === 'any-year') {
    // Over two terms, so many are no count of one year.
    if (stated.kind === 'span' && stated.end !== null && daysApart(stated.start, stated.end) > MOST_OF_A_YEAR)
      return 'other';
    const start = stated.kind === 'single' ? stated.end : stated.start;
    const isInside = record.start !== null && record.end !== null && start >= record.start && start <= record.end;
    // A goal for each of some years is the goal for one of them.
    return !isInside ? 'other' : isPlan ? 'same' : 'inside';
  }
  if (stated.kind === 'single' && stated.isMoment === true) return fitMoment(stated, record);
  return stated.kind === 'single' ? fitSingle(stated, record) : fitSpan(stated, record);
}

/** Days of a year and a half. */
const MOST_OF_A_YEAR = 548;

function isSeveralYears({ start, end }: Period): boolean {
  return start !== null && end !== null && daysApart(start, end) > MOST_OF_A_YEAR;
}

/** A count that runs on is still the record's so long after the record's last day. */
const STILL_NEWS_DAYS = 62;

function fitSpan({ start, end, asOf, loose }: StatedSpan, record: Period): PeriodFit {
  if (record.start === null) return 'unclear';
  // "73,000 are held, up by half since he took office": a stock of some day since.
  if (record.type === 'date' && end === null) {
    return record.start >= start && (!asOf || daysApart(record.start, asOf) >= -EXACT_DAYS) ? 'near' : 'other';
  }
  // A change "over the twelve months to January" is the change of January.
  const isYear = end !== null && Math.abs(daysApart(start, end) - 364) <= 1;
  if (isYear && record.type === 'month' && record.end === end) return 'near';
  // By how many days the record begins after the words begin, and ends before they end.
  const late = daysApart(start, record.start);
  const stop = end ?? asOf ?? null;
  const early = record.end === null || stop === null ? 0 : daysApart(record.end, stop);
  const isRunning = end === null && record.end !== null;
  const isVague = (loose ?? null) !== null || (isRunning && stop === null);
  if (!isVague && Math.abs(late) <= EXACT_DAYS && Math.abs(early) <= EXACT_DAYS) return 'same';
  if (end !== null && isFiscalRange(start, end, record)) return 'near';
  // A term runs from January, its fiscal years from October: both are "his four years".
  const startDays = record.within !== null && record.start.endsWith('-10-01') ? 125 : 31;
  if (late < -startDays || late > Math.max(startDays, loose?.start ?? 0)) return 'other';
  const endDays = isRunning ? STILL_NEWS_DAYS : record.within === null ? 62 : 125;
  // What is counted from a start in office grows; what is over keeps its number, however long after it is told.
  const isOver = isRunning && record.within === null;
  return early >= -endDays && (isOver || early <= Math.max(endDays, loose?.end ?? 0)) ? 'near' : 'other';
}

/** "from 2017 to 2023" of what is counted by fiscal years means these. */
function isFiscalRange(start: string, end: string, record: Period): boolean {
  const isWhole = start.endsWith('-01-01') && end.endsWith('-12-31');
  const first = `${Number(start.slice(0, 4)) - 1}-10-01`;
  return isWhole && record.start === first && record.end === `${end.slice(0, 4)}-09-30`;
}

function daysApart(from: string, to: string): number {
  return daysIn(from, to);
}

/** "over four years" is the record's four years if whose years they are is said too, which the actor rule sees to. */
function fitLength({ days, bound }: StatedPeriod & { kind: 'length' }, record: Period): PeriodFit {
  if (record.start === null || record.end === null) return 'unclear';
  const length = daysApart(record.start, record.end) + 1;
  // A day or two more or less are the same length to whoever counts them.
  const [least, most] =
    bound === 'under'
      ? [days * 0.9, days + 2]
      : bound === 'over'
        ? [days - 2, days * 1.1]
        : [length * 0.9, length * 1.1];
  const fits =
    bound === null || bound === undefined ? days >= least && days <= most : length >= least && length <= most;
  // A stock has no length; a count of another length is another count.
  const isOfSeveral = record.type === 'any-year' && days > MOST_OF_A_YEAR;
  if (!fits) return (record.type === 'date' || record.type === 'any-year') && !isOfSeveral ? 'unclear' : 'other';
  if (record.within !== null && (bound ?? null) === null) return 'same';
  return record.type === 'span' ? 'near' : 'unclear';
}

function fitSingle(stated: StatedPeriod & { kind: 'single' }, record: Period): PeriodFit {
  if (record.id !== null && sameId(stated.id, record.id))
    return stated.isCalendar === true && record.type === 'fiscal-year' ? 'other' : 'same';
  // A day within the record's month.
  const isWithin =
    record.start !== null && record.end !== null && stated.start >= record.start && stated.end <= record.end;
  // "in the summer of 1954" tells of something in the record's year, if not of the whole of it.
  if (isWithin && stated.isLoose === true && record.type.endsWith('-year')) return 'near';
  if (isWithin && (record.type === 'month' || record.type === 'quarter'))
    return stated.isLoose === true ? 'near' : 'same';
  if (record.type === 'date' && record.id !== null) {
    // A stock counted on a day answers for the year and month around it.
    const isThen = record.id.startsWith(stated.id) || (record.id >= stated.start && record.id <= stated.end);
    // Within a season or a third of a year it may have moved.
    const isLong = stated.isLoose === true && daysApart(stated.start, stated.end) > 31;
    return !isThen ? 'other' : isLong ? 'near' : 'same';
  }
  // "late in the year" of what was so in its last two months, "six years ago" of one month
  const isSpan = record.type === 'span';
  if ((isSpan || record.type === 'month') && record.start !== null && record.end !== null) {
    if (stated.isLoose === true && record.start >= stated.start && record.end <= stated.end) return 'near';
    const isNear = isWithinDays(stated.start, record.start, 31) && isWithinDays(stated.end, record.end, 31);
    if (isSpan && isNear) return stated.isLoose === true ? 'near' : 'same';
    // "290,603 *thru Nov 15*": the day on which the record's span ends.
    const isDay = daysApart(stated.start, stated.end) <= 1;
    if (isSpan && isDay && isWithinDays(stated.end, record.end, EXACT_DAYS)) return 'near';
  }
  return 'other';
}

/** A level counted some weeks before somebody took office is told of that day. */
const AROUND_DAYS = 125;

function fitMoment(stated: StatedPeriod & { kind: 'single' }, record: Period): PeriodFit {
  if (record.type !== 'date' && record.type !== 'month') return 'unstated';
  const fit = fitSingle(stated, record);
  return fit === 'other' && record.start !== null && isWithinDays(record.start, stated.start, AROUND_DAYS)
    ? 'near'
    : fit;
}

/** "2014" in a sentence about a fiscal-year series means that fiscal year. */
function sameId(stated: string, record: string): boolean {
  return stated === record || `FY${stated}` === record;
}

function isAboutOneYear(record: Period): boolean {
  if (record.start === null || record.end === null)
    return record.type === 'fiscal-year' || record.type === 'calendar-year';
  return Math.abs(daysIn(record.start, record.end) - 365) <= 10;
}
