import { solve } from '../imports/solve.ts';

/** Pulls the weights towards 0. */
const RIDGE = 1;
const STEPS = 50;

/**
 * The weights of some flags beside a model that stays as it is: `rows` hold the flags, `sums` what the model says of each row
 * before the logistic curve. By Newton's method.
 */
export function fitAgainst(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  sums: readonly number[],
): number[] {
  const size = rows[0]?.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Float64Array.from(weights, weight => RIDGE * weight);
    const curvature = Array.from({ length: size }, (_, k) => Float64Array.from({ length: size }, (_, j) => +(j === k)));
    for (const [at, row] of rows.entries()) {
      const sum = row.reduce((all, value, k) => all + value * weights[k]!, sums[at]!);
      const p = 1 / (1 + Math.exp(-sum));
      for (const [k, one] of row.entries()) {
        gradient[k]! += (p - labels[at]!) * one;
        for (const [j, other] of row.entries()) curvature[k]![j]! += p * (1 - p) * one * other;
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, k) => weight - change[k]!);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}
