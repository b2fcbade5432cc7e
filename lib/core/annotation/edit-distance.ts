/**
 * How many characters must be put in, taken out or changed to make `a` into `b` (Levenshtein), or `limit + 1` when it is more than `limit`.
 * What both begin and end with costs nothing; of the rest only the diagonal band that can stay within the limit is filled.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  let head = 0;
  const shorter = Math.min(a.length, b.length);
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail += 1;
  }
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows === 0 || columns === 0) return Math.min(rows + columns, far);
  let previous = new Int32Array(columns + 1);
  let current = new Int32Array(columns + 1);
  for (let column = 0; column <= columns; column += 1) previous[column] = Math.min(column, far);
  for (let row = 1; row <= rows; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(columns, row + limit);
    // Left and right of the band is too far.
    current[from - 1] = from === 1 ? Math.min(row, far) : far;
    let best = current[from - 1] as number;
    const code = a.charCodeAt(head + row - 1);
    for (let column = from; column <= to; column += 1) {
      const same = code === b.charCodeAt(head + column - 1) ? 0 : 1;
      const cost = Math.min(
        (previous[column - 1] as number) + same,
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        far,
      );
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (to < columns) current[to + 1] = far;
    if (best > limit) return far;
    [previous, current] = [current, previous];
  }
  return Math.min(previous[columns] as number, far);
}
