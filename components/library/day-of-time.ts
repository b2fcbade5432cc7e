import { seenDay } from '../seen-day.ts';

/** The reader's own day of a time in ms since 1970, to be written by `Words.day`. */
export function dayOfTime(time: number): string {
  return seenDay(new Date(time).toISOString());
}
