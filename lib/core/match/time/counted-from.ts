import { MONTHS } from '../../text/month-names.ts';
import type { Series, SeriesValue } from '../../claim/series.ts';
import { daysIn } from './days.ts';

const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNTED =
  /\b(?:half a|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: and a half)?) (?:years?|yrs?|months?)(?: and a half)? (?:later|on|earlier|before|after|prior|ago|previously)\b/i;
const NEXT_TO =
  /(?:\bthe |^)(?:(following|next|previous|preceding|prior) (year|yr|month)|(year|yr|month) (before|after|prior|earlier))\b/i;
const SAME_MONTH = /\bthe same (?:month|time|point|week) (?:of|in) (\d{4})\b/i;
const MONTH = MONTHS.join('|');
const MONTH_BEFORE = new RegExp(`\\bthe (${MONTH}) (?:before|earlier|prior)\\b`, 'i');
const HALF = /\bhalf\b/i;
const BACK = /earlier|before|prior|ago|previous|preceding/i;
const MONTH_ALONE = new RegExp(
  `\\b(?:in|by|for|since|than|that|from|the (?:following|next|previous)|until) (${MONTH})\\b(?! (?:of )?(?:\\d|last|this|that))`,
  'i',
);

/** "three months later", "the year before": a time that only what stands before can place. */
export function isCountedFrom(text: string): boolean {
  return (
    COUNTED.test(text) ||
    WEEKS.test(text) ||
    NEXT_TO.test(text) ||
    SAME_MONTH.test(text) ||
    MONTH_BEFORE.test(text) ||
    MONTH_ALONE.test(text)
  );
}

/**
 * The values of a series at times that a text counts from the one that was stated before: "three months later" from
 * September 2023, "by June" after "in January 2025". A month alone may be of the same year or of the one before or after. A level
 * (`isLevel`) that is on record at the end of each year is counted from the end that is nearest.
 */
export function countedFrom(
  text: string,
  earlier: string,
  { values, periodType }: Series,
  isLevel = false,
): readonly SeriesValue[] {
  const from = yearOf(earlier, periodType, isLevel);
  const at = (ids: readonly (string | null)[]) =>
    values.filter(({ period }) => ids.some(id => id !== null && period !== earlier && isOf(period, id)));
  const [, year] = SAME_MONTH.exec(text) ?? [];
  if (year !== undefined) return at([earlier.replace(/^\d{4}/, year)]);
  const [, before] = MONTH_BEFORE.exec(text) ?? [];
  if (before !== undefined) return at([lastBefore(before, earlier)]);
  const weeks = weeksIn(text);
  if (weeks !== null) return values.filter(({ period }) => period !== earlier && isAround(period, earlier, weeks));
  const months = monthsIn(text);
  if (months === null) return at(monthsAlone(text, earlier));
  // "a year and a half" is told loosely.
  const isLoose = HALF.test(COUNTED.exec(text)?.[0] ?? '');
  const own = at((isLoose ? [-1, 0, 1] : [0]).map(by => shifted(from, months + by)));
  // "two years before", of what is not counted in every month
  return own.length > 0 || months % MONTHS.length !== 0 ? own : at(ABOUT.map(by => shifted(from, months + by)));
}

const WEEKS =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) weeks? (?:later|on|earlier|before|after|prior|ago|previously)\b/i;
/** Days by which a day that is told in weeks may be off. */
const ABOUT_A_WEEK = 8;

function weeksIn(text: string): number | null {
  const [counted, word = ''] = WEEKS.exec(text) ?? [];
  if (counted === undefined) return null;
  const count = /^\d/.test(word) ? Number(word) : Math.max(1, COUNTS.indexOf(word.toLowerCase()));
  return (BACK.test(counted) ? -1 : 1) * count;
}

/** Whether a day on record lies so many weeks from another. */
function isAround(period: string, earlier: string, weeks: number): boolean {
  if (!DAY.test(period) || !DAY.test(earlier)) return false;
  return Math.abs(daysIn(earlier, period) - 7 * weeks) <= ABOUT_A_WEEK;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Months to either side of so many years. */
const ABOUT = [-3, -2, -1, 1, 2, 3];

/** "the August before", told of a month or day. */
function lastBefore(name: string, earlier: string): string | null {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(earlier) ?? [];
  const named = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (year === undefined || named === 0) return null;
  return `${Number(year) - (named < Number(month) ? 0 : 1)}-${String(named).padStart(2, '0')}`;
}

/** The year of a series of years in which a month or day lies, or for a level the one whose end is nearest; the time itself in any other series. */
function yearOf(time: string, periodType: Series['periodType'], isLevel: boolean): string {
  const [, year = '', month] = /^(\d{4})-(\d\d)/.exec(time) ?? [];
  if (month === undefined) return time;
  const isYearly = periodType === 'fiscal-year' || periodType === 'calendar-year';
  if (!isYearly) return time;
  const begins = periodType === 'fiscal-year' ? FISCAL_MONTH : 13;
  const since = (Number(month) - begins + 12) % 12;
  const own = Number(year) + (Number(month) >= begins ? 1 : 0) - (isLevel && since < 6 ? 1 : 0);
  return periodType === 'fiscal-year' ? `FY${own}` : `${own}`;
}

/** Fiscal years begin with October. */
const FISCAL_MONTH = 10;

/** "2023-09-30" is a day of the month "2023-09"; a year is itself alone. */
function isOf(period: string, id: string): boolean {
  return period === id || (id.length === '2023-09'.length && period.startsWith(`${id}-`));
}

function monthsIn(text: string): number | null {
  const [counted] = COUNTED.exec(text) ?? [];
  if (counted !== undefined) {
    const [word = ''] = counted.toLowerCase().split(' ');
    const whole = word === 'half' ? 0 : /^\d/.test(word) ? Number(word) : Math.max(1, COUNTS.indexOf(word));
    const count = whole + (HALF.test(counted) ? 0.5 : 0);
    return (BACK.test(counted) ? -1 : 1) * count * (/\by(?:ea)?r/i.test(counted) ? 12 : 1);
  }
  const [next] = NEXT_TO.exec(text) ?? [];
  return next === undefined ? null : (BACK.test(next) ? -1 : 1) * (/y(?:ea)?r/i.test(next) ? 12 : 1);
}

/** "FY2023", "2023", "2023-09" and "2023-09-30" by so many months, days left out; null where a year is not moved by whole years. */
function shifted(earlier: string, by: number): string | null {
  const [, fiscal = '', year = '', month] = /^(FY)?(\d{4})(?:-(\d\d))?/.exec(earlier) ?? [];
  if (month === undefined) return by % 12 === 0 && year !== '' ? `${fiscal}${Number(year) + by / 12}` : null;
  const at = Number(year) * 12 + Number(month) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function monthsAlone(text: string, earlier: string): string[] {
  const [, name = ''] = MONTH_ALONE.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = Number(/^\d{4}(?=-)/.exec(earlier)?.[0]);
  if (month === 0 || !(year > 0)) return [];
  return [year - 1, year, year + 1].map(one => `${one}-${String(month).padStart(2, '0')}`);
}
