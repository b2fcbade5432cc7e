import type { Token } from '../../quantity/tokens.ts';
import { addDays, type Days, daysBetween, monthDays } from './calendar.ts';
import { asLoose, loosen, readLoosePart } from './loose-part.ts';
import type { PeriodReading } from './period-mention.ts';
import { readYear, wordAt } from './period-words.ts';
import { resolved, unresolved } from './reading.ts';

/** First month of each season of the northern half of the earth, by months, as weather services count them. */
const SEASONS = new Map<string, number>(Object.entries({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }));
const LEADS = /^(?:in|by|since|until|during|through|over|for|from|between|and|to|early|late|mid|-|of|as)$/;
/** "over the summer" is the whole of it. */
const POINTS = /^(?:in|by|since|until|from)$/;
/** So soon after its end, "last summer" may be the one just past or the one before. */
const JUST_PAST_DAYS = 45;
/** A season without a year is the last one for so long. */
const NOT_LONG_AGO_DAYS = 230;

/**
 * Read "summer 2024", "the fall of 2025", "the winter of 2024-25", "this summer", "last spring", "in the spring".
 *
 * The ends are loose. A winter with one year may be either of two, and a season without a year may be long ago where the sentence
 * names years: both stay unresolved. A "fall" of something else is no season.
 */
export function readSeason(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const part = readLoosePart(tokens, at);
  let index = part?.to ?? at;
  const isDefinite = wordAt(tokens, index) === 'the';
  if (isDefinite) index++;
  const lead = wordAt(tokens, index);
  const isLed = lead === 'last' || lead === 'this' || lead === 'next';
  if (isLed) index++;
  if (lead === 'this' && wordAt(tokens, index) === 'past') index++;
  const season = wordAt(tokens, index);
  const month = SEASONS.get(season);
  if (month === undefined) return null;
  const year = readYearOfSeason(tokens, index + 1, published);
  const from = isDefinite && part === null ? at + 1 : at;
  if (year !== null && !isLed) {
    const days = year.year === null ? null : seasonDays(month, year.year, year.isPair);
    // "fall 2025" may be what numbers do.
    const isVerb = /^(?:fall|spring)$/.test(season) && wordAt(tokens, index + 1) !== 'of' && !tokens[index]!.capital;
    if (isVerb && !isDefinite && part === null && !LEADS.test(wordAt(tokens, at - 1))) return null;
    return place(from, year.to, days, part);
  }
  if (isLed) return place(at, index + 1, ledSeason(month, lead, published), part);
  // "in the spring" is a time; "the fall in numbers" and "in fall" are not surely one.
  const isTime = isDefinite && LEADS.test(wordAt(tokens, at - 1)) && wordAt(tokens, index + 1) !== 'in';
  if (!isTime || /^(?:of|from|-)$/.test(wordAt(tokens, index + 1))) return null;
  return part === null && POINTS.test(wordAt(tokens, at - 1)) && !hasYear(tokens)
    ? place(from, index + 1, lastOver(month, published), null)
    : unresolved(from, index + 1, 'span');
}

function place(from: number, to: number, days: Days | null, loose: ReturnType<typeof readLoosePart>): PeriodReading {
  if (days === null) return unresolved(from, to, 'span');
  const whole = { ...days, loose: asLoose(days) };
  return resolved(from, to, 'span', null, loose === null ? whole : loosen(days, loose.part));
}

/** "2025", "of 2025", "of last year", "2024-25", "of 2024/25"; `year` null where the page has no date. */
function readYearOfSeason(
  tokens: readonly Token[],
  at: number,
  published: string | null,
): { year: number | null; isPair: boolean; to: number } | null {
  const yearAt = wordAt(tokens, at) === 'of' ? at + 1 : at;
  const lead = wordAt(tokens, yearAt);
  if ((lead === 'last' || lead === 'this') && wordAt(tokens, yearAt + 1) === 'year') {
    const year = published === null ? null : Number(published.slice(0, 4)) - (lead === 'last' ? 1 : 0);
    return { year, isPair: false, to: yearAt + 2 };
  }
  const year = readYear(tokens, yearAt);
  if (year === null) return null;
  const [link, second] = [tokens[yearAt + 1], tokens[yearAt + 2]];
  const isNext = second?.digits?.plain === true && second.digits.value % 100 === (year + 1) % 100;
  const isPair = link !== undefined && /^[-–/]$/.test(link.text) && !link.spaced && isNext;
  return { year, isPair, to: isPair ? yearAt + 3 : yearAt + 1 };
}

/** Null for a winter that is not said to reach over the turn of the year: either of two may be meant. */
function seasonDays(month: number, year: number, isPair: boolean): Days | null {
  if (month !== 12) return isPair ? null : seasonFrom(month, year);
  return isPair ? seasonFrom(month, year) : null;
}

function seasonFrom(month: number, year: number): Days {
  const startDay = monthDays(year, month).startDay;
  return { startDay, endDay: addDays(seasonEnd(month, year), -1) };
}

function seasonEnd(month: number, year: number): string {
  return month > 9 ? monthDays(year + 1, month - 9).startDay : monthDays(year, month + 3).startDay;
}

/** "this summer" is the one that runs on the page's date or lies in its year; "last summer" the one that was over before. */
function ledSeason(month: number, lead: string, published: string | null): Days | null {
  if (published === null || lead === 'next') return null;
  const year = Number(published.slice(0, 4));
  const around = [year - 2, year - 1, year].map(first => seasonFrom(month, first));
  if (lead === 'this') {
    const running = around.find(({ startDay, endDay }) => startDay <= published && published <= endDay);
    return running ?? (month === 12 ? null : seasonFrom(month, year));
  }
  const over = around.findLast(({ endDay }) => endDay < published);
  return over === undefined || daysBetween(over.endDay, published) <= JUST_PAST_DAYS ? null : over;
}

/** "in the spring", where no year is named: the one that was over last, if it was not long ago and none runs now. */
function lastOver(month: number, published: string | null): Days | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const begun = [year - 1, year]
    .map(first => seasonFrom(month, first))
    .findLast(({ startDay }) => startDay <= published);
  if (begun === undefined || begun.endDay >= published) return null;
  return daysBetween(begun.endDay, published) <= NOT_LONG_AGO_DAYS ? begun : null;
}

function hasYear(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => readYear(tokens, at) !== null);
}
