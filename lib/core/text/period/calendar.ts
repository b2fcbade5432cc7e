/** Days as `YYYY-MM-DD`, compared as strings; arithmetic in UTC on the proleptic Gregorian calendar. */

const DAY_MS = 86_400_000;

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
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
export function monthDays(year: number, month: number): { startDay: string; endDay: string } {
  return { startDay: `${monthId(year, month)}-01`, endDay: `${monthId(year, month)}-${daysInMonth(year, month)}` };
}

/** A US fiscal year runs from 1 October of the year before to 30 September. */
export function fiscalDays(year: number): { startDay: string; endDay: string } {
  return { startDay: `${year - 1}-10-01`, endDay: `${year}-09-30` };
}

/** The fiscal year in which a day lies. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 10 ? year + 1 : year;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
