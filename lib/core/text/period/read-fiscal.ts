import { wordsIn } from '../../match/words/words-in.ts';
import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, daysBetween, yearDays, yearOf } from './calendar.ts';
import type { PeriodReading } from './period-mention.ts';
import { fiscalWords, isOwned, isSpanLink, lengthAt, readYear, wordAt } from './period-words.ts';
import { placeEnd, readEndLink } from './read-ending.ts';
import { placePoint, readPoint } from './read-point.ts';
import { readRelative } from './read-relative.ts';
import { PARTING, readYearWords } from './read-year.ts';
import { resolved, resolvedDays, unresolved } from './reading.ts';

/**
 * Read US fiscal years: "fiscal year 2012", "fiscal 2012", "FY2012", "FY 12", "the 2012 fiscal year", "fiscal years
 * 2009 through 2016", "last fiscal year", "the budget year that ended in September". "fiscal 2012 and 2013" gives two
 * readings.
 */
export function readFiscal(tokens: readonly Token[], at: number, published: string | null): PeriodReading[] | null {
  const year = readYear(tokens, at);
  if (year !== null) {
    const words = fiscalWords(tokens, wordAt(tokens, at + 1) === 'federal' ? at + 2 : at + 1);
    if (words === null || !/^years?$/.test(wordAt(tokens, words.to - 1))) return null;
    return [fiscalYear(at, afterEnd(tokens, words.to), year)];
  }
  const ended = published === null ? null : readJustEnded(tokens, at, published);
  if (ended !== null) return [ended];
  const step = STEPS.get(wordAt(tokens, at));
  if (step !== undefined) {
    // "Obama's last fiscal year" was the last of his.
    if (isOwned(tokens, at)) return null;
    const words = fiscalWords(tokens, at + 1);
    if (words === null || words.short) return null;
    if (readFiscalYear(tokens, words.to, words.short) !== null) return null;
    // "the next fiscal year" counts from one named before.
    if (step === 1 && wordAt(tokens, at - 1) === 'the') return null;
    const to = afterEnd(tokens, words.to);
    // "the last fiscal year under Obama", "the last budget year of the war"
    if (step === -1 && OF_ANOTHER.test(wordAt(tokens, to))) {
      return [readRelative(tokens, at) ?? unresolved(at, to, 'fiscal-year')];
    }
    if (published === null) return [unresolved(at, to, 'fiscal-year')];
    return [fiscalYear(at, to, yearOf(published, true) + step)];
  }
  const words = fiscalWords(tokens, at);
  if (words === null) return null;
  const first = readFiscalYear(tokens, words.to, words.short);
  const over = words.short ? null : justEnded(tokens, words.to);
  if (first === null && over !== null && published !== null) return [fiscalYear(at, over, yearOf(published, true) - 1)];
  if (first === null) {
    if (words.short) return null;
    const begun = readBegun(tokens, at, words.to, published);
    return begun === null ? readEnded(tokens, at, words.to, published) : [begun];
  }
  return readMore(tokens, at, first, words.short);
}

const STEPS = new Map<string, number>(Object.entries({ last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 }));

/** What makes the last year the last of something. */
const OF_ANOTHER = /^(?:under|of|before)$/;

const ENDED = wordsIn('ended closed finished completed concluded');

/** "the *just-ended fiscal year*", "the *recently completed* budget year" */
function readJustEnded(tokens: readonly Token[], at: number, published: string): PeriodReading | null {
  if (!/^(?:just|newly|recently)$/.test(wordAt(tokens, at))) return null;
  const verb = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const words = ENDED.has(wordAt(tokens, verb)) ? fiscalWords(tokens, verb + 1) : null;
  if (words === null || words.short || wordAt(tokens, words.to - 1) !== 'year') return null;
  return fiscalYear(at, words.to, yearOf(published, true) - 1);
}

/** "the fiscal year *just ended*", "*that has just closed*": where that ends; null for anything else. */
function justEnded(tokens: readonly Token[], at: number): number | null {
  let to = at;
  if (/^(?:that|which)$/.test(wordAt(tokens, to))) to++;
  if (/^(?:has|had)$/.test(wordAt(tokens, to))) to++;
  const isOver = wordAt(tokens, to) === 'just' && ENDED.has(wordAt(tokens, to + 1));
  return isOver ? to + 2 : null;
}

/** "2012", "12" (after "FY", or after "fiscal" where no noun of its own follows: "in fiscal 24 the department logged"). */
function readFiscalYear(tokens: readonly Token[], at: number, short: boolean): { year: number; to: number } | null {
  const year = readYear(tokens, at);
  if (year !== null) return { year, to: at + 1 };
  // "FY'23"
  if (short && wordAt(tokens, at) === "'" && !tokens[at]!.spaced) return readFiscalYear(tokens, at + 1, true);
  const token = tokens[at];
  const isTwoDigits = token?.digits?.plain === true && token.text.length === 2;
  const isBare = wordAt(tokens, at - 1) === 'fiscal' && isYearAlone(tokens, at);
  return isTwoDigits && (short || isBare) ? { year: 2000 + token.digits!.value, to: at + 1 } : null;
}

const LAST_SHORT_YEAR = 40;
const SUBJECTS = wordsIn('i it he she they we you');

function isYearAlone(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at]?.digits?.value ?? LAST_SHORT_YEAR) >= LAST_SHORT_YEAR) return false;
  const next = tokens[at + 1];
  if (next?.kind === 'mark') return !/^[-–%]$/.test(next.text);
  return next === undefined || PARTING.has(next.text) || SUBJECTS.has(next.text);
}

const BEGINNING = new Map(
  Object.entries({ began: false, started: false, begins: true, starts: true, beginning: null, starting: null }),
);

/** "the fiscal year *that began Oct. 1*", "*which starts in October*": twelve months from there; null where no month says. */
function readBegun(tokens: readonly Token[], from: number, at: number, published: string | null): PeriodReading | null {
  let index = wordAt(tokens, at) === ',' ? at + 1 : at;
  if (/^(?:that|which)$/.test(wordAt(tokens, index))) index++;
  const isAhead = BEGINNING.get(wordAt(tokens, index));
  if (isAhead === undefined) return null;
  const point = readPoint(tokens, /^(?:on|in|with)$/.test(wordAt(tokens, index + 1)) ? index + 2 : index + 1);
  if (point === null || point.month === null || point.part !== null || (point.day ?? 1) !== 1) return null;
  const placed = isAhead === null && point.year === null ? null : placePoint(point, published, isAhead === true);
  if (placed === null) return unresolved(from, point.to, 'fiscal-year');
  const endDay = addDays(addMonths(placed.startDay, 12), -1);
  return resolvedDays(from, point.to, { startDay: placed.startDay, endDay });
}

/** "the fiscal year that ended Sept. 30", "the budget year ending September 30, 2012". Other countries end theirs in other months. */
function readEnded(
  tokens: readonly Token[],
  from: number,
  at: number,
  published: string | null,
): PeriodReading[] | null {
  const link = readEndLink(tokens, at);
  if (link === null) return null;
  const point = readPoint(tokens, link.to);
  // "the fiscal year that ended last month"
  const ago = point === null ? readWeeksAgo(tokens, link.to) : null;
  if (ago !== null && published !== null) return [endingNear(from, ago.to, addDays(published, -7 * ago.weeks))];
  const month = point === null ? readYearWords(tokens, link.to, published) : null;
  if (month?.type === 'month' && month.startDay !== null) return [endingIn(from, month.to, month.startDay)];
  if (point === null || point.month === null) return null;
  const placed = placeEnd(point, link.verb, published);
  if (placed === null || placed.loose !== null) return [unresolved(from, point.to, 'fiscal-year')];
  // "the fiscal year through August" is that of the government, as far as it had run.
  if (link.verb === 'to') return [through(from, point.to, yearOf(placed.endDay, true), placed.endDay)];
  return [endingIn(from, point.to, placed.endDay)];
}

/** "*three weeks ago*" */
function readWeeksAgo(tokens: readonly Token[], at: number): { weeks: number; to: number } | null {
  const length = lengthAt(tokens, at);
  return length?.unit === 'week' && wordAt(tokens, length.to) === 'ago'
    ? { weeks: length.value, to: length.to + 1 }
    : null;
}

const NEAR_DAYS = 21;

/** The government's year that ended within three weeks of a day; unresolved where none did. */
function endingNear(from: number, to: number, day: string): PeriodReading {
  const year = yearOf(addDays(day, NEAR_DAYS), true) - 1;
  const { endDay } = yearDays(year, true);
  return Math.abs(daysBetween(endDay, day)) <= NEAR_DAYS
    ? fiscalYear(from, to, year)
    : unresolved(from, to, 'fiscal-year');
}

/** Twelve months to the end of the month in which a day lies. */
function endingIn(from: number, to: number, day: string): PeriodReading {
  const next = addMonths(`${day.slice(0, 7)}-01`, 1);
  return resolvedDays(from, to, { startDay: addMonths(next, -12), endDay: addDays(next, -1) });
}

/** The index after ", which ended Sept. 30", which says nothing new of a year already known; or `at` itself. */
function afterEnd(tokens: readonly Token[], at: number): number {
  const link = readEndLink(tokens, at);
  const point = link === null || link.verb === 'to' ? null : readPoint(tokens, link.to);
  return point === null || point.month === null ? at : point.to;
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
  const isBetween = wordAt(tokens, wordAt(tokens, at - 1) === 'the' ? at - 2 : at - 1) === 'between';
  if (isSpanLink(link, isBetween)) {
    const last = readFiscalYear(tokens, again, short || link!.text === '-' || link!.text === '–');
    if (last !== null && last.year > first.year) {
      const days = { startDay: yearDays(first.year, true).startDay, endDay: yearDays(last.year, true).endDay };
      return [resolved(at, last.to, 'span', null, days)];
    }
  }
  if (link?.text === 'and') {
    const second = readFiscalYear(tokens, again, false);
    if (second !== null)
      return [fiscalYear(at, first.to, first.year), fiscalYear(first.to + 1, second.to, second.year)];
  }
  const end = readThrough(tokens, first);
  if (end !== null) return [through(at, end.to, first.year, end.day)];
  return [fiscalYear(at, afterEnd(tokens, first.to), first.year)];
}

/** "fiscal 2025 through August": the end of the last month or the last day, if it lies in that year. */
function readThrough(
  tokens: readonly Token[],
  { year, to }: { year: number; to: number },
): { day: string; to: number } | null {
  const link = readEndLink(tokens, to);
  const point = link?.verb === 'to' ? readPoint(tokens, link.to) : null;
  if (point === null || point.month === null || point.part !== null) return null;
  const day = placePoint({ ...point, year: point.year ?? (point.month >= 10 ? year - 1 : year) }, null, false)?.endDay;
  const { startDay, endDay } = yearDays(year, true);
  return day === undefined || day < startDay || day > endDay ? null : { day, to: point.to };
}

function through(from: number, to: number, year: number, endDay: string): PeriodReading {
  return resolvedDays(from, to, { startDay: yearDays(year, true).startDay, endDay });
}

function fiscalYear(from: number, to: number, year: number): PeriodReading {
  return resolved(from, to, 'fiscal-year', `FY${year}`, yearDays(year, true));
}
