import type { Tree } from '../../lib/core/match/evidence/trees.ts';
import { mulberry32 } from '../../lib/node/mulberry32.ts';

/** Rows to fit to, as for `fitLogistic`, with the log odds that are known of each. */
export interface TreeRows {
  readonly rows: readonly (readonly number[])[];
  /** 0 or 1. */
  readonly labels: readonly number[];
  /** How much each counts. */
  readonly counts: readonly number[];
  readonly known: readonly number[];
}

/** Chosen by the loss on unseen documents: twice as many trees would gain next to nothing. */
const TREES = 80;
const LEAVES = 8;
/** How much of what a tree finds is believed. */
const RATE = 0.12;
/** Each tree sees this share of the rows, and each question is chosen among this share of the features. */
const ROWS_SEEN = 0.6;
const FEATURES_SEEN = 0.4;
const LEAST_ROWS = 20;
const RIDGE = 3;
/** A feature is asked about at so many values at most. */
const MOST_BORDERS = 31;

/** Some rows of a tree, with the question that parts them best. */
interface Node {
  readonly rows: Uint32Array;
  /** What the tree says of them where they stay one. */
  readonly value: number;
  readonly best: Question | null;
  /** Those below the border and the others, once the question is asked. */
  parts: readonly [Node, Node] | null;
}

interface Question {
  readonly gain: number;
  readonly feature: number;
  /** The first bin of the feature that is not below. */
  readonly border: number;
}

/**
 * Fit small trees one after the other, each to what is still wrong after those before it (gradient boosting of the logistic loss). The same rows
 * give the same trees.
 */
export function fitTrees({ rows, labels, counts, known }: TreeRows, names: readonly string[]): Tree[] {
  const borders = names.map((_, feature) => bordersOf(rows.map(row => row[feature]!)));
  const binned = borders.map((list, feature) => Uint8Array.from(rows, row => binOf(list, row[feature]!)));
  const odds = Float64Array.from(known);
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  const random = mulberry32(1);
  return Array.from({ length: TREES }, () => {
    for (let row = 0; row < odds.length; row += 1) {
      const p = 1 / (1 + Math.exp(-odds[row]!));
      slopes[row] = counts[row]! * (labels[row]! - p);
      curves[row] = counts[row]! * Math.max(p * (1 - p), 1e-6);
    }
    const seen = Uint32Array.from(rows.keys()).filter(() => random() < ROWS_SEEN);
    const root = grow(seen);
    const tree = written(root);
    for (let row = 0; row < odds.length; row += 1) odds[row] = odds[row]! + valueFor(root, row);
    return tree;
  });

  function grow(seen: Uint32Array): Node {
    const root = nodeOf(seen);
    const leaves = [root];
    while (leaves.length < LEAVES) {
      const next = leaves.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a));
      if (next.best === null) break;
      const { feature, border } = next.best;
      const bins = binned[feature]!;
      next.parts = [
        nodeOf(next.rows.filter(row => bins[row]! < border)),
        nodeOf(next.rows.filter(row => bins[row]! >= border)),
      ];
      leaves.splice(leaves.indexOf(next), 1, ...next.parts);
    }
    return root;
  }

  function nodeOf(some: Uint32Array): Node {
    let [slope, curve] = [0, 0];
    for (const row of some) {
      slope += slopes[row]!;
      curve += curves[row]!;
    }
    const value = Number(((RATE * slope) / (curve + RIDGE)).toFixed(3));
    return { rows: some, value, best: bestQuestion(some, slope, curve), parts: null };
  }

  function bestQuestion(some: Uint32Array, slope: number, curve: number): Question | null {
    if (some.length < 2 * LEAST_ROWS) return null;
    let best: Question | null = null;
    const whole = slope ** 2 / (curve + RIDGE);
    for (let feature = 0; feature < names.length; feature += 1) {
      if (random() >= FEATURES_SEEN) continue;
      const bins = binned[feature]!;
      const [sums, bends, sizes] = [new Float64Array(256), new Float64Array(256), new Uint32Array(256)];
      for (const row of some) {
        const bin = bins[row]!;
        sums[bin]! += slopes[row]!;
        bends[bin]! += curves[row]!;
        sizes[bin]! += 1;
      }
      let [below, bend, size] = [0, 0, 0];
      for (let border = 1; border <= borders[feature]!.length; border += 1) {
        below += sums[border - 1]!;
        bend += bends[border - 1]!;
        size += sizes[border - 1]!;
        if (size < LEAST_ROWS || some.length - size < LEAST_ROWS) continue;
        const gain = below ** 2 / (bend + RIDGE) + (slope - below) ** 2 / (curve - bend + RIDGE) - whole;
        if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { gain, feature, border };
      }
    }
    return best;
  }

  function valueFor(root: Node, row: number): number {
    let node = root;
    while (node.parts !== null && node.best !== null) {
      const { feature, border } = node.best;
      node = node.parts[binned[feature]![row]! < border ? 0 : 1];
    }
    return node.value;
  }

  function written({ best, parts, value }: Node): Tree {
    if (best === null || parts === null) return value;
    const { feature, border } = best;
    return [names[feature]!, borders[feature]![border - 1]!, written(parts[0]), written(parts[1])];
  }
}

/** Values between those of a feature, from each of which on a row belongs to the next bin; closer where values are. */
function bordersOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const chosen =
    distinct.length <= MOST_BORDERS + 1
      ? distinct.slice(1)
      : Array.from(
          { length: MOST_BORDERS },
          (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / (MOST_BORDERS + 1))]!,
        );
  const borders = chosen.map(value => rounded((value + (distinct[distinct.indexOf(value) - 1] ?? value)) / 2));
  return [...new Set(borders)].sort((a, b) => a - b);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function binOf(borders: readonly number[], value: number): number {
  let bin = 0;
  while (bin < borders.length && value >= borders[bin]!) bin += 1;
  return bin;
}
