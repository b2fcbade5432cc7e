import type { Token } from '../../quantity/tokens.ts';
import { fiscalDays, fiscalYearOf } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { isSpanLink, readYear } from './period-words.ts';
import { placePoint, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';

/**
 * Read US fiscal years: "fiscal year 2012", "fiscal 2012", "FY2012", "FY 12", "the 2012 fiscal year", "fiscal years
 * 2009 through 2016", "last fiscal year". "fiscal 2012 and 2013" gives two readings.
 */
export function readFiscal(tokens: readonly Token[], at: number, published: string | null): PeriodReading[] | null {
  const year = readYear(tokens, at);
  if (year !== null) {
    const words = fiscalWords(tokens, at + 1);
    return words === null || words.to === at + 2 ? null : [fiscalYear(at, words.to, year)];
  }
  const step = STEPS.get(tokens[at]?.text ?? '');
  if (step !== undefined) {
    const words = fiscalWords(tokens, at + 1);
    if (words === null || words.short) return null;
    if (readFiscalYear(tokens, words.to, words.short) !== null) return null;
    if (published === null) return [unresolved(at, words.to, 'fiscal-year')];
    return [fiscalYear(at, words.to, fiscalYearOf(published) + step)];
  }
  const words = fiscalWords(tokens, at);
  if (words === null) return null;
  const first = readFiscalYear(tokens, words.to, words.short);
  if (first === null) return words.short ? null : readEnded(tokens, at, words.to, published);
  return readMore(tokens, at, first, words.short);
}

const STEPS = new Map<string, number>(
  Object.entries({ last: -1, previous: -1, prior: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }),
);

/** "fiscal year(s)", "fiscal", "FY" at token `at`. */
function fiscalWords(tokens: readonly Token[], at: number): { to: number; short: boolean } | null {
  const word = tokens[at]?.text;
  if (word === 'fy' || word === 'fys') return { to: at + 1, short: true };
  if (word !== 'fiscal') return null;
  const next = tokens[at + 1]?.text;
  return { to: next === 'year' || next === 'years' ? at + 2 : at + 1, short: false };
}

/** "2012", "'12", "12" (after "FY" only). */
function readFiscalYear(tokens: readonly Token[], at: number, short: boolean): { year: number; to: number } | null {
  const year = readYear(tokens, at);
  if (year !== null) return { year, to: at + 1 };
  const start = tokens[at]?.text === "'" ? at + 1 : at;
  const token = tokens[start];
  const twoDigits = token?.digits?.plain === true && token.text.length === 2 && (short || start > at);
  return twoDigits ? { year: 2000 + token.digits!.value, to: start + 1 } : null;
}

/** "the fiscal year that ended Sept. 30", "fiscal year ending September 30, 2012". */
function readEnded(
  tokens: readonly Token[],
  from: number,
  at: number,
  published: string | null,
): PeriodReading[] | null {
  let index = /^(?:that|which)$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  const verb = tokens[index]?.text;
  if (verb !== 'ended' && verb !== 'ending' && verb !== 'ends') return null;
  index++;
  if (tokens[index]?.text === 'on' || tokens[index]?.text === 'in') index++;
  const point = readPoint(tokens, index);
  if (point === null || point.month === null) return null;
  const placed = placePoint(point, published, verb === 'ends');
  return [
    placed === null
      ? unresolved(from, point.to, 'fiscal-year')
      : fiscalYear(from, point.to, fiscalYearOf(placed.endDay)),
  ];
}

/** After the first year: a span ("through 2016", "-16"), more years ("and 2013"), or nothing. */
function readMore(
  tokens: readonly Token[],
  at: number,
  first: { year: number; to: number },
  short: boolean,
): PeriodReading[] {
  const link = tokens[first.to];
  const again = fiscalWords(tokens, first.to + 1)?.to ?? first.to + 1;
  if (isSpanLink(link, tokens[at - 1]?.text === 'between') && first.to > at) {
    const last = readFiscalYear(tokens, again, short || link!.text === '-' || link!.text === '–');
    if (last !== null && last.year > first.year) {
      const days = { startDay: fiscalDays(first.year).startDay, endDay: fiscalDays(last.year).endDay };
      return [resolved(at, last.to, 'span', null, days)];
    }
  }
  if (link?.text === 'and') {
    const second = readFiscalYear(tokens, again, false);
    if (second !== null)
      return [fiscalYear(at, first.to, first.year), fiscalYear(first.to + 1, second.to, second.year)];
  }
  return [fiscalYear(at, first.to, first.year)];
}

function fiscalYear(from: number, to: number, year: number): PeriodReading {
  return resolved(from, to, 'fiscal-year', `FY${year}`, fiscalDays(year));
}
