import { nameSpan } from './calendar.ts';
import type { Looseness, PeriodReading, PeriodType } from './period-mention.ts';

/** A resolved period over tokens. */
export function resolved(
  from: number,
  to: number,
  type: PeriodType,
  id: string | null,
  days: { readonly startDay: string; readonly endDay: string | null; readonly loose?: Looseness | null },
): PeriodReading {
  return {
    ...unresolved(from, to, type),
    id,
    startDay: days.startDay,
    endDay: days.endDay,
    loose: days.loose ?? null,
    resolved: true,
  };
}

/** A resolved stretch of days, as the year, quarter or month that it is, or else as a span. */
export function resolvedDays(
  from: number,
  to: number,
  days: { readonly startDay: string; readonly endDay: string; readonly loose?: Looseness | null },
): PeriodReading {
  const { type, id } = (days.loose ?? null) === null ? nameSpan(days.startDay, days.endDay) : ANONYMOUS;
  return resolved(from, to, type, id, days);
}

const ANONYMOUS = { type: 'span', id: null } as const;

/** A period whose place in time is not known. */
export function unresolved(from: number, to: number, type: PeriodType): PeriodReading {
  return {
    from,
    to,
    type,
    id: null,
    startDay: null,
    endDay: null,
    resolved: false,
    loose: null,
    named: false,
    rate: false,
    length: null,
    yearsFrom: null,
    monthsFrom: null,
  };
}
