import type { Words } from '../../lib/core/words/words.ts';
import { seenDay, seenTime } from '../seen-day.ts';

/** The reader's own day and time of a stored time: "24 Nov 2026, 14:02". */
export function dayAndTime(at: string, { t, day }: Words): string {
  return t('noteHistory.dayTime', { day: day(seenDay(at)), time: seenTime(at) });
}

/** The same, without the day where it is today's: "14:02". */
export function timeOf(at: string, words: Words): string {
  return seenDay(at) === seenDay(new Date().toISOString()) ? seenTime(at) : dayAndTime(at, words);
}
