import { solve } from './solve.ts';

/** The candidates of one query: their features and which are right. `weight` is how much the query counts. */
export interface CandidateList {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const RIDGE = 1;
const MOST_STEPS = 30;

/**
 * Fit weights by which the right candidates of each list come first: the likelihood of drawing a right one when candidates
 * are drawn by the exponential of their score. Newton's method with a ridge; features are scaled by their spread inside.
 */
export function fitListwise(lists: readonly CandidateList[], size: number): number[] {
  const useful = lists.filter(({ right }) => right.includes(true));
  const scale = spreadOf(useful, size);
  const scaled = useful.map(({ rows, right, weight }) => ({
    weight,
    rows: rows.map(row => Float64Array.from(row, (value, at) => value / scale[at]!)),
    share: right.map(is => (is ? 1 / right.filter(Boolean).length : 0)),
  }));
  let weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(scaled, weights);
    const before = loss(scaled, weights);
    let next = weights;
    for (let part = 1; part > 1e-4; part /= 2) {
      next = weights.map((weight, at) => weight - part * change[at]!);
      if (loss(scaled, next) < before) break;
    }
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - weights[at]!)));
    weights = next;
    if (moved < 1e-3) break;
  }
  return Array.from(weights, (weight, at) => weight / scale[at]!);
}

interface ScaledList {
  readonly rows: readonly Float64Array[];
  readonly share: readonly number[];
  readonly weight: number;
}

function spreadOf(lists: readonly CandidateList[], size: number): number[] {
  const rows = lists.flatMap(list => list.rows);
  return Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length) || 1;
  });
}

function scoresOf({ rows }: ScaledList, weights: Float64Array): number[] {
  return rows.map(row => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
}

function loss(lists: readonly ScaledList[], weights: Float64Array): number {
  let sum = (RIDGE / 2) * weights.reduce((squares, weight) => squares + weight ** 2, 0);
  for (const list of lists) {
    const scores = scoresOf(list, weights);
    const most = Math.max(...scores);
    const all = most + Math.log(scores.reduce((total, score) => total + Math.exp(score - most), 0));
    sum += list.weight * scores.reduce((total, score, at) => total + list.share[at]! * (all - score), 0);
  }
  return sum;
}

/** Gradient over curvature. */
function newtonStep(lists: readonly ScaledList[], weights: Float64Array): number[] {
  const size = weights.length;
  const gradient = weights.map(weight => RIDGE * weight);
  const curvature = Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: size }, (_, j) => (j === k ? RIDGE : 0)),
  );
  for (const list of lists) {
    const scores = scoresOf(list, weights);
    const most = Math.max(...scores);
    const drawn = scores.map(score => Math.exp(score - most));
    const total = drawn.reduce((sum, one) => sum + one, 0);
    const mean = new Float64Array(size);
    for (const [at, row] of list.rows.entries()) {
      const p = drawn[at]! / total;
      for (let k = 0; k < size; k += 1) {
        const part = p * row[k]!;
        mean[k]! += part;
        gradient[k]! -= list.weight * list.share[at]! * row[k]!;
        for (let j = 0; j <= k; j += 1) curvature[k]![j]! += list.weight * part * row[j]!;
      }
    }
    for (let k = 0; k < size; k += 1) {
      gradient[k]! += list.weight * mean[k]!;
      for (let j = 0; j <= k; j += 1) curvature[k]![j]! -= list.weight * mean[k]! * mean[j]!;
    }
  }
  for (let k = 0; k < size; k += 1) for (let j = 0; j < k; j += 1) curvature[j]![k] = curvature[k]![j]!;
  return solve(curvature, gradient);
}
