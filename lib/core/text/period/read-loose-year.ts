import type { Token } from '../../quantity/tokens.ts';
import { loosen, readLoosePart } from './loose-part.ts';
import type { PeriodReading } from './period-mention.ts';
import { readDecade } from './read-decade.ts';
import { readYearlike } from './read-yearlike.ts';
import { resolved, unresolved } from './reading.ts';

/** Read "early last year", "late this month", "late in fiscal 2025", "the early 2010s"; years and months by name are points. */
export function readLooseYear(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const loose = readLoosePart(tokens, at);
  if (loose === null) return null;
  const whole = readDecade(tokens, loose.to) ?? readYearlike(tokens, loose.to, published);
  if (whole === null) return null;
  const { startDay, endDay, to } = whole;
  if (startDay === null || endDay === null) return unresolved(at, to, 'span');
  return resolved(at, to, 'span', null, loosen({ startDay, endDay }, loose.part));
}
