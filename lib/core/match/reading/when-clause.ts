import type { ReadPeriod, ReadQuantity, Reading, Span } from './reading.ts';

/** Words between a time and its "when": "in 2007, *the top year*, when …". */
const MOST_BETWEEN = 6;
const SINCE = /^since (?:(fiscal(?: year)?|FY) ?)?(\d{4})$/i;

/**
 * "the most since 2014, *when it removed 315,943 people*": what a clause with "when" counts is of the time right before it, also where that time
 * only says how long nothing was so. Null where the number stands in no such clause.
 */
export function whenPeriod(reading: Reading, quantity: ReadQuantity, clause: Span): ReadPeriod | null {
  const { words, periods, quantities, verbs } = reading;
  const when = clause.from - 1;
  if (words[when]?.lower !== 'when' || quantity.from < clause.from) return null;
  // "when it removed 315,943 in 2014" has a time of its own; behind a comma another thing is told.
  const aside = words.findIndex(({ text }, at) => at >= quantity.to && at < clause.to && text === ',');
  const end = aside === -1 ? clause.to : aside;
  if (periods.some(({ from, to }) => from >= clause.from && to <= end)) return null;
  const before = periods.findLast(({ to }) => to <= when);
  if (before === undefined || when - before.to > MOST_BETWEEN || before.period.named) return null;
  const isParted = [...quantities, ...verbs].some(({ from, to }) => from >= before.to && to <= when);
  return isParted ? null : startOf(before);
}

/** The year that a time runs from ("since fiscal 2014"); any other time as it is. */
function startOf(read: ReadPeriod): ReadPeriod | null {
  const { period } = read;
  if (!/^since\b/i.test(period.text)) return read;
  const [, fiscal, year] = SINCE.exec(period.text) ?? [];
  if (year === undefined) return null;
  const of = fiscal === undefined ? [`${year}-01-01`, `${year}-12-31`] : [`${Number(year) - 1}-10-01`, `${year}-09-30`];
  const [startDay = null, endDay = null] = of;
  const type = fiscal === undefined ? 'calendar-year' : 'fiscal-year';
  const id = fiscal === undefined ? year : `FY${year}`;
  return { ...read, period: { ...period, type, id, startDay, endDay, loose: null } };
}
