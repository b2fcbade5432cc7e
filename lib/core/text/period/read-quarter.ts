import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, yearDays } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { RANKS, readYear, wordAt } from './period-words.ts';
import { resolvedDays, unresolved } from './reading.ts';

/** Read "Q1 2024", "2024 Q1", "first-quarter 2024", "Q1 of fiscal 2024"; without a year it stays unresolved. */
export function readQuarter(tokens: readonly Token[], at: number): PeriodReading | null {
  const year = readYear(tokens, at);
  if (year !== null) {
    const quarter = quarterAt(tokens, at + 1);
    return quarter === null ? null : placed(at, quarter.to, year, quarter.quarter, false);
  }
  const quarter = quarterAt(tokens, at);
  if (quarter === null) return null;
  let index = quarter.to;
  if (wordAt(tokens, index) === 'of') index++;
  const fiscal = wordAt(tokens, index) === 'fiscal' || wordAt(tokens, index) === 'fy';
  if (fiscal) index += wordAt(tokens, index + 1) === 'year' ? 2 : 1;
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
  const nounAt = next?.text === '-' ? at + 2 : at + 1;
  return rank !== undefined && wordAt(tokens, nounAt) === 'quarter' ? { quarter: rank, to: nounAt + 1 } : null;
}

/** Fiscal quarters begin in October of the year before. */
function placed(from: number, to: number, year: number, quarter: number, fiscal: boolean): PeriodReading {
  const startDay = addMonths(yearDays(year, fiscal).startDay, (quarter - 1) * 3);
  return resolvedDays(from, to, { startDay, endDay: addDays(addMonths(startDay, 3), -1) });
}
