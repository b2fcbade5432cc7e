/**
 * How many characters must be put in, taken out or changed to make `a` into `b` (Levenshtein), or `limit + 1` when it is more than `limit`.
 * Only the diagonal band that can stay within the limit is filled: the cost is length times limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => (column <= limit ? column : far));
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    const current = new Array<number>(b.length + 1).fill(far);
    if (row <= limit) current[0] = row;
    let best = current[0] ?? far;
    for (let column = from; column <= to; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const cost = Math.min(
        (previous[column - 1] ?? far) + same,
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        far,
      );
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return far;
    previous = current;
  }
  return previous[b.length] ?? far;
}
