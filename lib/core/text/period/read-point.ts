import type { Token } from '../../quantity/tokens.ts';
import { dayOf, type Days, monthDays, monthId, yearDays } from './calendar.ts';
import { loosen, type LoosePart, readLoosePart } from './loose-part.ts';
import type { Looseness } from './period-mention.ts';
import { readDayOfMonth, readMonth, readSpokenDay, readYear, wordAt } from './period-words.ts';

/** A day, month or year that the words name, before it is placed. */
export interface Point {
  /** Null = not written. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Counted from the page's own year: -1 for "January last year"; null where no such words stand. */
  readonly step: number | null;
  /** "in September of that year", "that September": so many years from one that is named elsewhere; null where it is not. */
  readonly yearsFrom: number | null;
  /** "last January", "this May". */
  readonly lead: Lead | null;
  readonly part: LoosePart | null;
  readonly to: number;
}

type Lead = 'last' | 'this' | 'next' | 'past';

/** Read "April 12, 2025", "12 April last year", "January 2025", "last Jan. 20", "mid-November", "late 2025", "2025-04-12" or "2014". */
export function readPoint(tokens: readonly Token[], at: number): Point | null {
  const loose = readLoosePart(tokens, at);
  if (loose === null) return readLed(tokens, at);
  const point = readLed(tokens, loose.to);
  return point === null || point.day !== null ? null : { ...point, part: loose.part };
}

/** A point with "last", "this", "next" or "this past" before a month that has no year of its own. */
function readLed(tokens: readonly Token[], at: number): Point | null {
  const word = wordAt(tokens, at);
  if (word === 'that') return readThatMonth(tokens, at);
  if (word !== 'last' && word !== 'this' && word !== 'next' && word !== 'past') return readPlain(tokens, at);
  const isPast = word === 'this' && wordAt(tokens, at + 1) === 'past';
  const point = readMonthFirst(tokens, isPast ? at + 2 : at + 1);
  if (point === null || point.year !== null || point.step !== null || point.yearsFrom !== null) return null;
  return { ...point, lead: isPast ? 'past' : word };
}

/** "*that December*", which is one of a year named before, and not "said that December …". */
function readThatMonth(tokens: readonly Token[], at: number): Point | null {
  const point = readMonthFirst(tokens, at + 1);
  if (point === null || point.day !== null || point.year !== null || point.step !== null || point.yearsFrom !== null)
    return null;
  const next = tokens[point.to];
  const isEnd = next === undefined || next.kind === 'mark';
  if (!OF_TIME.test(wordAt(tokens, at - 1)) && !(isEnd && !SAID.test(wordAt(tokens, at - 1)))) return null;
  return { ...point, yearsFrom: 0 };
}

const OF_TIME = /^(?:in|for|of|by|during|until|since|through|from|over)$/;
const SAID = /^(?:sa(?:y|ys|id)|told|is|was|and|so|know|knew|think|thought|believes?|reports?|reported|find|found)$/;

function readPlain(tokens: readonly Token[], at: number): Point | null {
  return (
    readIsoDay(tokens, at) ??
    readSlashDay(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDayFirst(tokens, at) ??
    readBareYear(tokens, at)
  );
}

const BARE = { year: null, month: null, day: null, step: null, yearsFrom: null, lead: null, part: null } as const;

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
  return whole === null ? null : { ...BARE, year, month: Number(month.text), day: Number(day.text), to: at + 5 };
}

/** "1/20/2025", "04/02/25", "2024/06/14"; the day is first only where it can be no month, as American pages write. */
function readSlashDay(tokens: readonly Token[], at: number): Point | null {
  const parts = [tokens[at], tokens[at + 2], tokens[at + 4]];
  const slashes = [tokens[at + 1], tokens[at + 3]];
  if (!slashes.every(slash => slash?.text === '/' && !slash.spaced)) return null;
  if (!parts.every((part, index) => part?.digits?.plain === true && (index === 0 || !part.spaced))) return null;
  if (wordAt(tokens, at + 5) === '/' || (!tokens[at]!.spaced && wordAt(tokens, at - 1) === '/')) return null;
  const [first, second, third] = parts.map(part => part!.text) as [string, string, string];
  const isYearFirst = first.length === 4;
  const written = isYearFirst ? first : third;
  if (written.length !== 4 && written.length !== 2) return null;
  const year = written.length === 4 ? Number(written) : (Number(written) < 50 ? 2000 : 1900) + Number(written);
  const [one, two] = (isYearFirst ? [second, third] : [first, second]).map(Number) as [number, number];
  const [month, day] = one > 12 && !isYearFirst ? [two, one] : [one, two];
  return dayOf(year, month, day) === null ? null : { ...BARE, year, month, day, to: at + 5 };
}

function readMonthFirst(tokens: readonly Token[], at: number): Point | null {
  const month = readMonth(tokens, at);
  if (month === null) return null;
  const day = readDayAfter(tokens, month.to);
  const year = readYearAfter(tokens, day?.to ?? month.to);
  return { ...BARE, month: month.month, day: day?.day ?? null, ...year };
}

/** What may follow a day in words: "on January *twentieth* the …", and not "in January *second*-quarter results". */
const AFTER_DAY =
  /^(?:[^-\p{L}]|(?:the|of|in|at|by|to|through|until|and|or|for|with|when|as|last|this|that|he|she|they|we|it|was|were|is|had|has)$)/u;

/** "January 20", "January 20th", "July the 11th", "July fourth": the day after its month. */
function readDayAfter(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  const start = wordAt(tokens, at) === 'the' ? at + 1 : at;
  const written = readDayOfMonth(tokens, start);
  if (written !== null) return start === at || written.to > start + 1 ? written : null;
  const spoken = readSpokenDay(tokens, start);
  return spoken !== null && AFTER_DAY.test(wordAt(tokens, spoken.to) || '.') ? spoken : null;
}

function readDayFirst(tokens: readonly Token[], at: number): Point | null {
  // "*the* fifteenth of November", and not "a fifth of October arrests"
  const isSpoken = wordAt(tokens, at - 1) === 'the';
  const day = readDayOfMonth(tokens, at) ?? (isSpoken ? readSpokenDay(tokens, at) : null);
  if (day === null) return null;
  const month = readMonth(tokens, wordAt(tokens, day.to) === 'of' ? day.to + 1 : day.to);
  if (month === null) return null;
  return { ...BARE, month: month.month, day: day.day, ...readYearAfter(tokens, month.to) };
}

function readBareYear(tokens: readonly Token[], at: number): Point | null {
  const year = readYear(tokens, at);
  const next = tokens[at + 1];
  // "the 2010s" are no year.
  if (year === null || (next !== undefined && next.kind === 'word' && !next.spaced)) return null;
  return { ...BARE, year, to: at + 1 };
}

const STEPS = new Map<string, number>(Object.entries({ last: -1, this: 0, current: 0, next: 1 }));

/** "the year *before*" */
const DIRECTIONS = new Map([
  ['before', -1],
  ['earlier', -1],
  ['after', 1],
]);
/** "*that* year", from one that was named before. */
export const YEARS_FROM: ReadonlyMap<string, number> = new Map(
  Object.entries({ that: 0, same: 0, previous: -1, prior: -1, preceding: -1, following: 1, next: 1 }),
);

/** The year after a month or day: "2025", ", 2025", "of 2025", "of last year", "of that year"; nothing read leaves `to` at `at`. */
function readYearAfter(tokens: readonly Token[], at: number): Pick<Point, 'year' | 'step' | 'yearsFrom' | 'to'> {
  const link = wordAt(tokens, at);
  const yearAt = link === ',' || link === 'of' ? at + 1 : at;
  const year = readYear(tokens, yearAt);
  if (year !== null) return { year, step: null, yearsFrom: null, to: yearAt + 1 };
  const none = { year: null, step: null, yearsFrom: null, to: at };
  // "in December, last year's total …" begins something new after the comma.
  const stepAt = link === ',' ? at : wordAt(tokens, yearAt) === 'the' ? yearAt + 1 : yearAt;
  const direction = wordAt(tokens, stepAt) === 'year' ? DIRECTIONS.get(wordAt(tokens, stepAt + 1)) : undefined;
  if (direction !== undefined) return { year: null, step: null, yearsFrom: direction, to: stepAt + 2 };
  if (wordAt(tokens, stepAt + 1) !== 'year') return none;
  const step = STEPS.get(wordAt(tokens, stepAt));
  if (step !== undefined && (step !== 1 || stepAt === yearAt)) {
    return { year: null, step, yearsFrom: null, to: stepAt + 2 };
  }
  const yearsFrom = YEARS_FROM.get(wordAt(tokens, stepAt));
  return yearsFrom === undefined ? none : { year: null, step: null, yearsFrom, to: stepAt + 2 };
}

/** A point in its place: its name, where it has one, and its first and last day. */
export interface Placed extends Days {
  readonly type: 'calendar-year' | 'month' | 'date' | 'span';
  readonly id: string | null;
  readonly loose: Looseness | null;
}

/**
 * Place a point in time. Without a written year it is the last such month or day that began by `published`, or, when
 * `ahead`, the next one; null without a publication date, and for days that no calendar has.
 */
export function placePoint(point: Point, published: string | null, ahead: boolean): Placed | null {
  const { month, day, part } = point;
  if (point.yearsFrom !== null) return null;
  if (month === null) {
    if (point.year === null) return null;
    const days = yearDays(point.year, false);
    if (part !== null) return { type: 'span', id: null, ...loosen(days, part) };
    return { type: 'calendar-year', id: String(point.year), ...days, loose: null };
  }
  const year = point.year ?? impliedYear(point, published, ahead);
  if (year === null) return null;
  if (day !== null) {
    const id = dayOf(year, month, day);
    return id === null ? null : { type: 'date', id, startDay: id, endDay: id, loose: null };
  }
  const days = monthDays(year, month);
  if (part !== null) return { type: 'span', id: null, ...loosen(days, part) };
  return { type: 'month', id: monthId(year, month), ...days, loose: null };
}

/** Said so soon after, "last January" is not the one just past; said a little later, it may be either. */
const JUST_PAST_DAYS = 62;
const LONG_PAST_DAYS = 124;

function impliedYear({ month, day, step, lead, part }: Point, published: string | null, ahead: boolean): number | null {
  if (published === null || month === null) return null;
  const year = Number(published.slice(0, 4));
  if (step !== null) return year + step;
  if (lead === 'this') return year;
  const first = day ?? (part === null ? 1 : part.first * 10 + 1);
  const inThisYear = `${monthId(year, month)}-${String(first).padStart(2, '0')}`;
  if (ahead || lead === 'next') return inThisYear >= published ? year : year + 1;
  if (inThisYear > published) return year - 1;
  if (lead !== 'last') return year;
  const since = (Date.parse(published) - Date.parse(inThisYear)) / 86_400_000;
  if (since < JUST_PAST_DAYS) return year - 1;
  return since < LONG_PAST_DAYS ? null : year;
}
