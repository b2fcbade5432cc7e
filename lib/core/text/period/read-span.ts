import type { Token } from '../../quantity/tokens.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { countAt, isSpanLink, unitAt, wordAt } from './period-words.ts';
import { type Placed, type Point, placePoint, readPoint } from './read-point.ts';
import { resolved, unresolved } from './reading.ts';

/**
 * Read a span with both ends: "2014-2016", "2014-16", "between 2009 and 2016", "from January to March 2025", "between
 * late January and mid-November of 2025".
 */
export function readSpan(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = wordAt(tokens, at);
  const opened = word === 'between' || word === 'from';
  const first = readEnd(tokens, opened ? afterEdge(tokens, afterYears(tokens, at + 1), BEGINNINGS) : at);
  if (first === null) return null;
  // "between January 20, 2025, and September 23"
  const linkAt = opened && first.year !== null && wordAt(tokens, first.to) === ',' ? first.to + 1 : first.to;
  if (!isSpanLink(tokens[linkAt], word === 'between')) return null;
  const last = readLast(tokens, first, linkAt);
  if (last === null) return null;
  const ends = placeEnds(first, last, published);
  if (ends === null) return unresolved(at, last.to, 'span');
  const { from, to } = ends;
  if (from.startDay > to.endDay) return null;
  const isLoose = from.loose !== null || to.loose !== null;
  const loose = isLoose ? { start: from.loose?.start ?? 0, end: to.loose?.end ?? 0 } : null;
  return resolved(at, last.to, 'span', null, { startDay: from.startDay, endDay: to.endDay, loose });
}

/** "between *the years* 1999 and 2009" */
function afterYears(tokens: readonly Token[], at: number): number {
  const the = wordAt(tokens, at) === 'the' ? at + 1 : at;
  return wordAt(tokens, the) === 'years' ? the + 1 : at;
}

const BEGINNINGS = /^(?:start|beginning|outset)$/;
const ENDINGS = /^(?:end|close)$/;

/** "from *the beginning of* May to *the end of* June" is from the first to the last day of both. */
function afterEdge(tokens: readonly Token[], at: number, edge: RegExp): number {
  const the = wordAt(tokens, at) === 'the' ? at + 1 : at;
  return edge.test(wordAt(tokens, the)) && wordAt(tokens, the + 1) === 'of' ? the + 2 : at;
}

/** A point, or with "the" a day or a part of a month or year: "to *the 15th of November*", "from *the last week of January*". */
function readEnd(tokens: readonly Token[], at: number): Point | null {
  if (wordAt(tokens, at) !== 'the') return readPoint(tokens, at);
  const point = readPoint(tokens, at + 1);
  if (point !== null) return point.day === null && point.part === null ? null : point;
  const third = thirdAt(tokens, at + 1);
  const whole = third === null ? null : readPoint(tokens, third.to);
  if (third === null || whole === null || whole.day !== null || whole.part !== null) return null;
  // Days and weeks at the end of a year are of its last month.
  if (whole.month === null) return { ...whole, month: third.third === 0 ? 1 : 12 };
  return { ...whole, part: { first: third.third, last: third.third } };
}

const FIRSTS = /^(?:first|opening|early)$/;
const LASTS = /^(?:last|final|closing|waning)$/;

/** "*first days of*", "*last week of*", "*end of*": in which third of a month or year that is. */
function thirdAt(tokens: readonly Token[], at: number): { third: 0 | 2; to: number } | null {
  const word = wordAt(tokens, at);
  if (ENDINGS.test(word) && wordAt(tokens, at + 1) === 'of') return { third: 2, to: at + 2 };
  const third = FIRSTS.test(word) ? 0 : LASTS.test(word) ? 2 : null;
  const isPart = /^(?:days|weeks?)$/.test(wordAt(tokens, at + 1)) && wordAt(tokens, at + 2) === 'of';
  return third === null || !isPart ? null : { third, to: at + 3 };
}

/** The far end: a point, or the last two digits of a year ("2014-16"). */
function readLast(tokens: readonly Token[], first: Point, linkAt: number): Point | null {
  const at = afterEdge(tokens, linkAt + 1, ENDINGS);
  const token = tokens[at];
  const bareYear = first.month === null && first.year !== null;
  const hyphen = /^[-–]$/.test(tokens[linkAt]!.text);
  if (bareYear && hyphen && token?.digits?.plain === true && token.text.length === 2 && !token.spaced) {
    const year = Math.floor(first.year / 100) * 100 + token.digits.value;
    return year > first.year ? { ...first, year, to: at + 1 } : null;
  }
  // "May 1-3": the month is said once.
  if (hyphen && first.day !== null && token?.digits?.plain === true && token.text.length <= 2) {
    return { ...first, day: token.digits.value, to: at + 1 };
  }
  const point = readEnd(tokens, at);
  if (point === null) return null;
  if (bareYear === (point.month === null)) return point;
  // "from January 2023 to *the end of* 2024"
  const isEndOfYear = at > linkAt + 1 && point.month === null && point.year !== null;
  return isEndOfYear ? { ...point, month: 12 } : null;
}

/** Both ends in their place. A year said once holds for both, over the turn of a year for the nearest before or after. */
function placeEnds(first: Point, last: Point, published: string | null): { from: Placed; to: Placed } | null {
  const isOpen = ({ month, year, step, lead }: Point) =>
    month !== null && year === null && step === null && lead === null;
  const inYear = (point: Point, year: number) => placePoint({ ...point, year, lead: null }, null, false);
  if (isOpen(last) && first.year !== null) {
    const from = placePoint(first, published, false);
    const to = inYear(last, first.year);
    if (from === null || to === null) return null;
    const later = to.endDay >= from.startDay ? to : inYear(last, first.year + 1);
    return later === null ? null : { from, to: later };
  }
  const to = placePoint(last, published, false);
  if (to === null) return null;
  if (!isOpen(first)) {
    const from = placePoint(first, published, false);
    return from === null ? null : { from, to };
  }
  const year = Number(to.endDay.slice(0, 4));
  const sameYear = inYear(first, year);
  const from = sameYear !== null && sameYear.startDay <= to.endDay ? sameYear : inYear(first, year - 1);
  if (from === null) return null;
  // "from January to March" on a page of February: the months that run, or those of a year ago.
  if (isOpen(last) && published !== null) {
    const running = placePoint(last, published, true);
    const isNear = running !== null && daysBetween(published, running.endDay) <= JUST_AHEAD_DAYS;
    if (isNear && from.startDay.slice(5) <= published.slice(5)) return null;
  }
  return { from, to };
}

/** An end so near ahead may be meant. */
const JUST_AHEAD_DAYS = 62;

/** "the past year", "the last four years", "the past decade": that long, up to the page's date. */
export function readPast(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = wordAt(tokens, at);
  if (word !== 'past' && word !== 'last') return null;
  const count = countAt(tokens, at + 1);
  const nounAt = count?.to ?? at + 1;
  const noun = unitAt(tokens, nounAt);
  if (noun === null || noun.times === 3) return null;
  // "last year" is the calendar year before; "the past year" and "the last four years" are that long.
  if (count === null && word === 'last' && noun.times !== 10) return null;
  const length = Math.round((count?.value ?? 1) * noun.times * DAYS[noun.unit]);
  if (published === null || length > LONGEST_DAYS) return unresolved(at, nounAt + 1, 'span');
  return resolved(at, nounAt + 1, 'span', null, { startDay: addDays(published, -length), endDay: published });
}

const DAYS = { day: 1, week: 7, month: 30.44, year: 365.25 } as const;
/** Four centuries: what lies before is no date that a page counts from. */
const LONGEST_DAYS = 146_097;
