/** Lay out rows under a head, first column left, others right. */
export function layOut(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')}`;
  return [head, ...rows].map(line);
}

/** Three significant digits or whole numbers; `*` marks what was taken from a part. */
export function number(value: number, isExtrapolated = false): string {
  if (!Number.isFinite(value)) return '-';
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
  return isExtrapolated ? `${text}*` : text;
}

/** "12.3x". */
export const times = (ratio: number, isExtrapolated = false): string => `${number(ratio)}x${isExtrapolated ? '*' : ''}`;
