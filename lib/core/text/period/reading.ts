import type { PeriodReading, PeriodType } from './period-mention.ts';

/** A resolved period over tokens. */
export function resolved(
  from: number,
  to: number,
  type: PeriodType,
  id: string | null,
  days: { startDay: string; endDay: string | null },
): PeriodReading {
  return {
    from,
    to,
    type,
    id,
    startDay: days.startDay,
    endDay: days.endDay,
    resolved: true,
    named: false,
    rate: false,
    length: null,
  };
}

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
    named: false,
    rate: false,
    length: null,
  };
}
