/** How many rows have each value of each dimension. */
export type FacetCounts<D extends string> = Readonly<Record<D, ReadonlyMap<string, number>>>;

/** The values that are chosen of each dimension; none chosen leaves all. */
export type Chosen<D extends string> = Readonly<Record<D, readonly string[]>>;

export interface Facets<Row, D extends string> {
  readonly dimensions: readonly D[];
  /** The value that a row has, or its values; one that has nothing to be told by has ''. */
  readonly valuesOf: (row: Row, dimension: D) => string | readonly string[];
  /** What must hold besides, such as the words that are searched. */
  readonly fits: (row: Row) => boolean;
  readonly chosen: Chosen<D>;
}

/** A filter at work: it takes one row after another, so that the caller can let others go first in between. */
export interface FacetQuery<Row, D extends string> {
  /** Count a row; true where it is one of those that are left. */
  readonly take: (row: Row) => boolean;
  readonly counts: FacetCounts<D>;
}

/**
 * Filter rows and count what could be chosen. Values of one dimension widen, dimensions narrow.
 *
 * A value is counted with how many rows would be left if it alone were chosen of its dimension and all else stayed: what
 * stands beside a choice is what choosing it shows.
 */
export function startFacets<Row, D extends string>(facets: Facets<Row, D>): FacetQuery<Row, D> {
  const { dimensions, valuesOf, fits, chosen } = facets;
  const wanted = dimensions.map(dimension => (chosen[dimension].length > 0 ? new Set(chosen[dimension]) : null));
  const counted = dimensions.map(() => new Map<string, number>());
  const counts = Object.fromEntries(dimensions.map((dimension, at) => [dimension, counted[at]]));
  return {
    counts: counts as Record<D, Map<string, number>>,
    take(row) {
      if (!fits(row)) return false;
      let failed = -1;
      for (let at = 0; at < dimensions.length; at += 1) {
        const set = wanted[at];
        if (!set || hasOne(set, valuesOf(row, dimensions[at] as D))) continue;
        // Two that fail: no single choice would show this row.
        if (failed >= 0) return false;
        failed = at;
      }
      for (let at = 0; at < dimensions.length; at += 1) {
        if (failed >= 0 && failed !== at) continue;
        const map = counted[at] as Map<string, number>;
        const values = valuesOf(row, dimensions[at] as D);
        if (typeof values === 'string') map.set(values, (map.get(values) ?? 0) + 1);
        else for (const value of values) map.set(value, (map.get(value) ?? 0) + 1);
      }
      return failed < 0;
    },
  };
}

function hasOne(set: ReadonlySet<string>, values: string | readonly string[]): boolean {
  return typeof values === 'string' ? set.has(values) : values.some(value => set.has(value));
}

/** Add a value to what is chosen of a dimension, or take it away. */
export function toggled<D extends string>(chosen: Chosen<D>, dimension: D, value: string): Chosen<D> {
  const before = chosen[dimension];
  const after = before.includes(value) ? before.filter(other => other !== value) : [...before, value];
  return { ...chosen, [dimension]: after };
}
