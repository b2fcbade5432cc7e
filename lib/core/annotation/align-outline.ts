/**
 * The outline of a page as it was laid along the page as it is: which sentence of now stands where a sentence of then stood.
 *
 * A global alignment (Needleman and Wunsch 1970): a sentence that is still there counts `same`, one that came or went costs `gap`, and one in the place of
 * another nothing, so that the order is kept where all words around were rewritten, too. Only one row is held on each side of the sentence that is asked for.
 */
export interface Alignment {
  /** The sum of the best alignment in which the sentence of then is sentence `at` of now, from 0. */
  readonly through: (at: number) => number;
  /** The best in which it is gone, or another sentence took its place. */
  readonly without: number;
  /** The best of all. */
  readonly best: number;
  /** Share of the sentences of both pages that stand in another order now, from 0 to 1. */
  readonly reordered: number;
}

/** In tenths, so that sums are whole. */
const same = 10;
const gap = 3;
/** What an alignment must be better by to be told from another: a sentence. */
export const clearlyBetter = same;

/** Lay sentences `then` along sentences `now` (their codes) with regard to sentence `index` of then. In time of the product of their numbers. */
export function alignOutline(then: readonly number[], now: readonly number[], index: number): Alignment {
  const width = now.length;
  const before = rowsOf(then.slice(0, index), now);
  const after = rowsOf(then.slice(index + 1).reverse(), now.toReversed());
  const left = (at: number) => before.sums[at] as number;
  const right = (at: number) => after.sums[width - at] as number;
  let without = Number.NEGATIVE_INFINITY;
  let best = without;
  let matched = 0;
  const compare = (sum: number, count: number) => {
    if (sum <= best) return;
    best = sum;
    matched = count;
  };
  for (let at = 0; at <= width; at += 1) {
    const gone = left(at) - gap + right(at);
    without = Math.max(without, gone);
    compare(gone, (before.matches[at] as number) + (after.matches[width - at] as number));
    if (at === width) continue;
    const isSame = now[at] === then[index];
    const taken = left(at) + right(at + 1);
    if (!isSame) without = Math.max(without, taken);
    compare(
      taken + (isSame ? same : 0),
      (before.matches[at] as number) + (after.matches[width - at - 1] as number) + (isSame ? 1 : 0),
    );
  }
  const common = countCommon(then, now);
  return {
    through: at => left(at) + same + right(at + 1),
    without,
    best,
    reordered: common === 0 ? 0 : 1 - matched / common,
  };
}

/**
 * For each number of sentences of `now` the sum of the best alignment of all of `then` with so many of them, and how many are the same in it.
 *
 * The loop runs a million times for each note on a long page, so it reads every number once and makes nothing.
 */
function rowsOf(then: readonly number[], now: readonly number[]): { sums: Int32Array; matches: Int32Array } {
  const codes = Int32Array.from(now);
  const sums = Int32Array.from({ length: codes.length + 1 }, (_, at) => -gap * at);
  const matches = new Int32Array(codes.length + 1);
  for (const [row, code] of then.entries()) {
    // What the row before had one place to the left, and what this one has there.
    let sumBefore = sums[0] as number;
    let countBefore = 0;
    let sum = -gap * (row + 1);
    let count = 0;
    sums[0] = sum;
    for (let at = 1; at < sums.length; at += 1) {
      const sumAbove = sums[at] as number;
      const countAbove = matches[at] as number;
      const came = sum - gap;
      const isSame = codes[at - 1] === code;
      sum = isSame ? sumBefore + same : sumBefore;
      const countTaken = isSame ? countBefore + 1 : countBefore;
      const went = sumAbove - gap;
      if (came > sum && came > went) {
        sum = came;
      } else if (went > sum) {
        sum = went;
        count = countAbove;
      } else {
        count = countTaken;
      }
      sums[at] = sum;
      matches[at] = count;
      sumBefore = sumAbove;
      countBefore = countAbove;
    }
  }
  return { sums, matches };
}

function countCommon(then: readonly number[], now: readonly number[]): number {
  const left = new Map<number, number>();
  for (const code of then) left.set(code, (left.get(code) ?? 0) + 1);
  let common = 0;
  for (const code of now) {
    const count = left.get(code) ?? 0;
    if (count === 0) continue;
    left.set(code, count - 1);
    common += 1;
  }
  return common;
}
