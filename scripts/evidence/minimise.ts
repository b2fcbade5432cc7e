/** Steps that are remembered to tell how slopes change. */
const MEMORY = 8;
const MOST_ROUNDS = 300;
const MOST_TRIES = 12;

/** Write the slope of a function at `point` by each coordinate into `slopes`. */
export type SlopesAt = (point: Float64Array, slopes: Float64Array) => void;

interface Step {
  readonly moved: Float64Array;
  /** By how much the slopes changed. */
  readonly turned: Float64Array;
  /** One over their product. */
  readonly share: number;
}

/**
 * The lowest point of a smooth convex function, from `start`: where no slope is steeper than `flat`.
 *
 * Limited-memory BFGS (Nocedal 1980) that asks for slopes alone. `curvatures` say about how fast each slope changes with its own
 * coordinate: of the frequent and the rare, which differ a thousandfold, neither has to wait for the other.
 */
export function minimise(
  slopesAt: SlopesAt,
  start: Float64Array,
  curvatures: Float64Array,
  flat: number,
): Float64Array {
  let point = Float64Array.from(start);
  let slopes = new Float64Array(point.length);
  slopesAt(point, slopes);
  let steps: Step[] = [];
  for (let round = 0; round < MOST_ROUNDS && steepest(slopes) > flat; round += 1) {
    const way = downhill(slopes, steps, curvatures);
    const next = stepAlong(slopesAt, point, slopes, way);
    const moved = next.point.map((value, at) => value - (point[at] as number));
    const turned = next.slopes.map((value, at) => value - (slopes[at] as number));
    const product = dot(moved, turned);
    if (product > 0) steps = [...steps.slice(1 - MEMORY), { moved, turned, share: 1 / product }];
    ({ point, slopes } = next);
  }
  return point;
}

/** From `point` along `way` to where it no longer goes down as it did. The function is convex: while it still goes down, it is lower. */
function stepAlong(slopesAt: SlopesAt, point: Float64Array, slopes: Float64Array, way: Float64Array) {
  const atStart = dot(slopes, way);
  const next = { point: new Float64Array(point.length), slopes: new Float64Array(point.length) };
  let length = 1;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    for (let at = 0; at < point.length; at += 1) next.point[at] = (point[at] as number) + length * (way[at] as number);
    slopesAt(next.point, next.slopes);
    const atEnd = dot(next.slopes, way);
    if (atEnd <= Math.abs(atStart) / 2) break;
    // Where a straight line through both slopes is level.
    length *= Math.min(0.7, Math.max(0.05, atStart / (atStart - atEnd)));
  }
  return next;
}

/** The slopes as they would be were the function as round as the remembered steps found it, turned round. */
function downhill(slopes: Float64Array, steps: readonly Step[], curvatures: Float64Array): Float64Array {
  const way = slopes.map(slope => -slope);
  const taken: number[] = [];
  for (const { moved, turned, share } of steps.toReversed()) {
    const part = share * dot(moved, way);
    taken.push(part);
    add(way, turned, -part);
  }
  const last = steps.at(-1);
  const scaled =
    last === undefined
      ? 1
      : 1 /
        (last.share *
          dot(
            last.turned,
            last.turned.map((value, at) => value / (curvatures[at] as number)),
          ));
  for (let at = 0; at < way.length; at += 1) way[at] = (scaled * (way[at] as number)) / (curvatures[at] as number);
  for (const { moved, turned, share } of steps) add(way, moved, (taken.pop() as number) - share * dot(turned, way));
  return way;
}

function steepest(slopes: Float64Array): number {
  let most = 0;
  for (const slope of slopes) most = Math.max(most, Math.abs(slope));
  return most;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function add(to: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + times * (other[at] as number);
}
