/**
 * What signs say only together, as log odds: a number, or a question with what is said where the answer is "less than `least`" and where
 * it is not.
 */
export type Tree = number | readonly [feature: string, least: number, below: Tree, from: Tree];

/** Trees ready to be asked, their features by the places in a list. */
export interface Forest {
  readonly roots: readonly number[];
  /** By node: the place of the feature that it asks about; `LEAF` for one that asks nothing. */
  readonly features: Int16Array;
  /** By node: what the feature is compared with; of a leaf what it says. */
  readonly values: Float64Array;
  /** By node: where the answer is "less"; the node behind it is where it is not. */
  readonly below: Uint16Array;
}

const LEAF = -1;

/** `names` are the features; trees that ask about another throw, since they were fitted to something else. */
export function forestOf(trees: readonly Tree[], names: readonly string[]): Forest {
  const features: number[] = [];
  const values: number[] = [];
  const below: number[] = [];
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const reserve = (count: number) => {
    const first = features.length;
    for (let at = 0; at < count; at += 1) {
      features.push(LEAF);
      values.push(0);
      below.push(0);
    }
    return first;
  };
  const plant = (tree: Tree, at: number) => {
    if (typeof tree === 'number') {
      values[at] = tree;
      return;
    }
    const place = placeOf.get(tree[0]);
    if (place === undefined) throw new Error(`a tree asks about "${tree[0]}", which nothing measures: fit it again`);
    const first = reserve(2);
    features[at] = place;
    values[at] = tree[1];
    below[at] = first;
    plant(tree[2], first);
    plant(tree[3], first + 1);
  };
  const roots = trees.map(tree => {
    const root = reserve(1);
    plant(tree, root);
    return root;
  });
  return {
    roots,
    features: Int16Array.from(features),
    values: Float64Array.from(values),
    below: Uint16Array.from(below),
  };
}

/** What all trees say together of measured features. */
export function sumOf({ roots, features, values, below }: Forest, measured: Float64Array): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let feature = features[at] as number; feature !== LEAF; feature = features[at] as number) {
      const isBelow = (measured[feature] as number) < (values[at] as number);
      at = (below[at] as number) + (isBelow ? 0 : 1);
    }
    sum += values[at] as number;
  }
  return sum;
}

/** No less than they say whatever the features are between their lows and highs. */
export function mostOf(forest: Forest, lows: Float64Array, highs: Float64Array): number {
  let sum = 0;
  for (const root of forest.roots) sum += mostFrom(forest, root, lows, highs);
  return sum;
}

function mostFrom(forest: Forest, node: number, lows: Float64Array, highs: Float64Array): number {
  const { features, values, below } = forest;
  let at = node;
  for (let feature = features[at] as number; feature !== LEAF; feature = features[at] as number) {
    const least = values[at] as number;
    const first = below[at] as number;
    if ((highs[feature] as number) < least) at = first;
    else if ((lows[feature] as number) >= least) at = first + 1;
    else return Math.max(mostFrom(forest, first, lows, highs), mostFrom(forest, first + 1, lows, highs));
  }
  return values[at] as number;
}
