import { addDays, addMonths, monthDays, monthOf, yearDays, yearOf } from './calendar.ts';
import type { PeriodMention } from './period-mention.ts';

/** Counted from the year that the sentence is about, not from one that was itself counted: "a year earlier", "the year before". */
const FROM_EXPLICIT = /\b(?:earlier|later|before|after|prior|previously)$/i;

/** Counted from the one told last. */
const FROM_LAST = /\bthat$/i;

/** "Six years before that, *in fiscal 2008*, they …": what stands between a time and its name, and behind that. */
const NAMES = /^ ?[,(] ?(?:in |during )?(?:the )?$/i;
const ENDS_NAME = /^(?:[,.;:)–—]|$)/;

/** The name that a text gives right behind a time that is counted from another. */
function nameOf({ end }: PeriodMention, next: PeriodMention | undefined, text: string): PeriodMention | null {
  if (next === undefined || !next.resolved || next.id === null || next.named) return null;
  return NAMES.test(text.slice(end, next.start)) && ENDS_NAME.test(text.slice(next.end)) ? next : null;
}

/**
 * Resolve years that are counted from another ("a year earlier", "that year") by the name that the text gives them ("a year
 * earlier, in 2014,"), or else by the last year, quarter or month stated before them in the same text. After a time that is
 * no one year, none of them can be told, here or by what stands
 * before the text.
 */
export function placeNeighbours(periods: readonly PeriodMention[], text: string): PeriodMention[] {
  let explicit: PeriodMention | null = null;
  let latest: PeriodMention | null = null;
  /** Years of the latest that is left to what stands before the text. */
  let open: number | null = null;
  let isLost = false;
  return periods.map((period, at) => {
    if (period.yearsFrom !== null) {
      const name = nameOf(period, periods[at + 1], text);
      if (name !== null) return { ...name, start: period.start, end: period.end, text: period.text };
      if (isLost) return { ...period, yearsFrom: null };
      const anchor: PeriodMention | null = FROM_EXPLICIT.test(period.text) ? explicit : latest;
      if (anchor === null) {
        // "in the following year …, *the year after that*"
        const yearsFrom = open !== null && FROM_LAST.test(period.text) ? open + period.yearsFrom : period.yearsFrom;
        open = yearsFrom;
        return { ...period, yearsFrom };
      }
      const placed = placeFrom(anchor, period);
      if (placed.resolved) latest = placed;
      return placed;
    }
    if (period.monthsFrom !== null) return placeMonth(explicit, period);
    // "400,000 a year" and "over four years" have no place that could be meant.
    if (period.type === 'any-year' || (period.type === 'span' && period.length !== null)) return period;
    const isAnchor = period.resolved && !period.named && period.type !== 'span' && period.type !== 'relative';
    explicit = latest = isAnchor ? period : null;
    isLost = !isAnchor;
    return period;
  });
}

/** "14.8 percent in April 2020, and *two months later* 11": the month that lies so far from the one named. */
function placeMonth(anchor: PeriodMention | null, period: PeriodMention): PeriodMention {
  const unplaced = { ...period, monthsFrom: null };
  if (anchor === null || anchor.startDay === null || (anchor.type !== 'month' && anchor.type !== 'date'))
    return unplaced;
  const id = addMonths(anchor.startDay, period.monthsFrom ?? 0).slice(0, 'YYYY-MM'.length);
  const days = monthDays(Number(id.slice(0, 4)), Number(id.slice('YYYY-'.length)));
  return { ...unplaced, id, ...days, resolved: true };
}

function placeFrom(anchor: PeriodMention, period: PeriodMention): PeriodMention {
  const years = period.yearsFrom ?? 0;
  const unplaced = { ...period, yearsFrom: null };
  const { id, startDay, endDay } = anchor;
  if (startDay === null || endDay === null || id === null) return unplaced;
  if (period.type === 'month' && period.id !== null) {
    const year = Number(/\d{4}/.exec(id)?.[0]) + years;
    return { ...unplaced, ...monthOf(year, period.id), resolved: true };
  }
  const isYear = anchor.type === 'fiscal-year' || anchor.type === 'calendar-year';
  const isDirected = FROM_EXPLICIT.test(period.text);
  if (!isYear && isDirected) {
    // "in September 2012 …, a year earlier …" is that month; "the year before" may be either.
    const isMonths = (anchor.type === 'month' || anchor.type === 'quarter') && /(?:earlier|later)$/i.test(period.text);
    if (!isMonths) return unplaced;
    const start = addMonths(startDay, years * 12);
    const end = addDays(addMonths(addDays(endDay, 1), years * 12), -1);
    const shifted = anchor.type === 'month' ? start.slice(0, 7) : `${start.slice(0, 4)}${id.slice(4)}`;
    return { ...unplaced, type: anchor.type, id: shifted, startDay: start, endDay: end, resolved: true };
  }
  const fiscal = period.type === 'fiscal-year' || anchor.type === 'fiscal-year';
  const year = (isYear ? Number(id.replace('FY', '')) : yearOf(startDay, fiscal)) + years;
  if (year < 1700 || year > 2099) return unplaced;
  const name = `${fiscal ? 'FY' : ''}${year}`;
  return {
    ...unplaced,
    type: fiscal ? 'fiscal-year' : 'calendar-year',
    id: name,
    ...yearDays(year, fiscal),
    resolved: true,
  };
}
