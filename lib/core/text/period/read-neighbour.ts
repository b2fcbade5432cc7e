import type { Token } from '../../quantity/tokens.ts';
import type { PeriodReading } from './period-mention.ts';
import { addMonths, yearDays } from './calendar.ts';
import { countAt, readYear, wordAt } from './period-words.ts';
import { YEARS_FROM } from './read-point.ts';
import { skipYearElsewhere } from './read-yearlike.ts';
import { resolved, unresolved } from './reading.ts';
import { wordsIn } from '../../match/words/words-in.ts';

/**
 * Read a year that is counted from another one: "a year earlier", "four years later", "two years before that", "the
 * year before", "that year", "the same fiscal year", "the previous year", "the following year"; or a time counted from
 * the page's own: "a year ago".
 */
export function readNeighbour(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  return readSamePeriod(tokens, at) ?? readNamedNeighbour(tokens, at) ?? readCounted(tokens, at, published);
}

/** "that year", "the previous fiscal year", "the year before", "the next year". */
function readNamedNeighbour(tokens: readonly Token[], at: number): PeriodReading | null {
  const word = wordAt(tokens, at);
  const step = YEARS_FROM.get(word);
  const isDefinite = wordAt(tokens, at - 1) === 'the';
  if (step !== undefined && (word !== 'next' || isDefinite)) {
    const noun = kindOfYear(tokens, at + 1);
    if (noun === null) return null;
    const after = wordAt(tokens, noun.to);
    // "that year-on-year", "he said that year after year"; "later that year" is a part of it.
    if (after === '-' || (word === 'that' && after === 'after')) return null;
    if (/^(?:earlier|later|early|late)$/.test(wordAt(tokens, at - (isDefinite ? 2 : 1))))
      return unresolved(at, noun.to, 'span');
    return neighbour(at, noun.to, noun.fiscal, step);
  }
  if (!isDefinite) return null;
  const noun = kindOfYear(tokens, at);
  return noun === null ? null : readDirection(tokens, at, noun.to, noun.fiscal, 1);
}

/** "a year earlier", "one year later", "four years before that"; "a year ago", "six months ago": the months around it. */
function readCounted(tokens: readonly Token[], at: number, published: string | null): PeriodReading | null {
  const word = wordAt(tokens, at);
  const count = word === 'a' ? { value: 1, to: at + 1 } : countAt(tokens, at);
  if (count === null || !Number.isInteger(count.value) || count.value > MOST_YEARS) return null;
  const kind = wordAt(tokens, count.to);
  const [, unit] = /^(year|month)s?$/.exec(kind) ?? [];
  // "more than a year ago" only bounds the time.
  const isBound = /^(?:than|over)$/.test(wordAt(tokens, at - 1));
  if (unit !== undefined && wordAt(tokens, count.to + 1) === 'ago' && published !== null && !isBound) {
    const months = unit === 'year' ? 12 * count.value : count.value;
    // After two years few count the months.
    const about = months > 12 ? 6 : 1;
    const [startDay, endDay] = [-about, about].map(by => addMonths(published, by - months)) as [string, string];
    return resolved(at, count.to + 2, 'span', null, { startDay, endDay, loose: LOOSE });
  }
  // "twelve months earlier"
  if (kind === 'months' && count.value % MONTHS === 0)
    return readDirection(tokens, at, count.to + 1, false, count.value / MONTHS);
  if (unit === 'month') return readMonthsFrom(tokens, at, count.to + 1, count.value);
  // "a decade earlier"
  if (/^decades?$/.test(kind)) return readDirection(tokens, at, count.to + 1, false, 10 * count.value);
  const fiscal = kind === 'fiscal' || kind === 'budget';
  const noun = fiscal || kind === 'full' ? count.to + 1 : count.to;
  if (wordAt(tokens, noun) !== (count.value === 1 ? 'year' : 'years')) return null;
  // "for four years before that" is how long, not when.
  if (count.value > 1 && /^(?:for|in|over|within|during|the)$/.test(wordAt(tokens, at - 1))) return null;
  return readDirection(tokens, at, noun + 1, fiscal, count.value);
}

const MONTHS = 12;
/** More than any stretch of days that is read. */
const LOOSE = { start: 400, end: 400 };
const MOST_YEARS = 100;
const EARLIER = wordsIn('earlier before prior previously');
const LATER = new Set(['later', 'after']);

function readDirection(
  tokens: readonly Token[],
  from: number,
  at: number,
  fiscal: boolean,
  count: number,
): PeriodReading | null {
  const word = wordAt(tokens, at);
  const sign = signOf(word);
  if (sign === null) return null;
  // "two years earlier than 2020"
  const year = /^(?:earlier|later)$/.test(word) && wordAt(tokens, at + 1) === 'than' ? readYear(tokens, at + 2) : null;
  if (year !== null) {
    const id = year + sign * count;
    return resolved(from, at + 3, 'calendar-year', String(id), yearDays(id, false));
  }
  const isThat = wordAt(tokens, at + 1) === 'that' && !/^(?:was|had|is|the)$/.test(wordAt(tokens, at + 2));
  if (isThat) return neighbour(from, at + 2, fiscal, sign * count);
  // "the year before he took office", "a year after the ruling": counted from what follows.
  const isOpen = word === 'before' || word === 'after' || word === 'prior';
  return isOpen && !endsHere(tokens[at + 1])
    ? unresolved(from, at + 1, 'span')
    : neighbour(from, at + 1, fiscal, sign * count);
}

/** "two months *later*", "a month *before that*", "three months *earlier*" */
function readMonthsFrom(tokens: readonly Token[], from: number, at: number, count: number): PeriodReading | null {
  const sign = signOf(wordAt(tokens, at));
  if (sign === null || /^(?:for|in|over|within|during|the)$/.test(wordAt(tokens, from - 1))) return null;
  const isThat = wordAt(tokens, at + 1) === 'that';
  if (!isThat && !endsHere(tokens[at + 1])) return null;
  return { ...unresolved(from, isThat ? at + 2 : at + 1, 'month'), monthsFrom: sign * count };
}

function signOf(word: string): 1 | -1 | null {
  return EARLIER.has(word) ? -1 : LATER.has(word) ? 1 : null;
}

const CONTINUES = wordsIn('and but or when while with from was were had has is are it there under');

function endsHere(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || CONTINUES.has(token.text);
}

function kindOfYear(tokens: readonly Token[], at: number): { fiscal: boolean; to: number } | null {
  const word = wordAt(tokens, at);
  const fiscal = word === 'fiscal' || word === 'budget';
  const noun = fiscal || word === 'calendar' ? at + 1 : at;
  return wordAt(tokens, noun) === 'year' ? { fiscal, to: noun + 1 } : null;
}

function neighbour(from: number, to: number, fiscal: boolean, yearsFrom: number): PeriodReading {
  return { ...unresolved(from, to, fiscal ? 'fiscal-year' : 'calendar-year'), yearsFrom };
}

const SAME = /^(?:same|corresponding|comparable|equivalent)$/;
const STRETCH = /^(?:period|time|span|stretch|timeframe|point|month|months|week|weeks|quarter|days)$/;

/** "the same period last year", "this time a year ago", "the same months of 2024": a part of a year whose days are not said. */
function readSamePeriod(tokens: readonly Token[], at: number): PeriodReading | null {
  const word = wordAt(tokens, at);
  if (!SAME.test(word) && word !== 'this') return null;
  const countTo = countAt(tokens, at + 1)?.to ?? at + 1;
  const noun = wordAt(tokens, countTo) === '-' ? countTo + 1 : countTo;
  if (!STRETCH.test(wordAt(tokens, noun)) || (word === 'this' && !/^(?:time|point)$/.test(wordAt(tokens, noun))))
    return null;
  let index = noun + 1;
  while (index < noun + 4 && /^(?:of|in|during|for|from|fiscal|fy|year|a|the)$/.test(wordAt(tokens, index))) {
    if (wordAt(tokens, index) === 'year') break;
    index++;
  }
  const elsewhere = skipYearElsewhere(tokens, index);
  if (elsewhere !== null) return unresolved(at, elsewhere, 'span');
  if (wordAt(tokens, index) === 'year') {
    const isYear = /^(?:ago|earlier|before|prior)$/.test(wordAt(tokens, index + 1));
    if (isYear) return unresolved(at, index + 2, 'span');
    index++;
  }
  const isLast = /^(?:last|this)$/.test(wordAt(tokens, index)) && /^(?:fiscal|year)$/.test(wordAt(tokens, index + 1));
  if (isLast) return unresolved(at, wordAt(tokens, index + 1) === 'fiscal' ? index + 3 : index + 2, 'span');
  const isYear = tokens[index]?.digits?.plain === true && tokens[index]!.text.length === 4;
  return isYear ? unresolved(at, index + 1, 'span') : null;
}
