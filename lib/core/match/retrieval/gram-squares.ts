/**
 * The squared length of the vector of some grams, each by its weight times its number. `gramIdf` is that of a pack; the answer
 * is for the first `count` of the buckets. Exact, since weights are whole numbers.
 */
export function createGramSquares(gramIdf: Uint8Array): (buckets: Int32Array, count: number) => number {
  const counts = new Uint16Array(gramIdf.length);
  return (buckets, count) => {
    let squares = 0;
    for (let at = 0; at < count; at += 1) {
      const bucket = buckets[at] as number;
      const before = counts[bucket] as number;
      counts[bucket] = before + 1;
      const weight = gramIdf[bucket] as number;
      squares += (2 * before + 1) * weight * weight;
    }
    for (let at = 0; at < count; at += 1) counts[buckets[at] as number] = 0;
    return squares;
  };
}
