import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteRow } from '../../../lib/core/library/note-row.ts';
import { type NoteSort, noteSorts, sortKeys, sortSteps } from '../../../lib/core/library/sort-notes.ts';
import { someRows } from './note-samples.ts';

function sortAll<Row>(rows: readonly Row[], keys: Float64Array): { sorted: Row[]; steps: number } {
  const sorting = sortSteps(rows, keys);
  for (let steps = 0; ; steps += 1) {
    const { done, value } = sorting.next();
    if (done) return { sorted: value, steps };
  }
}
const order = (rows: readonly NoteRow[], sort: NoteSort) => sortAll(rows, sortKeys(rows, sort)).sorted;

/** What must hold of a row and the one after it. */
const rules: Record<NoteSort, (a: NoteRow, b: NoteRow) => boolean> = {
  changed: (a, b) => a.modified >= b.modified,
  oldest: (a, b) => a.modified <= b.modified,
  created: (a, b) => a.created >= b.created,
  site: (a, b) => (a.site === b.site ? a.modified >= b.modified : b.site === '' || (a.site !== '' && a.site < b.site)),
  status: (a, b) => a.status !== b.status || a.modified >= b.modified,
  queue: (a, b) => (a.status === b.status ? a.modified <= b.modified : b.status !== 'in-review'),
};

describe.each(noteSorts)('sorted by %s', sort => {
  test('every row stands right to its neighbours, and none is lost', () => {
    fc.assert(
      fc.property(someRows, rows => {
        const sorted = order(rows, sort);
        expect(new Set(sorted)).toEqual(new Set(rows));
        for (const [at, row] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next) expect(rules[sort](row, next)).toBe(true);
        }
      }),
    );
  });
});

test('the queue has what is in review first, the longest wait before others, then drafts', () => {
  const row = (status: NoteRow['status'], modified: number) => ({ status, modified }) as NoteRow;
  const rows = [row('draft', 1), row('in-review', 9), row('in-review', 2), row('published', 0), row('draft', 0)];
  expect(order(rows, 'queue').map(({ status, modified }) => `${status} ${modified}`)).toEqual([
    'in-review 2',
    'in-review 9',
    'draft 0',
    'draft 1',
    'published 0',
  ]);
});

test.each([0, 1, 4096, 4097, 20_000])('%i rows are sorted in steps, and equal ones stay as they came', count => {
  // As many keys as rows would hide which of two equal rows came first.
  const rows = Array.from({ length: count }, (_, at) => ({ at, key: (at * 7919) % 101 }));
  const { sorted, steps } = sortAll(
    rows,
    Float64Array.from(rows, ({ key }) => key),
  );
  expect(sorted).toEqual(rows.toSorted((a, b) => a.key - b.key || a.at - b.at));
  if (count > 10_000) expect(steps).toBeGreaterThan(8);
});
