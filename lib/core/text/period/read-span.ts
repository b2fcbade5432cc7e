import type { Token } from '../../quantity/tokens.ts';
import { addDays } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { isSpanLink } from './period-words.ts';
import { type Point, placePoint, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';

/**
 * Read a span with both ends, or with a beginning: "2014-2016", "2014-16", "between 2009 and 2016", "from January to
 * March 2025", "since 2023", "since January 20". A span that began and runs on has `endDay` null.
 */
export function readSpan(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = tokens[at]?.text;
  if (word === 'since') return readSince(tokens, at, published);
  const opened = word === 'between' || word === 'from';
  const first = readPoint(tokens, opened ? at + 1 : at);
  if (first === null) return null;
  const link = tokens[first.to];
  if (!isSpanLink(link, word === 'between')) return null;
  const last = readLast(tokens, first);
  if (last === null) return null;
  const from = placePoint(withYear(first, last), published, false);
  const to = placePoint(last, published, false);
  if (from === null || to === null) return unresolved(at, last.to, 'span');
  if (from.startDay > to.endDay) return null;
  return resolved(at, last.to, 'span', null, { startDay: from.startDay, endDay: to.endDay });
}

/** The far end: a point, or the last two digits of a year ("2014-16"). */
function readLast(tokens: readonly Token[], first: Point): Point | null {
  const at = first.to + 1;
  const token = tokens[at];
  const bareYear = first.month === null && first.year !== null;
  const hyphen = /^[-–]$/.test(tokens[first.to]!.text);
  if (bareYear && hyphen && token?.digits?.plain === true && token.text.length === 2 && !token.spaced) {
    const year = Math.floor(first.year / 100) * 100 + token.digits.value;
    return year > first.year ? { year, month: null, day: null, to: at + 1 } : null;
  }
  // "May 1-3": the month is said once.
  if (hyphen && first.day !== null && token?.digits?.plain === true && token.text.length <= 2) {
    return { ...first, day: token.digits.value, to: at + 1 };
  }
  const point = readPoint(tokens, at);
  if (point === null) return null;
  return bareYear === (point.month === null) ? point : null;
}

/** "from January to March 2025": a year written once, at the far end, holds for both. */
function withYear(first: Point, last: Point): Point {
  return first.year === null && last.year !== null ? { ...first, year: last.year } : first;
}

function readSince(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const skip = /^(?:early|late|mid|last)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const point = readPoint(tokens, skip);
  if (point !== null) {
    const placed = placePoint(point, published, false);
    if (placed === null || (skip > at + 1 && tokens[at + 1]!.text !== 'last')) return unresolved(at, point.to, 'span');
    return resolved(at, point.to, 'span', null, { startDay: placed.startDay, endDay: null });
  }
  if (tokens[at + 1]?.text === 'last' && tokens[at + 2]?.text === 'year') {
    if (published === null) return unresolved(at, at + 3, 'span');
    const year = Number(published.slice(0, 4)) - 1;
    return resolved(at, at + 3, 'span', null, { startDay: `${year}-01-01`, endDay: null });
  }
  return null;
}

/** "the past year", "the last four years", "the past decade": that long, up to the page's date. */
export function readPast(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = tokens[at]?.text;
  if (word !== 'past' && word !== 'last') return null;
  const count = countAt(tokens, at + 1);
  const unitAt = count?.to ?? at + 1;
  const days = UNIT_DAYS.get((tokens[unitAt]?.text ?? '').replace(/s$/, ''));
  if (days === undefined) return null;
  // "last year" is the calendar year before; "the past year" and "the last four years" are that long.
  if (count === null && word === 'last' && tokens[unitAt]!.text !== 'decade') return null;
  if (published === null) return unresolved(at, unitAt + 1, 'span');
  const length = Math.round((count?.value ?? 1) * days);
  return resolved(at, unitAt + 1, 'span', null, { startDay: addDays(published, -length), endDay: published });
}

const UNIT_DAYS = new Map<string, number>(
  Object.entries({ day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 }),
);
const SMALL = new Map<string, number>(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    twenty: 20,
  }),
);

/** A small count in digits or words, as lengths of time have. */
export function countAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.digits !== null) {
    return token.digits.value > 0 && token.digits.value < 1000 ? { value: token.digits.value, to: at + 1 } : null;
  }
  const small = SMALL.get(token.text);
  if (small !== undefined) return { value: small, to: at + 1 };
  if (token.text === 'hundred') return { value: 100, to: at + 1 };
  return token.text === 'a' && tokens[at + 1]?.text === 'hundred' ? { value: 100, to: at + 2 } : null;
}
