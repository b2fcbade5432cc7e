import type { Claim } from '../claim/claim.ts';
import { isPast } from '../card/comparison.ts';
import type { Series } from '../claim/series.ts';
import { periodPlace } from '../card/period-words.ts';
import type { Remark } from './finding.ts';

/** Sources: published before they were read, and neither in the future. */
export function lintSourceDates({ sources }: Claim | Series, today: string): Remark[] {
  return sources.flatMap(({ published, checked }, i) => [
    ...inFuture(`sources.${i}.published`, published, today),
    ...inFuture(`sources.${i}.checked.on`, checked?.on ?? null, today),
    ...inOrder(`sources.${i}.checked.on`, published, checked?.on ?? null, 'it was read before it was published'),
  ]);
}

/** A claim: known before today, published after its period began, in force after it was known, and not past its end. */
export function lintClaimDates(claim: Claim, today: string): Remark[] {
  const { asOf, figure, modality, published, valid } = claim;
  const remarks = [
    ...inFuture('asOf', asOf, today),
    ...inFuture('published', published, today),
    ...inFuture('valid.from', valid.from, today),
  ];
  // A goal or a projection is published before its time.
  if (figure !== null && modality === 'asserted' && figure.period.type !== 'none')
    remarks.push(...inOrder('published', figure.period.start, published, 'it was published before its period began'));
  if (claim.kind === 'event' && valid.from === null)
    remarks.push({ rule: 'dates', field: 'valid.from', value: 'null', todo: 'give the day from which it has been so' });
  if (valid.until !== null && isPast(claim, today))
    remarks.push({
      rule: 'stale',
      field: 'valid.until',
      value: valid.until,
      todo: 'look for a newer figure; until then the card says that it may be out of date',
    });
  return remarks;
}

/** A series: values in order of time, each published after what it replaces and after its period began. */
export function lintSeriesDates({ values }: Series): Remark[] {
  return values.flatMap(({ period, published = null, earlier = [] }, i) => {
    const field = `values.${i}`;
    const before = values.slice(0, i).findLast(value => shapeOf(value.period) === shapeOf(period));
    const remarks: Remark[] = [];
    if (before && periodPlace(before.period) > periodPlace(period))
      remarks.push({ rule: 'dates', field, value: period, todo: `it stands after ${before.period}: order by time` });
    const known = [...earlier.map(one => one.published), published];
    for (const [order, date] of known.entries())
      if (order > 0)
        remarks.push(...inOrder(field, known[order - 1] ?? null, date, 'a revision is older than what it revises'));
    const start = /^(FY)?(\d{4})/.exec(period);
    if (start) {
      // A US fiscal year begins on 1 October of the year before.
      const year = start[1] ? String(Number(start[2]) - 1) : (start[2] ?? null);
      remarks.push(...inOrder(field, year, published, 'it was published before its period began'));
    }
    return remarks;
  });
}

/** Is a date later than another, as far as both are known? 2025-04 and 2025-04-18 may be the same day. */
function isAfter(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) > other.slice(0, known);
}

function inFuture(field: string, date: string | null, today: string): Remark[] {
  if (date === null || !isAfter(date, today)) return [];
  return [{ rule: 'dates', field, value: date, todo: 'this day has not come yet' }];
}

function inOrder(field: string, first: string | null, then: string | null, todo: string): Remark[] {
  if (first === null || then === null || !isAfter(first, then)) return [];
  return [{ rule: 'dates', field, value: `${first}, ${then}`, todo }];
}

function shapeOf(period: string): string {
  return period.replace(/\d/g, '0');
}
