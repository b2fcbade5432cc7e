import type { Period } from '../claim/period.ts';
import type { Words } from '../words/words.ts';
import { ofRecord, type Phrase, say } from './phrase.ts';

/** How a sentence of the card names a time. */
export interface PeriodWords {
  /** With its preposition: "in fiscal year 2012", "on 24 Nov 2024", "since 20 Jan 2025". Empty when no time belongs to the figure. */
  readonly phrase: Phrase;
  /** "fiscal year 2012", in a list. */
  readonly label: Phrase;
  /** The same in a sentence, with the article of languages that need one there. */
  readonly name: Phrase;
  /** "2012", where the kind of year is clear from what stands beside it. */
  readonly short: Phrase;
  /** What "for that …" calls it, where a sentence can point back to it: a bounded period that a page can name. */
  readonly noun: 'year' | 'month' | 'quarter' | null;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const hasPreposition = /^(in|on|at|by|since|from|between|during|over|under|after|before|until|through|within|as of)\b/i;
const isDay = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;

/** The words for a claim's period. */
export function periodWords(period: Period, words: Words): PeriodWords {
  if (period.type === 'none') {
    const label = ofRecord(period.label, words);
    return { phrase: [], label, name: label, short: label, noun: null };
  }
  // A count "in early 2026" is dated to a day for reckoning only; the label is what is known.
  const exact =
    period.type === 'date' ? isDay.test(period.label) : period.type !== 'span' && period.type !== 'any-year';
  if (period.id && exact) return seriesPeriodWords(period.id, words);
  return labelWords(period.label, words);
}

/** A time in the record's own words: as they are in the record's language, in brackets or read in others. */
function labelWords(text: string, words: Words): PeriodWords {
  if (words.language === 'en')
    return { phrase: [withPreposition(text)], label: [text], name: [text], short: [text], noun: null };
  const read = readLabel(text, words);
  if (read) return { ...read, name: read.label, short: read.label, noun: null };
  const label = ofRecord(text, words);
  return { phrase: say(words, 'period.named', { period: label }), label, name: label, short: label, noun: null };
}

/** "fiscal years 2021 to 2024", "2022 to 2024", "January 2017 to January 2021", "June 2025", "since 20 January 2025". */
function readLabel(text: string, words: Words): { phrase: Phrase; label: Phrase } | null {
  const [, fiscal, first, last] = /^(fiscal years )?(\d{4}) to (\d{4})$/.exec(text) ?? [];
  if (first && last) {
    const years = { first, last };
    return fiscal
      ? { phrase: say(words, 'period.inFiscalYears', years), label: say(words, 'period.fiscalYears', years) }
      : { phrase: say(words, 'period.inYears', years), label: say(words, 'period.years', years) };
  }
  const [, since] = /^since (\d{1,2} [A-Z][a-z]+ \d{4})$/.exec(text) ?? [];
  const day = since ? readDay(since) : null;
  if (day) {
    const phrase = say(words, 'period.sinceDay', { day: words.day(day) });
    return { phrase, label: phrase };
  }
  const ends = text.split(' to ').map(readMonth);
  const [from, to] = ends;
  if (from && ends.length === 1) return seriesPeriodWords(from, words);
  if (!from || !to || ends.length > 2) return null;
  const months = { first: words.longMonth(from), last: words.longMonth(to) };
  return { phrase: say(words, 'period.inMonthsTo', months), label: say(words, 'period.monthsTo', months) };
}

/** `2025-01-20` for "20 January 2025". */
function readDay(text: string): string | null {
  const [day = '', ...month] = text.split(' ');
  const read = readMonth(month.join(' '));
  return read && `${read}-${day.padStart(2, '0')}`;
}

/** `2017-01` for "January 2017". */
function readMonth(text: string): string | null {
  const [, name = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const at = monthNames.indexOf(name);
  return year && at >= 0 ? `${year}-${String(at + 1).padStart(2, '0')}` : null;
}

/** "in the first year …", "on 15 and 16 March 2025", "at the end of …", "from 1 October to 12 November 2025", or as it is. */
function withPreposition(label: string): string {
  if (hasPreposition.test(label)) return label;
  if (/^\d{1,2} [A-Z][a-z]+( \d{4})? to /.test(label)) return `from ${label}`;
  if (/^\d{1,2} (and|to|[A-Z])/.test(label)) return `on ${label}`;
  if (/^the (end|start|beginning|close) /.test(label)) return `at ${label}`;
  if (/ to /.test(label) && monthNames.some(month => label.startsWith(month))) return `from ${label}`;
  return `in ${label}`;
}

const quarters = ['period.first', 'period.second', 'period.third', 'period.fourth'] as const;

/** The words for a period of a series: `FY2012`, `2012`, `2012-03`, `2012-Q1` or `2012-03-31`. Anything else is said as it is. */
export function seriesPeriodWords(id: string, words: Words): PeriodWords {
  const fiscal = /^FY(\d{4})$/.exec(id)?.[1];
  if (fiscal) {
    return {
      phrase: say(words, 'period.inFiscalYear', { year: fiscal }),
      label: say(words, 'period.fiscalYear', { year: fiscal }),
      name: say(words, 'period.theFiscalYear', { year: fiscal }),
      short: [fiscal],
      noun: 'year',
    };
  }
  if (/^\d{4}$/.test(id)) {
    return { phrase: say(words, 'period.inYear', { year: id }), label: [id], name: [id], short: [id], noun: 'year' };
  }
  if (/^\d{4}-\d{2}$/.test(id)) {
    const month = words.longMonth(id);
    return {
      phrase: say(words, 'period.inMonth', { month }),
      label: [month],
      name: [month],
      short: [month],
      noun: 'month',
    };
  }
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  const ordinal = quarter && quarters[Number(quarter) - 1];
  if (ordinal) {
    const parts = { nth: words.t(ordinal), year };
    const label = say(words, 'period.quarter', parts);
    const name = say(words, 'period.theQuarter', parts);
    return { phrase: say(words, 'period.inQuarter', parts), label, name, short: label, noun: 'quarter' };
  }
  const day = words.day(id);
  return { phrase: say(words, 'period.onDay', { day }), label: [day], name: [day], short: [day], noun: null };
}

/** A period's place on an axis, in years: the start of a year, month or quarter, or the day itself. NaN for what is no period. */
export function periodPlace(id: string): number {
  const [, year, part, day] = /^(?:FY)?(\d{4})(?:-(Q?\d{1,2})(?:-(\d{2}))?)?$/.exec(id) ?? [];
  if (!year) return Number.NaN;
  if (!part) return Number(year);
  if (part.startsWith('Q')) return Number(year) + (Number(part.slice(1)) - 1) / 4;
  return Number(year) + (Number(part) - 1) / 12 + (day ? (Number(day) - 1) / 366 : 0);
}
