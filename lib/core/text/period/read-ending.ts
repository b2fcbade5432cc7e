import type { Token } from '../../quantity/tokens.ts';
import { addDays, addMonths, daysBetween, yearDays } from './calendar.ts';
import type { Length, PeriodReading } from './period-mention.ts';
import { fiscalWords, lengthAt, readYear, unitAt, wordAt } from './period-words.ts';
import { type Placed, type Point, placePoint, readPoint } from './read-point.ts';
import { resolvedDays, unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

const PREPOSITIONS = wordsIn('in over during for across throughout covering of');
const ARTICLES = wordsIn('the past last previous preceding latest full entire whole calendar');

/**
 * Read a length that ends somewhere: "the twelve months to September 2012", "the year ended June 2022", "the quarter
 * ended in March", "the week to 12 April", "the decade to 2020". Exactly a fiscal year, year, quarter or month is that.
 */
export function readEnding(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  let from = PREPOSITIONS.has(wordAt(tokens, at)) ? at + 1 : at;
  const last = from + 3;
  while (from < last && ARTICLES.has(wordAt(tokens, from))) from++;
  const noun = readNoun(tokens, from);
  if (noun === null) return null;
  const end = readEndLink(tokens, noun.to);
  // "12 days to June" counts down, "a year to June" tells how long something takes.
  if (end === null || (end.verb === 'to' && !isLed(tokens, from))) return null;
  const fiscal = noun.unit === 'year' && Number.isInteger(noun.value) ? readFiscalEnd(tokens, end.to) : null;
  if (fiscal !== null) {
    const { endDay } = yearDays(fiscal.year, true);
    const startDay = addMonths(addDays(endDay, 1), -12 * noun.value);
    return resolvedDays(from, fiscal.to, { startDay, endDay });
  }
  const point = readPoint(tokens, afterEndOf(tokens, end.to));
  if (point === null || (point.month === null && (noun.unit !== 'year' || noun.value < 2))) return null;
  const placed = placeEnd(point, end.verb, published);
  if (placed === null || !Number.isInteger(noun.value)) return unresolved(from, point.to, 'span');
  const next = addDays(placed.endDay, 1);
  const startDay =
    noun.unit === 'day' || noun.unit === 'week'
      ? addDays(next, -noun.value * (noun.unit === 'week' ? 7 : 1))
      : addMonths(next, -noun.value * (noun.unit === 'year' ? 12 : 1));
  // "the decade to 2020" may begin in 2010 or 2011.
  const isYears = point.month === null;
  const { loose } = placed;
  return resolvedDays(from, point.to, {
    startDay,
    endDay: placed.endDay,
    loose: isYears || loose !== null ? { start: loose?.start ?? 0, end: loose?.end ?? 0 } : null,
  });
}

/** "the five years to *fiscal 2023*" */
function readFiscalEnd(tokens: readonly Token[], at: number): { year: number; to: number } | null {
  const words = fiscalWords(tokens, at);
  const year = words === null ? null : readYear(tokens, words.to);
  return words === null || year === null ? null : { year, to: words.to + 1 };
}

/** The index after "the end of", where that stands: "the twelve months to the end of September 2024". */
function afterEndOf(tokens: readonly Token[], at: number): number {
  const noun = wordAt(tokens, at) === 'the' ? at + 1 : at;
  return wordAt(tokens, noun) === 'end' && wordAt(tokens, noun + 1) === 'of' ? noun + 2 : at;
}

function isLed(tokens: readonly Token[], from: number): boolean {
  const before = wordAt(tokens, from - 1);
  return PREPOSITIONS.has(before) || (ARTICLES.has(before) && before !== 'calendar');
}

/** "12 months", "twelve-month period", "year", "quarter". */
function readNoun(tokens: readonly Token[], at: number): { value: number; unit: Length['unit']; to: number } | null {
  const length = lengthAt(tokens, at);
  if (length !== null) {
    const isPeriod = /^(?:period|stretch|span)$/.test(wordAt(tokens, length.to));
    return { ...length, to: isPeriod ? length.to + 1 : length.to };
  }
  const unit = unitAt(tokens, at);
  if (unit === null || wordAt(tokens, at).endsWith('s')) return null;
  return { value: unit.times, unit: unit.unit, to: at + 1 };
}

export type EndVerb = 'to' | 'ended' | 'ending' | 'ends';

const ENDINGS = new Map(
  Object.entries({ closed: 'ended', concluded: 'ended', closing: 'ending', concluding: 'ending' }),
);

/** "to", "through", "ended in", ", which ended on": the index after it, where the end stands. */
export function readEndLink(tokens: readonly Token[], at: number): { verb: EndVerb; to: number } | null {
  let index = wordAt(tokens, at) === ',' ? at + 1 : at;
  const isRelative = /^(?:that|which)$/.test(wordAt(tokens, index));
  if (isRelative) index++;
  const word = ENDINGS.get(wordAt(tokens, index)) ?? wordAt(tokens, index);
  if (word === 'ended' || word === 'ending' || word === 'ends') {
    const prepositionAt = index + 1;
    const to = /^(?:on|in|at|with)$/.test(wordAt(tokens, prepositionAt)) ? prepositionAt + 1 : prepositionAt;
    return { verb: word, to };
  }
  if (isRelative || index > at) return null;
  if (word === 'up' && wordAt(tokens, index + 1) === 'to') return { verb: 'to', to: index + 2 };
  return /^(?:to|through|thru|until|till)$/.test(word) ? { verb: 'to', to: index + 1 } : null;
}

/** "the fiscal year ending in September" may lie ahead: without a year only an end just past is sure. */
const JUST_PAST_DAYS = 100;

/** The end in its place; null where it has none, or where the page's date falls before it or long after. */
export function placeEnd(point: Point, verb: EndVerb, published: string | null): Placed | null {
  const placed = placePoint(point, published, verb === 'ends');
  if (placed === null || point.year !== null || point.step !== null || published === null || verb === 'ends') {
    return placed;
  }
  if (placed.endDay > published) return null;
  return verb === 'ending' && daysBetween(placed.endDay, published) > JUST_PAST_DAYS ? null : placed;
}
