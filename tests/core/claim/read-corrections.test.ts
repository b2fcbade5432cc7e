import { describe, expect, test } from 'vitest';
import { readCorrections } from '../../../lib/core/claim/read-corrections.ts';

const head = ['# Corrections', '', 'Newest first.', '', '| Date | Record | What | Why |', '|---|:--|---|---|'];
const read = (...rows: string[]) => readCorrections([...head, ...rows].join('\n'));

describe('readCorrections', () => {
  test('reads what was changed, when and why, in the order of the rows', () => {
    expect(
      read('| 2026-02-01 | ships | 7 became 8 | A ship came late. |', '| 2026-01-01 | boats | gone | – |'),
    ).toEqual({
      corrections: [
        { on: '2026-02-01', record: 'ships', what: '7 became 8', why: 'A ship came late.' },
        { on: '2026-01-01', record: 'boats', what: 'gone', why: '–' },
      ],
      faults: [],
    });
  });

  test('gives each record of a row its own correction, and takes an escaped bar for a bar', () => {
    const { corrections } = read('| 2026-02-01 | `ships`, boats | 7 \\| 8 | Counted again. |');
    expect(corrections.map(({ record, what }) => `${record}: ${what}`)).toEqual(['ships: 7 | 8', 'boats: 7 | 8']);
  });

  test.each([
    ['| 2026-02-01 | ships | 7 became 8 |', '7: (row): 3 cells: '],
    ['| February | ships | 7 became 8 | Late. |', '7: on: February: must be YYYY-MM-DD'],
    ['| 2026-02-01 | The ships | 7 became 8 | Late. |', '7: record: The ships: must be lowercase words'],
    ['| 2026-02-01 | ships | 7 became 8 | |', '7: why: ships: '],
  ])('says the line and what is wrong with %s', (row, fault) => {
    const { corrections, faults } = read(row);
    expect(corrections).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });

  test('reads nothing from a text without a table', () => {
    expect(readCorrections('Nothing was corrected yet.')).toEqual({ corrections: [], faults: [] });
  });
});
