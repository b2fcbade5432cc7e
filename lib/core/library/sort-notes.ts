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

/** Rows that are sorted, or merged, at once: a few ms. */
const rowsAtOnce = 4096;

/**
 * The rows in order; those that are equal keep the order that they came in. A step at a time, so that others can go first in
 * between: runs are sorted, then merged by twos.
 */
export function* sortSteps<Row>(rows: readonly Row[], keys: Float64Array): Generator<undefined, Row[]> {
  const keyOf = (row: number) => keys[row] as number;
  let order = Uint32Array.from(rows, (_, at) => at);
  for (let at = 0; at < order.length; at += rowsAtOnce) {
    order.subarray(at, at + rowsAtOnce).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
    yield;
  }
  for (let run = rowsAtOnce; run < order.length; run *= 2) {
    const merged = new Uint32Array(order.length);
    for (let start = 0; start < order.length; start += 2 * run) {
      const middle = Math.min(start + run, order.length);
      const end = Math.min(start + 2 * run, order.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at += 1) {
        const isLeft = right >= end || (left < middle && keyOf(order[left] as number) <= keyOf(order[right] as number));
        merged[at] = order[isLeft ? left++ : right++] as number;
        if ((at - start) % rowsAtOnce === rowsAtOnce - 1) yield;
      }
    }
    order = merged;
  }
  return Array.from(order, at => rows[at] as Row);
}
