const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The reader's own day of a stored time (ISO 8601, UTC), to be written by `Words.day`: `2026-11-12`. */
export function seenDay(time: string): string {
  const at = new Date(time);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** The reader's own time of the day: "13:40". */
export function seenTime(time: string): string {
  const at = new Date(time);
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}
