import type { Period } from '../../claim/period.ts';
import { daysIn } from './days.ts';
import type { StatedPeriod } from './stated-period.ts';

/** The year that a span of months lies in, or a month of a span of years. */
export function overlaps(stated: StatedPeriod, record: Period): boolean {
  if (stated.kind !== 'single' && stated.kind !== 'span') return false;
  if (record.start === null || record.end === null) return false;
  const end = stated.end ?? '9999';
  // "between 2009 and 2012" is not 2012, nor is a whole term one of its years.
  const isLonger = stated.start < record.start && end >= record.end && record.type !== 'span';
  if (isLonger && stated.kind === 'span') return false;
  // A year that begins before the term does is none the less one of several.
  const oneYear = record.type === 'any-year' ? 365 : daysIn(record.start, record.end);
  if (stated.kind === 'span' && record.type.endsWith('-year') && daysIn(stated.start, end) > 1.5 * oneYear)
    return false;
  // "in fiscal 2019" is none of the four years of a term: the number would be theirs together.
  if (stated.kind === 'single' && /^(FY)?\d{4}$/.test(stated.id) && isOneOfSeveral(stated, record.start, record.end))
    return false;
  // "from 2013 to 2020" is no other eight years, half of which it shares.
  const isApart = (one: string, other: string) => Math.abs(daysIn(one, other)) > YEAR_APART;
  if (stated.kind === 'span' && record.type === 'span' && stated.end !== null) {
    if (isApart(stated.start, record.start) && isApart(stated.end, record.end)) return false;
  }
  // Three months of 2012 are another fiscal year's.
  if (isNextYear(stated, record)) return false;
  // Nor is the first half of a span: "622,000 from January to June" of what was counted by December.
  if (isPart(stated, record.start, record.end)) return false;
  return stated.start <= record.end && end >= record.start;
}

/** A year shares less than half of it with the year on record. */
function isNextYear(stated: StatedPeriod, { type, start, end }: Period): boolean {
  if (stated.kind !== 'single' || !/^(FY)?\d{4}$/.test(stated.id) || !/^(?:fiscal|calendar)-year$/.test(type))
    return false;
  if (start === null || end === null) return false;
  const shared = daysIn(stated.start > start ? stated.start : start, stated.end < end ? stated.end : end);
  return 2 * shared < daysIn(start, end);
}

/** Most of the first or last year of several is one of them too; a count of some months may be told as its year's. */
function isOneOfSeveral({ start, end }: { start: string; end: string }, first: string, last: string): boolean {
  if (start > first && end < last) return true;
  const shared = daysIn(start > first ? start : first, end < last ? end : last);
  return daysIn(first, last) > SEVERAL_YEARS && 2 * shared > daysIn(start, end);
}

const SEVERAL_YEARS = 2.5 * 365;

function isPart(stated: StatedPeriod, start: string, end: string): boolean {
  if (stated.kind !== 'span' || stated.end === null) return false;
  const isShort = daysIn(stated.start, stated.end) < MOST_OF_IT * daysIn(start, end);
  return isShort && stated.end < end && daysIn(stated.start, end) > TWO_MONTHS;
}

const MOST_OF_IT = 2 / 3;
/** Shorter spans are told loosely. */
export const TWO_MONTHS = 61;
export const YEAR_APART = 366;
