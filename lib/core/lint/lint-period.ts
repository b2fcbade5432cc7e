import type { Claim } from '../claim/claim.ts';
import type { Period } from '../claim/period.ts';
import type { Remark } from './finding.ts';

const NAMES: Partial<Record<Period['type'], RegExp>> = {
  'fiscal-year': /^FY\d{4}$/,
  'calendar-year': /^\d{4}$/,
  month: /^\d{4}-\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** A figure's period says one thing: its kind, its id and its days agree. */
export function lintPeriod({ figure }: Claim): Remark[] {
  if (figure === null) return [];
  const { type, id, start, end } = figure.period;
  const name = NAMES[type];
  if (name === undefined) return [];
  const remark = (todo: string): Remark[] => [
    { rule: 'period', field: 'figure.period', value: `${id}: ${start} to ${end}`, todo },
  ];
  if (id === null || !name.test(id)) return remark(`${id} names no ${type}`);
  const [first, last] = daysOf(id);
  return start === first && end === last ? [] : remark(`${type} ${id} is ${first} to ${last}`);
}

/** First and last day of the time that an id names: `FY2024`, `2024`, `2024-02` or `2024-02-03`. */
function daysOf(id: string): readonly [string, string] {
  if (id.startsWith('FY')) return [`${Number(id.slice(2)) - 1}-10-01`, `${id.slice(2)}-09-30`];
  const [year = '', month, day] = id.split('-');
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [id, id];
  // Day 0 of the month after is the last of this one.
  return [`${id}-01`, `${id}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`];
}
