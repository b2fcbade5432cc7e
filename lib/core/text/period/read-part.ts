import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, type Days, daysBetween } from './calendar.ts';
import { loosen } from './loose-part.ts';
import type { Length, PeriodReading } from './period-mention.ts';
import { lengthAt, RANKS, unitAt, wordAt } from './period-words.ts';
import { placePoint, readPoint } from './read-point.ts';
import { readTheYear, readYearlike, skipYearElsewhere } from './read-yearlike.ts';
import { resolved, resolvedDays, unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/** A part of a year or month, before it is known of which: the `rank`th of its kind, the last when negative. */
interface Part {
  readonly rank: number;
  /** "half", or so many of a unit: "first 11 months", "third week". */
  readonly size: 'half' | { readonly value: number; readonly unit: Length['unit'] };
  readonly to: number;
}

/**
 * Read a part of a year or month: "the first half of 2025", "the first 11 months of the fiscal year", "the last three
 * months of 2024", "the last week of October", "the second quarter of last year".
 *
 * "the year" is the page's own as long as that part of it was over lately; a year named elsewhere leaves it unresolved.
 */
export function readPart(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const part = readPartWords(tokens, at);
  if (part === null) return readUncounted(tokens, at, published);
  const of = wordAt(tokens, part.to) === 'of' || wordAt(tokens, part.to) === 'in' ? part.to + 1 : null;
  if (of === null) return null;
  const elsewhere = skipYearElsewhere(tokens, of);
  if (elsewhere !== null) return unresolved(at, elsewhere, 'span');
  const the = readTheYear(tokens, of, published);
  if (the !== null) {
    const days = the.running.startDay === null ? null : lately(part, daysOf(the.running), published);
    return days === null ? unresolved(at, the.to, 'span') : resolvedDays(at, the.to, days);
  }
  const whole = readWhole(tokens, of, published);
  if (whole === null) return null;
  const days = whole.days === null ? null : cut(part, whole.days);
  return days === null ? unresolved(at, whole.to, 'span') : resolvedDays(at, whole.to, days);
}

const LASTS = wordsIn('last final closing latter');

function readPartWords(tokens: readonly Token[], at: number): Part | null {
  const word = wordAt(tokens, at);
  const rank = RANKS.get(word) ?? (LASTS.has(word) ? -1 : word === 'opening' ? 1 : null);
  if (rank === null) return null;
  const index = wordAt(tokens, at + 1) === 'full' ? at + 2 : at + 1;
  if (wordAt(tokens, index) === 'half') return rank > 2 ? null : { rank, size: 'half', to: index + 1 };
  const length = lengthAt(tokens, index);
  if (length !== null) return { rank, size: { value: length.value, unit: length.unit }, to: length.to };
  const unit = unitAt(tokens, index);
  // "the last months of 2024" has no count, and "the first year of 2025" no sense.
  if (unit === null || wordAt(tokens, index).endsWith('s') || unit.unit === 'year') return null;
  return { rank, size: { value: unit.times, unit: unit.unit }, to: index + 1 };
}

/** "the last weeks of 2023", "the opening months of last year": early or late in it, and no one knows how far. */
function readUncounted(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = wordAt(tokens, at);
  const third = LASTS.has(word) ? 2 : word === 'first' || word === 'opening' ? 0 : null;
  const isUncounted = /^(?:days|weeks|months)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'of';
  const year = third === null || !isUncounted ? null : readYearlike(tokens, at + 3, published);
  if (third === null || year === null) return null;
  if (year.startDay === null) return unresolved(at, year.to, 'span');
  return resolved(at, year.to, 'span', null, loosen(daysOf(year), { first: third, last: third }));
}

/** The year or month that the part is of; `days` null where it has no place. */
function readWhole(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): { days: Days | null; to: number } | null {
  const year = readYearlike(tokens, at, published);
  if (year !== null) return { days: year.startDay === null ? null : daysOf(year), to: year.to };
  const point = readPoint(tokens, at);
  if (point === null || point.month === null || point.day !== null || point.part !== null) return null;
  return { days: placePoint(point, published, false), to: point.to };
}

function daysOf({ startDay, endDay }: PeriodReading): Days {
  return { startDay: startDay!, endDay: endDay! };
}

/** The days of a part, or null where the whole is too short for it. Weeks of a month are loose. */
function cut({ rank, size }: Part, whole: Days): (Days & { loose?: { start: number; end: number } }) | null {
  const isYear = daysBetween(whole.startDay, whole.endDay) > 31;
  const steps = rank > 0 ? rank - 1 : 0;
  if (size === 'half') {
    const middle = isYear ? addMonths(whole.startDay, 6) : addDays(whole.startDay, 15);
    return rank === 1
      ? { startDay: whole.startDay, endDay: addDays(middle, -1) }
      : { startDay: middle, endDay: whole.endDay };
  }
  const move = (day: string, times: number) =>
    size.unit === 'month'
      ? addMonths(day, size.value * times)
      : addDays(day, (size.unit === 'week' ? 7 : 1) * size.value * times);
  if (!Number.isInteger(size.value) || size.unit === 'year') return null;
  const startDay = rank < 0 ? move(addDays(whole.endDay, 1), -1) : move(whole.startDay, steps);
  const endDay = rank < 0 ? whole.endDay : addDays(move(whole.startDay, steps + 1), -1);
  if (startDay < whole.startDay || endDay > whole.endDay) return null;
  return size.unit === 'week' ? { startDay, endDay, loose: { start: 3, end: 3 } } : { startDay, endDay };
}

/** "the first half of the year" is news for so long. */
const LATELY_DAYS = 124;

/** The part of the running year or the one before, whichever was over last, unless that was long ago. */
function lately(part: Part, running: Days, published: string | null): Days | null {
  if (published === null) return null;
  const before = { startDay: addMonths(running.startDay, -12), endDay: addDays(running.startDay, -1) };
  for (const days of [cut(part, running), cut(part, before)]) {
    if (days !== null && days.endDay < published) {
      return daysBetween(days.endDay, published) <= LATELY_DAYS ? days : null;
    }
  }
  return null;
}
