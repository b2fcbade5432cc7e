import type { Token } from '../../quantity/tokens.ts';
import { dayOf, monthDays, monthId } from './calendar.ts';
import { readDayOfMonth, readMonth, readYear } from './period-words.ts';

/** A day, month or year that the words name, before it is placed. `year` null = not written. */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly to: number;
}

/** Read "April 12, 2025", "12 April 2025", "January 2025", "Jan. 20", "2025-04-12" or "2014" at token `at`. */
export function readPoint(tokens: readonly Token[], at: number): Point | null {
  return readIsoDay(tokens, at) ?? readMonthFirst(tokens, at) ?? readDayFirst(tokens, at) ?? readBareYear(tokens, at);
}

function readIsoDay(tokens: readonly Token[], at: number): Point | null {
  const year = readYear(tokens, at);
  const [first, month, second, day] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (
    year === null ||
    first?.text !== '-' ||
    second?.text !== '-' ||
    month?.text.length !== 2 ||
    day?.text.length !== 2
  ) {
    return null;
  }
  if (first.spaced || month.spaced || second.spaced || day.spaced) return null;
  const whole = dayOf(year, Number(month.text), Number(day.text));
  return whole === null ? null : { year, month: Number(month.text), day: Number(day.text), to: at + 5 };
}

function readMonthFirst(tokens: readonly Token[], at: number): Point | null {
  const month = readMonth(tokens, at);
  if (month === null) return null;
  const day = readDayOfMonth(tokens, month.to);
  if (day === null) {
    const of = tokens[month.to]?.text === 'of' || tokens[month.to]?.text === ',' ? month.to + 1 : month.to;
    const year = readYear(tokens, of);
    return { year, month: month.month, day: null, to: year === null ? month.to : of + 1 };
  }
  const comma = tokens[day.to]?.text === ',' ? day.to + 1 : day.to;
  const year = readYear(tokens, comma);
  return { year, month: month.month, day: day.day, to: year === null ? day.to : comma + 1 };
}

function readDayFirst(tokens: readonly Token[], at: number): Point | null {
  const day = readDayOfMonth(tokens, at);
  if (day === null) return null;
  const of = tokens[day.to]?.text === 'of' ? day.to + 1 : day.to;
  const month = readMonth(tokens, of);
  if (month === null) return null;
  const comma = tokens[month.to]?.text === ',' ? month.to + 1 : month.to;
  const year = readYear(tokens, comma);
  return { year, month: month.month, day: day.day, to: year === null ? month.to : comma + 1 };
}

function readBareYear(tokens: readonly Token[], at: number): Point | null {
  const year = readYear(tokens, at);
  return year === null ? null : { year, month: null, day: null, to: at + 1 };
}

/** A point in its place: `id` and its first and last day. */
export interface Placed {
  readonly type: 'calendar-year' | 'month' | 'date';
  readonly id: string;
  readonly startDay: string;
  readonly endDay: string;
}

/**
 * Place a point in time. Without a written year it is the last such month or day that began by `published`, or, when
 * `ahead`, the next one; null without a publication date, and for days that no calendar has.
 */
export function placePoint(point: Point, published: string | null, ahead: boolean): Placed | null {
  const { month, day } = point;
  if (month === null) {
    const id = String(point.year);
    return { type: 'calendar-year', id, startDay: `${id}-01-01`, endDay: `${id}-12-31` };
  }
  const year = point.year ?? impliedYear(month, day ?? 1, published, ahead);
  if (year === null) return null;
  if (day === null) return { type: 'month', id: monthId(year, month), ...monthDays(year, month) };
  const id = dayOf(year, month, day);
  return id === null ? null : { type: 'date', id, startDay: id, endDay: id };
}

function impliedYear(month: number, day: number, published: string | null, ahead: boolean): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const inThisYear = `${monthId(year, month)}-${String(day).padStart(2, '0')}`;
  if (ahead) return inThisYear >= published ? year : year + 1;
  return inThisYear <= published ? year : year - 1;
}
