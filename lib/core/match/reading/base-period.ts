import type { ReadPeriod, ReadQuantity, Reading } from './reading.ts';
import { type StatedPeriod, yearOf } from '../time/stated-period.ts';
import { wordsIn } from '../words/words-in.ts';

/** "20,000 more *than in January 2025*", "fewer *than at the end of 2023*", "no change *from the year before*": the time of what a number is held against, and of no number before it. */
export function isOfBase({ words }: Reading, { from, period }: ReadPeriod): boolean {
  let at = from - 1;
  while (BEFORE_TIME.has(words[at]?.lower ?? '')) at -= 1;
  const link = words[at]?.lower;
  return link === 'than' || (link === 'from' && AGO.test(period.text));
}

/** "a year earlier", "the year before" */
const AGO = /\b(?:earlier|before|ago|prior|previous)\b/i;

const BEFORE_TIME = wordsIn('in at on during for over by the a');

/**
 * "80,000, 27 percent fewer *than in 2023*" and "80,000, down *from 110,000 in 2023*" on a page of 2025 speak of 2024: of the
 * year after the one that the number is held against, where that is this year or the last. Null where nothing is.
 */
export function yearAfterBase(reading: Reading, quantity: ReadQuantity, published: string | null): StatedPeriod | null {
  const base = reading.periods.find(one => one.from >= quantity.to && isYear(one) && isBase(reading, one));
  if (base === undefined || published === null) return null;
  const year = Number((base.period.id ?? '').replace('FY', '')) + 1;
  const now = Number(published.slice(0, 4));
  return year === now || year === now - 1 ? yearOf(year, base.period.type === 'fiscal-year') : null;
}

function isYear({ period }: ReadPeriod): boolean {
  return period.resolved && (period.type === 'calendar-year' || period.type === 'fiscal-year');
}

function isBase(reading: Reading, period: ReadPeriod): boolean {
  const before = reading.quantities.findLast(({ to }) => to <= period.from);
  const isOfNumber = before !== undefined && period.from - before.to <= 1;
  return isOfBase(reading, period) || (isOfNumber && reading.words[before.from - 1]?.lower === 'from');
}
