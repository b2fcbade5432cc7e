/** What the caller asked for. */
export interface BenchOptions {
  /** Numbers of records that retrieval is measured at. */
  readonly sizes: readonly number[];
}

/** A figure that a goal names. `goal` and `measured` are in the same unit, which `what` gives. */
export interface GoalCheck {
  readonly what: string;
  readonly goal: string;
  readonly measured: number;
  readonly isMet: boolean;
}

/** What a part measured: `data` as `--json` prints it, the same in `lines` to read, and how it stands to the goals. */
export interface PartReport {
  readonly data: unknown;
  readonly lines: readonly string[];
  readonly goals: readonly GoalCheck[];
}

/** One part of `npm run -s bench`. Where it lacks data or a browser, it says so in a line that begins with "skipped:". */
export type Part = (options: BenchOptions) => Promise<PartReport>;

export function skipped(why: string): PartReport {
  return { data: null, lines: [`skipped: ${why}`], goals: [] };
}

export function atLeast(what: string, goal: number, measured: number): GoalCheck {
  return { what, goal: `at least ${goal}`, measured, isMet: measured >= goal };
}

export function atMost(what: string, goal: number, measured: number): GoalCheck {
  return { what, goal: `at most ${goal}`, measured, isMet: measured <= goal };
}
