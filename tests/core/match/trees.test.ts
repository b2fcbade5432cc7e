import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forestOf, mostOf, sumOf, type Tree } from '../../../lib/core/match/evidence/trees.ts';
import { fitTrees } from '../../../scripts/evidence/fit-trees.ts';

const NAMES = ['near', 'said', 'odd'];

function said(trees: readonly Tree[], values: Readonly<Record<string, number>>): number {
  return sumOf(
    forestOf(trees, NAMES),
    Float64Array.from(NAMES, name => values[name] ?? 0),
  );
}

describe('a tree', () => {
  const tree: Tree = ['near', 0.5, -1, ['said', 2, 0.25, 4]];
  test.each<[string, Record<string, number>, number]>([
    ['below the least', { near: 0.4 }, -1],
    ['at the least, the next not measured', { near: 0.5 }, 0.25],
    ['at both', { near: 0.5, said: 2 }, 4],
    ['nothing measured', {}, -1],
  ])('answers %s', (_, values, answer) => {
    expect(said([tree], values)).toBe(answer);
    expect(said([tree, 1, tree], values)).toBe(2 * answer + 1);
  });

  test('that asks about what nothing measures is refused', () => {
    expect(() => forestOf([['luck', 1, 0, ['near', 1, 2, 3]]], NAMES)).toThrow('"luck"');
  });

  test('alone is a number', () => {
    expect(said([0.5], {})).toBe(0.5);
    expect(said([], {})).toBe(0);
  });
});

const value = fc.double({ min: -3, max: 3, noNaN: true });
const { tree: anyTree } = fc.letrec<{ tree: Tree; node: Tree }>(tie => ({
  tree: fc.oneof({ maxDepth: 4 }, value, tie('node')),
  node: fc.tuple(fc.constantFrom(...NAMES), value, tie('tree'), tie('tree')),
}));

test('no value between the bounds says more than the most', () => {
  const bounded = fc.tuple(value, value, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, b, share]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return { low, high, value: Math.min(high, low + share * (high - low)) };
  });
  fc.assert(
    fc.property(fc.array(anyTree, { maxLength: 5 }), fc.tuple(bounded, bounded, bounded), (trees, all) => {
      const forest = forestOf(trees, NAMES);
      const [lows, highs, values] = (['low', 'high', 'value'] as const).map(end =>
        Float64Array.from(all, one => one[end]),
      ) as [Float64Array, Float64Array, Float64Array];
      expect(sumOf(forest, values)).toBeLessThanOrEqual(mostOf(forest, lows, highs) + 1e-9);
      expect(mostOf(forest, values, values)).toBeCloseTo(sumOf(forest, values), 9);
    }),
  );
});

describe('fitted trees', () => {
  // Right where exactly one of two signs is there, which no sum of weights can say.
  const rows = Array.from({ length: 400 }, (_, at) => [at % 2, Math.floor(at / 2) % 2, (at % 7) / 7]);
  const labels = rows.map(([near, said]) => (near === said ? 0 : 1));
  const counts = rows.map(() => 1);
  const known = rows.map(() => 0);
  const fitted = fitTrees({ rows, labels, counts, known }, NAMES);
  const oddsOf = ([near = 0, both = 0, odd = 0]: readonly number[]) => said(fitted, { near, said: both, odd });

  test('learn what signs say only together', () => {
    for (const [at, row] of rows.entries()) expect(Math.sign(oddsOf(row))).toBe(labels[at] === 1 ? 1 : -1);
  });

  test('are the same for the same rows', () => {
    expect(fitTrees({ rows, labels, counts, known }, NAMES)).toEqual(fitted);
  });

  test('add little where all is known already', () => {
    const sure = labels.map(label => (label === 1 ? 8 : -8));
    const added = fitTrees({ rows, labels, counts, known: sure }, NAMES);
    for (const [near = 0, both = 0, odd = 0] of rows)
      expect(Math.abs(said(added, { near, said: both, odd }))).toBeLessThan(0.5);
  });

  test('say nothing of rows too few to part', () => {
    const few = {
      rows: rows.slice(0, 10),
      labels: labels.slice(0, 10),
      counts: counts.slice(0, 10),
      known: known.slice(0, 10),
    };
    for (const tree of fitTrees(few, NAMES)) expect(typeof tree).toBe('number');
  });
});
