import type { Token } from '../../quantity/tokens.ts';
import { monthDays } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { RANKS, readYear } from './period-words.ts';
import { resolved, unresolved } from './reading.ts';

/** Read "the first quarter of 2024", "Q1 2024", "2024 Q1", "the first quarter of fiscal 2024". Without a year it stays unresolved. */
export function readQuarter(tokens: readonly Token[], at: number): PeriodReading | null {
  const year = readYear(tokens, at);
  if (year !== null) {
    const quarter = quarterAt(tokens, at + 1);
    return quarter === null ? null : placed(at, quarter.to, year, quarter.quarter, false);
  }
  const quarter = quarterAt(tokens, at);
  if (quarter === null) return null;
  let index = quarter.to;
  if (tokens[index]?.text === 'of') index++;
  const fiscal = tokens[index]?.text === 'fiscal' || tokens[index]?.text === 'fy';
  if (fiscal) index += tokens[index + 1]?.text === 'year' ? 2 : 1;
  const written = readYear(tokens, index);
  return written === null
    ? unresolved(at, quarter.to, 'quarter')
    : placed(at, index + 1, written, quarter.quarter, fiscal);
}

function quarterAt(tokens: readonly Token[], at: number): { quarter: number; to: number } | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (
    token?.text === 'q' &&
    next?.digits?.plain === true &&
    !next.spaced &&
    next.digits.value >= 1 &&
    next.digits.value <= 4
  ) {
    return { quarter: next.digits.value, to: at + 2 };
  }
  const rank = RANKS.get(token?.text ?? '');
  return rank !== undefined && next?.text === 'quarter' ? { quarter: rank, to: at + 2 } : null;
}

function placed(from: number, to: number, year: number, quarter: number, fiscal: boolean): PeriodReading {
  // Fiscal quarters begin in October of the year before.
  const firstMonth = fiscal ? (((quarter - 1) * 3 + 9) % 12) + 1 : (quarter - 1) * 3 + 1;
  const calendarYear = fiscal && quarter === 1 ? year - 1 : year;
  const days = {
    startDay: monthDays(calendarYear, firstMonth).startDay,
    endDay: monthDays(calendarYear, firstMonth + 2).endDay,
  };
  return fiscal ? resolved(from, to, 'span', null, days) : resolved(from, to, 'quarter', `${year}-Q${quarter}`, days);
}
