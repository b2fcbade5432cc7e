import type { Period } from '../../lib/core/claim/period.ts';

/**
 * Read a period label that names one fiscal or calendar year: `FY2012`, `FY 2012`, `2012`.
 *
 * Any other label yields null: its days are for an editor to give. A US fiscal year runs from 1 October to 30 September.
 */
export function readPeriod(label: string): Period | null {
  const match = /^(FY ?)?(\d{4})$/.exec(label.trim());
  if (!match) return null;
  const [, fiscal, yearText] = match;
  const year = Number(yearText);
  if (!fiscal) {
    const id = String(year);
    return { type: 'calendar-year', id, start: `${year}-01-01`, end: `${year}-12-31`, label: id, within: null };
  }
  return {
    type: 'fiscal-year',
    id: `FY${year}`,
    start: `${year - 1}-10-01`,
    end: `${year}-09-30`,
    label: `fiscal year ${year}`,
    within: null,
  };
}
