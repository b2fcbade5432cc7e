/** Days since 1 January 1970 of a `YYYY-MM-DD`; a month or year counts from its first day. */
export function dayNumber(date: string): number {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000);
}

/** Whether two days lie within so many days of each other. */
export function isWithinDays(a: string, b: string, days: number): boolean {
  return Math.abs(daysIn(a, b)) <= days;
}

/** Days from one day to another. */
export function daysIn(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start);
}
