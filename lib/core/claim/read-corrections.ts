import { z } from 'zod';
import { Day, Id } from './source.ts';

/** What was changed in a record, when, and because of what. */
export const Correction = z.strictObject({ on: Day, record: Id, what: z.string().min(1), why: z.string().min(1) });
export type Correction = z.infer<typeof Correction>;

const COLUMNS = ['Date', 'Record', 'What', 'Why'];

/**
 * Read the table of `claims/CORRECTIONS.md`: Date, Record, What, Why.
 *
 * Words around the table are for people. A row that names several records, with commas, gives one correction each, in the order of
 * the rows. `faults` say the line (from 1) and what is wrong with it: "3: date: May 2026: must be YYYY-MM-DD".
 */
export function readCorrections(markdown: string): { corrections: Correction[]; faults: string[] } {
  const corrections: Correction[] = [];
  const faults: string[] = [];
  for (const [order, line] of markdown.split(/\r?\n/).entries()) {
    const cells = readCells(line);
    if (cells === null || isHead(cells)) continue;
    if (cells.length !== COLUMNS.length) {
      faults.push(`${order + 1}: (row): ${cells.length} cells: give ${COLUMNS.join(', ')}; write | in a cell as \\|`);
      continue;
    }
    const [on, records = '', what, why] = cells;
    for (const record of records.split(/\s*,\s*/)) {
      const parsed = Correction.safeParse({ on, record, what, why });
      if (parsed.success) corrections.push(parsed.data);
      for (const { path, message } of parsed.error?.issues ?? [])
        faults.push(`${order + 1}: ${path.join('.')}: ${path[0] === 'on' ? on : record}: ${message}`);
    }
  }
  return { corrections, faults };
}

/** The cells of a table's line, or null for any other line. */
function readCells(line: string): string[] | null {
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (row === undefined) return null;
  return row.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').replaceAll('`', '').trim());
}

function isHead(cells: readonly string[]): boolean {
  return cells.every(cell => /^:?-+:?$/.test(cell)) || cells.every((cell, column) => cell === COLUMNS[column]);
}
