import type { Token } from '../../quantity/tokens.ts';
import { yearDays, yearOf } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { wordAt } from './period-words.ts';
import { readTheYear, readYearlike } from './read-yearlike.ts';
import { resolved, unresolved } from './reading.ts';

/**
 * Read a year or month up to the page's date: "so far this year", "so far in fiscal 2026", "2025 so far", "the fiscal
 * year to date", "year to date". A year that was over by then is left unresolved.
 */
export function readSoFar(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  if (/^(?:so|thus)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'far') {
    const start = /^(?:in|for|during|into|of)$/.test(wordAt(tokens, at + 2)) ? at + 3 : at + 2;
    const whole = readTheYear(tokens, start, published)?.running ?? readYearlike(tokens, start, published);
    return whole === null ? null : upTo(at, whole.to, whole, published);
  }
  const isFiscal = /^(?:fiscal|budget)$/.test(wordAt(tokens, at));
  const yearAt = isFiscal ? at + 1 : at;
  if (wordAt(tokens, yearAt) === 'year') {
    const end = endOfSoFar(tokens, yearAt + 1);
    if (end === null || wordAt(tokens, end - 1) !== 'date') return null;
    return upTo(at, end, published === null ? NO_DAYS : yearDays(yearOf(published, isFiscal), isFiscal), published);
  }
  const whole = readTheYear(tokens, at, published)?.running ?? readYearlike(tokens, at, published);
  const end = whole === null ? null : endOfSoFar(tokens, whole.to);
  return whole === null || end === null ? null : upTo(at, end, whole, published);
}

/** The index after "so far", "thus far", "to date", "-to-date". */
function endOfSoFar(tokens: readonly Token[], at: number): number | null {
  const start = wordAt(tokens, at) === '-' ? at + 1 : at;
  const word = wordAt(tokens, start);
  if ((word === 'so' || word === 'thus') && wordAt(tokens, start + 1) === 'far') return start + 2;
  if (word !== 'to') return null;
  const dateAt = wordAt(tokens, start + 1) === '-' ? start + 2 : start + 1;
  return wordAt(tokens, dateAt) === 'date' ? dateAt + 1 : null;
}

const NO_DAYS = { startDay: null, endDay: null };

function upTo(
  from: number,
  to: number,
  { startDay, endDay }: Pick<PeriodReading, 'startDay' | 'endDay'>,
  published: string | null,
): PeriodReading {
  if (published === null || startDay === null || endDay === null || published < startDay || published > endDay) {
    return unresolved(from, to, 'span');
  }
  return resolved(from, to, 'span', null, { startDay, endDay: published });
}
