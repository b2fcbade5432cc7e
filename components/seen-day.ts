import { formatDay } from '../lib/core/card/format-day.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The reader's own day of a stored time (ISO 8601, UTC): "12 Nov 2026". */
export function seenDay(time: string): string {
  const at = new Date(time);
  return formatDay(`${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`);
}

/** The same with the time of day: "12 Nov 2026, 13:40". */
export function seenMoment(time: string): string {
  const at = new Date(time);
  return `${seenDay(time)}, ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}
