import { reviewStatuses } from '../annotation/annotation.ts';
import type { NoteRow } from './note-row.ts';

/** `queue` has what waits for review first, then drafts, each the oldest first. */
export const noteSorts = ['changed', 'oldest', 'created', 'site', 'status', 'queue'] as const;
export type NoteSort = (typeof noteSorts)[number];

/** One number a row: rows in rising order are sorted. Comparing numbers alone keeps 50,000 rows within a frame or two. */
export function sortKeys(rows: readonly NoteRow[], sort: NoteSort): Float64Array {
  const place = sort === 'site' ? sitePlaces(rows) : new Map<string, number>();
  return Float64Array.from(rows, row => {
    switch (sort) {
      case 'changed':
        return -row.modified;
      case 'oldest':
        return row.modified;
      case 'created':
        return -row.created;
      case 'site':
        return ranked(place.get(row.site) ?? 0, -row.modified);
      case 'status':
        return ranked(reviewStatuses.indexOf(row.status), -row.modified);
      case 'queue':
        return ranked(queuePlace(row), row.modified);
    }
  });
}

const queueOrder = ['in-review', 'draft', 'corrected', 'published', 'withdrawn'];

function queuePlace({ status }: NoteRow): number {
  return queueOrder.indexOf(status);
}

/** A rank above a time, which lies within 2^42 ms of 1970. Above 1,000 ranks a number has no room for single ms any more. */
function ranked(rank: number, time: number): number {
  return rank * 2 ** 43 + time;
}

/** Sites by name; notes without one come last. */
function sitePlaces(rows: readonly NoteRow[]): Map<string, number> {
  const sites = [...new Set(rows.map(({ site }) => site))].sort((a, b) => {
    if (a === '' || b === '') return a === '' ? 1 : -1;
    return a < b ? -1 : 1;
  });
  return new Map(sites.map((site, at) => [site, at]));
}

/** The rows in order. Rows that are equal keep the order that they came in. */
export function sortRows<Row>(rows: readonly Row[], keys: Float64Array): Row[] {
  const order = Uint32Array.from(rows, (_, at) => at);
  order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  return Array.from(order, at => rows[at] as Row);
}
