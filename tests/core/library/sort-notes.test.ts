import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteRow } from '../../../lib/core/library/note-row.ts';
import { type NoteSort, noteSorts, sortKeys, sortRows } from '../../../lib/core/library/sort-notes.ts';
import { someRows } from './note-samples.ts';

const order = (rows: readonly NoteRow[], sort: NoteSort) => sortRows(rows, sortKeys(rows, sort));

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
