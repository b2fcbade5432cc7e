import type { Period } from '../claim/period.ts';
import { formatDay } from './format-day.ts';

/** How a sentence of the card names a time. */
export interface PeriodWords {
  /** With its preposition: "in fiscal year 2012", "on 24 Nov 2024", "since 20 Jan 2025". Empty when no time belongs to the figure. */
  readonly phrase: string;
  /** "fiscal year 2012" */
  readonly label: string;
  /** "2012", where the kind of year is clear from what stands beside it. */
  readonly short: string;
  /** What "for that …" calls it, where a sentence can point back to it: a bounded period that a page can name. */
  readonly noun: 'year' | 'month' | 'quarter' | null;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const hasPreposition = /^(in|on|at|by|since|from|between|during|over|under|after|before|until|through|within|as of)\b/i;
const isDay = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;

/** The words for a claim's period. */
export function periodWords(period: Period): PeriodWords {
  if (period.type === 'none') return { phrase: '', label: period.label, short: period.label, noun: null };
  // A count "in early 2026" is dated to a day for reckoning only; the label is what is known.
  const exact =
    period.type === 'date' ? isDay.test(period.label) : period.type !== 'span' && period.type !== 'any-year';
  if (period.id && exact) return seriesPeriodWords(period.id);
  const { label } = period;
  return { phrase: withPreposition(label), label, short: label, noun: null };
}

/** "in the first year …", "on 15 and 16 March 2025", "at the end of …", "from March 2025 to January 2026", or as it is. */
function withPreposition(label: string): string {
  if (hasPreposition.test(label)) return label;
  if (/^\d{1,2} (and|to|[A-Z])/.test(label)) return `on ${label}`;
  if (/^the (end|start|beginning|close) /.test(label)) return `at ${label}`;
  if (/ to /.test(label) && monthNames.some(month => label.startsWith(month))) return `from ${label}`;
  return `in ${label}`;
}

/** The words for a period of a series: `FY2012`, `2012`, `2012-03`, `2012-Q1` or `2012-03-31`. Anything else is said as it is. */
export function seriesPeriodWords(id: string): PeriodWords {
  const year = /^FY(\d{4})$/.exec(id)?.[1];
  if (year) return { phrase: `in fiscal year ${year}`, label: `fiscal year ${year}`, short: year, noun: 'year' };
  if (/^\d{4}$/.test(id)) return { phrase: `in ${id}`, label: id, short: id, noun: 'year' };
  const [, monthYear, month] = /^(\d{4})-(\d{2})$/.exec(id) ?? [];
  if (month) return named(`${monthNames[Number(month) - 1]} ${monthYear}`, 'month');
  const [, quarterYear, quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  if (quarter)
    return named(
      `the ${['first', 'second', 'third', 'fourth'][Number(quarter) - 1]} quarter of ${quarterYear}`,
      'quarter',
    );
  const day = formatDay(id);
  return { phrase: `on ${day}`, label: day, short: day, noun: null };
}

/** A period's place on an axis, in years: the start of a year, month or quarter, or the day itself. NaN for what is no period. */
export function periodPlace(id: string): number {
  const [, year, part, day] = /^(?:FY)?(\d{4})(?:-(Q?\d{1,2})(?:-(\d{2}))?)?$/.exec(id) ?? [];
  if (!year) return Number.NaN;
  if (!part) return Number(year);
  if (part.startsWith('Q')) return Number(year) + (Number(part.slice(1)) - 1) / 4;
  return Number(year) + (Number(part) - 1) / 12 + (day ? (Number(day) - 1) / 366 : 0);
}

function named(label: string, noun: 'month' | 'quarter'): PeriodWords {
  return { phrase: `in ${label}`, label, short: label, noun };
}
