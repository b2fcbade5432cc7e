import { solve } from './solve.ts';

/** A linear model fitted by Newton's method with a ridge; the weights are those of the features as given. */
export interface LinearModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const RIDGE = 2;
const MOST_STEPS = 25;

/**
 * Fit a logistic regression. `labels` are 0 or 1; `counts` is how much each row counts, 1 if not given. The features are
 * standardised inside, so that the ridge treats them alike.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[] = rows.map(() => 1),
): LinearModel {
  const size = rows[0]?.length ?? 0;
  const { means, deviations } = spread(rows, size);
  const inputs = rows.map(row => [...row.map((value, at) => (value - means[at]!) / deviations[at]!), 1]);
  // Begun far from the share of ones, a step lands where the curve is flat, and none leads back.
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ones = labels.reduce((sum, label, at) => sum + label * counts[at]!, 0);
  let weights = [...Array.from({ length: size }, () => 0), Math.log((ones + 1) / (all - ones + 1))];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(inputs, labels, counts, weights);
    const before = loss(inputs, labels, counts, weights);
    let scale = 1;
    let next = weights;
    // Far from the optimum a whole step overshoots.
    for (; scale > 1e-4; scale /= 2) {
      next = weights.map((weight, at) => weight - scale * change[at]!);
      if (loss(inputs, labels, counts, next) < before) break;
    }
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - weights[at]!)));
    weights = next;
    if (moved < 1e-4) break;
  }
  const raw = weights.slice(0, size).map((weight, at) => weight / deviations[at]!);
  return { weights: raw, bias: weights[size]! - raw.reduce((sum, weight, at) => sum + weight * means[at]!, 0) };
}

export function predict(model: LinearModel, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-logOddsOf(model, row)));
}

export function logOddsOf({ bias, weights }: LinearModel, row: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * row[at]!, bias);
}

function spread(rows: readonly (readonly number[])[], size: number) {
  const means = Array.from({ length: size }, (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  const deviations = means.map(
    (mean, at) => Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length) || 1,
  );
  return { means, deviations };
}

function loss(
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[],
  weights: readonly number[],
): number {
  let sum = 0;
  for (const [at, input] of inputs.entries()) {
    let z = 0;
    for (let k = 0; k < weights.length; k += 1) z += weights[k]! * input[k]!;
    sum += counts[at]! * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - labels[at]! * z);
  }
  return sum + (RIDGE / 2) * weights.slice(0, -1).reduce((squares, weight) => squares + weight ** 2, 0);
}

/** Gradient over curvature. */
function newtonStep(
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  counts: readonly number[],
  weights: readonly number[],
): number[] {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  for (const [at, input] of inputs.entries()) {
    let z = 0;
    for (let k = 0; k < size; k += 1) z += weights[k]! * input[k]!;
    const p = 1 / (1 + Math.exp(-z));
    const slope = counts[at]! * Math.max(p * (1 - p), 1e-9);
    for (let k = 0; k < size; k += 1) {
      gradient[k]! += counts[at]! * (p - labels[at]!) * input[k]!;
      const row = curvature[k]!;
      const part = slope * input[k]!;
      for (let j = 0; j <= k; j += 1) row[j]! += part * input[j]!;
    }
  }
  for (let k = 0; k < size; k += 1) {
    if (k < size - 1) {
      gradient[k]! += RIDGE * weights[k]!;
      curvature[k]![k]! += RIDGE;
    }
    curvature[k]![k]! += 1e-6;
    for (let j = 0; j < k; j += 1) curvature[j]![k] = curvature[k]![j]!;
  }
  return solve(curvature, gradient);
}
