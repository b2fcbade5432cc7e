/** Days as `YYYY-MM-DD`, compared as strings; arithmetic in UTC on the proleptic Gregorian calendar. */

const DAY_MS = 86_400_000;

/** A stretch of days, both ends included. */
export interface Days {
  readonly startDay: string;
  readonly endDay: string;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later (earlier when negative), or the month's last day where it is shorter. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return `${monthId(toYear, toMonth)}-${pad(Math.min(date, daysInMonth(toYear, toMonth)))}`;
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A day from its parts, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function monthId(year: number, month: number): string {
  return `${year}-${pad(month)}`;
}

/** First and last day of a month. */
export function monthDays(year: number, month: number): Days {
  return { startDay: `${monthId(year, month)}-01`, endDay: `${monthId(year, month)}-${daysInMonth(year, month)}` };
}

/** The month `--03` of a year. */
export function monthOf(year: number, month: string): Days & { readonly id: string } {
  const number = Number(month.slice(2));
  return { id: monthId(year, number), ...monthDays(year, number) };
}

/** First and last day of a year; a US fiscal year runs from 1 October of the year before to 30 September. */
export function yearDays(year: number, fiscal: boolean): Days {
  return fiscal
    ? { startDay: `${year - 1}-10-01`, endDay: `${year}-09-30` }
    : { startDay: `${year}-01-01`, endDay: `${year}-12-31` };
}

/** The year in which a day lies. */
export function yearOf(day: string, fiscal: boolean): number {
  const year = Number(day.slice(0, 4));
  return fiscal && Number(day.slice(5, 7)) >= 10 ? year + 1 : year;
}

/** The name of a stretch of days that is just one year, fiscal year, quarter or month: `2012`, `FY2012`, `2012-Q1`, `2012-03`. */
export function nameSpan(
  startDay: string,
  endDay: string,
): { type: 'fiscal-year' | 'calendar-year' | 'quarter' | 'month' | 'span'; id: string | null } {
  const next = addDays(endDay, 1);
  const month = Number(startDay.slice(5, 7));
  const isMonths = (count: number) => startDay.endsWith('-01') && addMonths(startDay, count) === next;
  if (isMonths(12) && month === 1) return { type: 'calendar-year', id: startDay.slice(0, 4) };
  if (isMonths(12) && month === 10) return { type: 'fiscal-year', id: `FY${endDay.slice(0, 4)}` };
  if (isMonths(3) && month % 3 === 1)
    return { type: 'quarter', id: `${startDay.slice(0, 4)}-Q${Math.ceil(month / 3)}` };
  if (isMonths(1)) return { type: 'month', id: startDay.slice(0, 7) };
  return { type: 'span', id: null };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
