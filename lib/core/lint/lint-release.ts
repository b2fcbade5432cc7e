import type { Claim } from '../claim/claim.ts';
import type { Remark } from './finding.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The day on which a figure came out is a source's date, an end of its period, or a day that the record names in words.
 *
 * Dates are compared as far as both are known: 2025 and 2025-04-18 are no contradiction.
 */
export function lintRelease({ status, published, sources, figure, statement, context, caveats }: Claim): Remark[] {
  if (status !== 'shown' || published === null) return [];
  const period = figure?.period;
  const dates = [...sources.map(source => source.published), period?.start ?? null, period?.end ?? null];
  if (dates.some(date => date !== null && (date.startsWith(published) || published.startsWith(date)))) return [];
  const words = [
    statement,
    context,
    caveats,
    ...sources.flatMap(({ title, locator, quote }) => [title, locator, quote]),
  ];
  if (words.some(text => text !== null && namesDay(text, published))) return [];
  const todo = 'give the date of a source, name in the context when the figure came out, or leave it unknown (null)';
  return [{ rule: 'release', field: 'published', value: published, todo }];
}

/** "5 December", "December 5" or "Dec. 5" for 2017-12-05, "December 2017" for 2017-12, "2017" for 2017. */
function namesDay(text: string, date: string): boolean {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return text.includes(year);
  const short = `(${name}|${name.slice(0, 3)}\\.?)`;
  const pattern = day === undefined ? `${short} ${year}` : `\\b${Number(day)} ${short}|${short} ${Number(day)}\\b`;
  return new RegExp(pattern).test(text);
}
