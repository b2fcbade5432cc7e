import type { LexiconEntry } from '../claim/lexicon.ts';
import type { Period } from '../claim/period.ts';
import type { PeriodMention } from '../text/find-periods.ts';
import { dayNumber, isWithinDays } from './days.ts';

/** The time a sentence states for a number, resolved as far as its words and the named administration allow. */
export type StatedPeriod =
  | { readonly kind: 'none' }
  | { readonly kind: 'any-year' }
  | {
      readonly kind: 'single';
      readonly year: number;
      readonly id: string;
      readonly fiscal: boolean;
      readonly start: string;
      readonly end: string;
    }
  | { readonly kind: 'span'; readonly start: string; readonly end: string | null }
  /** A length without a place in time: "over four years". */
  | { readonly kind: 'length'; readonly days: number }
  | { readonly kind: 'unresolved' };

/** Resolve a read period; "his first year" and "the second term" need the administration that the sentence names. */
export function statePeriod(
  period: PeriodMention | null,
  actor: LexiconEntry | null,
  published: string | null,
): StatedPeriod {
  if (period === null) return { kind: 'none' };
  if (period.type === 'any-year') return { kind: 'any-year' };
  const isOfTerm =
    period.type === 'relative' ||
    (!period.resolved && /in office|presidency|tenure|term/.test(period.text.toLowerCase()));
  if (isOfTerm)
    return termOf(
      period.text,
      actor,
      published,
      period.length === null ? null : period.length.value * DAYS_OF[period.length.unit],
    );
  if (!period.resolved && period.length !== null) {
    return { kind: 'length', days: period.length.value * DAYS_OF[period.length.unit] };
  }
  if (!period.resolved || period.startDay === null) return { kind: 'unresolved' };
  if (period.type === 'fiscal-year' || period.type === 'calendar-year') {
    const id = period.id ?? '';
    const year = Number(id.replace('FY', ''));
    return {
      kind: 'single',
      year,
      id,
      fiscal: period.type === 'fiscal-year',
      start: period.startDay,
      end: period.endDay ?? period.startDay,
    };
  }
  if (period.type === 'month' || period.type === 'quarter' || period.type === 'date') {
    const id = period.id ?? period.startDay;
    return {
      kind: 'single',
      year: Number(period.startDay.slice(0, 4)),
      id,
      fiscal: false,
      start: period.startDay,
      end: period.endDay ?? period.startDay,
    };
  }
  return { kind: 'span', start: period.startDay, end: period.endDay };
}

const DAYS_OF = { day: 1, week: 7, month: 30.4, year: 365.25 } as const;

/** The days that words about a term in office mean: "his first year", "the second term", "the Obama years". */
export function termOf(
  text: string,
  actor: LexiconEntry | null,
  published: string | null,
  days: number | null = null,
): StatedPeriod {
  const lower = text.toLowerCase();
  const begun = (actor?.terms ?? []).filter(({ start }) => published === null || start <= published);
  const isWhole =
    /years in office|presidency|tenure|two terms|\byears\b|\bera\b/.test(lower) && !/\bfirst\b/.test(lower);
  if (isWhole && begun.length > 0)
    return { kind: 'span', start: begun[0]?.start ?? '', end: begun.at(-1)?.end ?? null };
  const term = lower.includes('term')
    ? lower.includes('second term')
      ? (begun[1] ?? begun.at(-1))
      : begun[0]
    : begun.at(-1);
  if (term === undefined) return { kind: 'unresolved' };
  // "first year", "first 100 days", "first two years of the … administration"
  if (days !== null) return { kind: 'span', start: term.start, end: shift(term.start, Math.round(days)) };
  return { kind: 'span', start: term.start, end: term.end };
}

function shift(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
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
  if (stated.kind === 'length') return fitLength(stated.days, record);
  if (stated.kind === 'any-year') {
    if (record.type === 'any-year' || isRate) return 'same';
    // "a million deportations a year" states the goal of a first year; a count of one named year is not "any year".
    return isPlan && isAboutOneYear(record) ? 'same' : 'unclear';
  }
  if (record.type === 'any-year') {
    const start = stated.kind === 'single' ? stated.end : stated.start;
    return record.start !== null && record.end !== null && start >= record.start && start <= record.end
      ? 'inside'
      : 'other';
  }
  if (stated.kind === 'single') return fitSingle(stated, record);
  if (record.start === null) return 'unclear';
  // A term runs from January, its fiscal years from October: both are "his four years".
  const tolerance = record.within === null ? 31 : 125;
  const isNear = (start: number, end: number) =>
    isWithinDays(stated.start, record.start ?? '', start) &&
    (stated.end === null || record.end === null || isWithinDays(stated.end, record.end, end));
  if (isNear(EXACT_DAYS, EXACT_DAYS)) return 'same';
  return isNear(tolerance, Math.max(62, tolerance)) ? 'near' : 'other';
}

/** "over four years" is the record's four years if whose years they are is said too, which the actor rule sees to. */
function fitLength(days: number, record: Period): PeriodFit {
  if (record.start === null || record.end === null || record.within === null) return 'unclear';
  const length = dayNumber(record.end) - dayNumber(record.start) + 1;
  return Math.abs(length - days) <= length / 10 ? 'same' : 'unclear';
}

function fitSingle(stated: StatedPeriod & { kind: 'single' }, record: Period): PeriodFit {
  if (record.id !== null && sameId(stated.id, record.id)) return 'same';
  // A day within the record's month.
  const isWithin =
    record.start !== null && record.end !== null && stated.start >= record.start && stated.end <= record.end;
  if (isWithin && (record.type === 'month' || record.type === 'quarter')) return 'same';
  if (record.type === 'date' && record.id !== null) {
    // A stock counted on a day answers for the year and month around it.
    return record.id.startsWith(stated.id) || (record.id >= stated.start && record.id <= stated.end) ? 'same' : 'other';
  }
  if (record.type === 'span' && record.start !== null && record.end !== null) {
    return isWithinDays(stated.start, record.start, 31) && isWithinDays(stated.end, record.end, 31) ? 'same' : 'other';
  }
  return 'other';
}

/** "2014" in a sentence about a fiscal-year series means that fiscal year. */
function sameId(stated: string, record: string): boolean {
  return stated === record || `FY${stated}` === record;
}

function isAboutOneYear(record: Period): boolean {
  if (record.start === null || record.end === null)
    return record.type === 'fiscal-year' || record.type === 'calendar-year';
  return Math.abs(dayNumber(record.end) - dayNumber(record.start) - 365) <= 10;
}
