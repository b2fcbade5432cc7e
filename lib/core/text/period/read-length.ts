import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, yearDays } from './calendar.ts';
import type { Length, PeriodReading } from './period-mention.ts';
import { isSpanLink, lengthAt, readYear, unitAt, wordAt } from './period-words.ts';
import { officeEnd, readSinceOffice } from './read-office.ts';
import { placePoint, readPoint } from './read-point.ts';
import { readYearlike } from './read-yearlike.ts';
import { resolvedDays, unresolved } from './reading.ts';

const LEADS = /^(?:over|in|within|for|during|across|throughout)$/;
const FILLERS =
  /^(?:the|his|her|their|its|a|just|only|about|around|roughly|total|of|span|course|period|space|some|well|little|slightly|as|at|no|not|even)$/;
const BOUNDS = new Map<string, Length['bound']>(
  Object.entries({
    under: 'under',
    less: 'under',
    fewer: 'under',
    nearly: 'under',
    almost: 'under',
    most: 'under',
    barely: null,
    over: 'over',
    more: 'over',
    least: 'over',
  }),
);
/** "no more than" is at most. */
const OPPOSITE = { under: 'over', over: 'under' } as const;
const MOST_WORDS = 7;

/**
 * Read a length without a place in time: "over four years", "in fewer than 250 days", "within a year", "in barely a
 * year", "during his four years in office". "in a year" and "in one year" are some single year, no length.
 */
export function readLength(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const lead = wordAt(tokens, at);
  if (!LEADS.test(lead)) return null;
  if (lead === 'in' && isOfExtreme(tokens, at)) return null;
  let bound: Length['bound'] = lead === 'within' ? 'under' : null;
  let isQualified = lead === 'within';
  for (let index = at + 1; index < at + MOST_WORDS; index++) {
    const word = wordAt(tokens, index);
    const length = lengthAt(tokens, index) ?? (isQualified && word === 'a' ? readArticle(tokens, index) : null);
    if (length !== null && (length.value !== 1 || isQualified)) {
      return place(tokens, at, length, bound, published);
    }
    const said = BOUNDS.get(word);
    if (said !== undefined) {
      const isNegated = wordAt(tokens, index - 1) === 'no';
      bound = isNegated && said !== null ? OPPOSITE[said] : (said ?? bound);
      isQualified = true;
    } else if (word === 'about' || word === 'around' || word === 'roughly') isQualified = true;
    else if (!FILLERS.test(word) && !(word === 'than' && isQualified)) return null;
  }
  return null;
}

const EXTREME = /^(?:time|high|low|record|worst|\w{3,}est)$/;
/** Nouns between an extreme and its time. */
const MOST_NOUNS = 2;

/** "the first time *in 35 years*", "the most *in three decades*", "its biggest yearly total *in ten years*": how rare it is, not when it was. */
function isOfExtreme(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= at - 1 - MOST_NOUNS; index--) {
    const word = wordAt(tokens, index);
    if (EXTREME.test(word)) return true;
    if (word === 'most' || word === 'least') return wordAt(tokens, index - 1) === 'the';
    if (!/^[a-z]+$/.test(word) || word.endsWith('ed')) return false;
  }
  return false;
}

/** "a year" after a bound: "in under a year". */
function readArticle(tokens: readonly Token[], at: number): ReturnType<typeof lengthAt> {
  const unit = unitAt(tokens, at + 1);
  if (unit === null || unit.times === 3 || wordAt(tokens, at + 1).endsWith('s')) return null;
  return { value: unit.times, unit: unit.unit, to: at + 2 };
}

function place(
  tokens: readonly Token[],
  from: number,
  { value, unit, to }: NonNullable<ReturnType<typeof lengthAt>>,
  bound: Length['bound'],
  published: string | null,
): PeriodReading | null {
  if (/^(?:ago|old|earlier|later)$/.test(wordAt(tokens, to))) return null;
  const length = { value, unit, bound };
  const since = readSinceOffice(tokens, to, published);
  if (since !== null) return since.resolved ? null : { ...unresolved(from, since.to, since.type), length };
  const end = officeEnd(tokens, to);
  if (end > to) return { ...unresolved(from, end, 'relative'), length };
  if (unit === 'year' && bound === null) {
    const told = readNamedYears(tokens, from, to, value) ?? readBegun(tokens, from, to, value, published);
    if (told !== null) return told;
  }
  // "within 14 days of entry", "in the two years before the war": a place that the words name and nobody here knows.
  if (/^(?:of|after|before|from|prior|since|following|until)$/.test(wordAt(tokens, to))) {
    return unresolved(from, to, 'span');
  }
  return { ...unresolved(from, to, 'span'), length };
}

/** "the four fiscal years *2021 through 2024*", "the four years, *from 2021 to 2024*": whole years of which both ends are told, as many as is said. */
function readNamedYears(tokens: readonly Token[], from: number, at: number, years: number): PeriodReading | null {
  const afterComma = wordAt(tokens, at) === ',' ? at + 1 : at;
  const start = wordAt(tokens, afterComma) === 'from' ? afterComma + 1 : afterComma;
  const [first, last] = [readYear(tokens, start), readYear(tokens, start + 2)];
  if (first === null || last === null || !isSpanLink(tokens[start + 1], false) || last - first + 1 !== years)
    return null;
  const isFiscal = /^(?:fiscal|budget)$/.test(wordAt(tokens, at - 2));
  const { startDay } = yearDays(first, isFiscal);
  const { endDay } = yearDays(last, isFiscal);
  return resolvedDays(from, start + 3, { startDay, endDay });
}

/** "the four fiscal years *from 2021*", "the two years *that began in October 2020*": whole years whose first is told. */
function readBegun(
  tokens: readonly Token[],
  from: number,
  at: number,
  years: number,
  published: string | null,
): PeriodReading | null {
  const link = wordAt(tokens, at) === 'that' ? at + 1 : at;
  if (!/^(?:from|beginning|starting|began|started)$/.test(wordAt(tokens, link))) return null;
  const start = /^(?:in|with)$/.test(wordAt(tokens, link + 1)) ? link + 2 : link + 1;
  const point = readPoint(tokens, start);
  const year = point === null || point.month === null ? readYearlike(tokens, start, published) : null;
  const placed = year ?? (point === null ? null : placePoint(point, published, false));
  const to = year?.to ?? point?.to ?? start;
  if (placed?.startDay == null || !Number.isInteger(years) || /^(?:to|through|until|-|–)$/.test(wordAt(tokens, to)))
    return null;
  const isFiscal = wordAt(tokens, at - 2) === 'fiscal' && placed.type === 'calendar-year';
  const startDay = isFiscal ? yearDays(Number(placed.startDay.slice(0, 4)), true).startDay : placed.startDay;
  return resolvedDays(from, to, { startDay, endDay: addDays(addMonths(startDay, 12 * years), -1) });
}
