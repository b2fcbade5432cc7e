/** How well rankings find the right answers. */
export interface RankingFigures {
  readonly queries: number;
  /** Mean average precision over the first five, divided by min(right answers, 5). */
  readonly map5: number;
  readonly recall5: number;
  readonly recall10: number;
}

export function measureRankings(
  rankings: readonly (readonly string[])[],
  gold: readonly ReadonlySet<string>[],
): RankingFigures {
  let map5 = 0;
  let [recall5, recall10] = [0, 0];
  for (const [at, ranking] of rankings.entries()) {
    const right = gold[at] as ReadonlySet<string>;
    let hits = 0;
    let precision = 0;
    for (const [place, id] of ranking.slice(0, 5).entries()) {
      if (!right.has(id)) continue;
      hits += 1;
      precision += hits / (place + 1);
    }
    map5 += precision / Math.min(right.size, 5);
    const found = (among: number) => ranking.slice(0, among).filter(id => right.has(id)).length / right.size;
    recall5 += found(5);
    recall10 += found(10);
  }
  const queries = rankings.length;
  return { queries, map5: map5 / queries, recall5: recall5 / queries, recall10: recall10 / queries };
}
