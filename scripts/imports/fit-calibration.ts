/** Fewer pairs than this say too little of a share. */
const LEAST = 40;

/**
 * The share of right pairs by score: pairs sorted by score, in groups of at least 40, neighbours joined until the share
 * never falls (pool adjacent violators). Each point is a group's mean score and share.
 */
export function fitCalibration(pairs: readonly { score: number; label: number }[]): [number, number][] {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  const groups: { score: number; right: number; count: number }[] = [];
  for (const { score, label } of sorted) {
    const last = groups.at(-1);
    if (last === undefined || last.count >= LEAST) groups.push({ score, right: label, count: 1 });
    else Object.assign(last, { score: last.score + score, right: last.right + label, count: last.count + 1 });
  }
  const pooled: typeof groups = [];
  for (const group of groups) {
    pooled.push({ ...group });
    for (let at = pooled.length - 1; at > 0; at -= 1) {
      const [before, after] = [pooled[at - 1]!, pooled[at]!];
      if (before.right / before.count <= after.right / after.count) break;
      pooled.splice(at - 1, 2, {
        score: before.score + after.score,
        right: before.right + after.right,
        count: before.count + after.count,
      });
    }
  }
  const points = pooled.map(({ score, right, count }): [number, number] => [
    round(score / count),
    // Half a pair of each kind is added: forty right ones of forty do not make certainty.
    round((right + 0.5) / (count + 1)),
  ]);
  return points.filter(([score, share], at) => at === 0 || (score > points[at - 1]![0] && share >= points[at - 1]![1]));
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
