/** The solution of a square system of equations, by Gauss and Jordan with the largest pivot. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    for (let row = k; row < size; row += 1) if (Math.abs(rows[row]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = row;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let row = 0; row < size; row += 1) {
      if (row === k) continue;
      const factor = rows[row]![k]! / rows[k]![k]!;
      for (let column = k; column <= size; column += 1) rows[row]![column]! -= factor * rows[k]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
