import { type Pace, sliceMs } from './create-slices.ts';

/** Work that may be left off at every `yield` and gone on with later. It is one function still; whoever calls it says how it is paced. */
export type Steps<T> = Generator<void, T, void>;

/** Do all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface SliceOptions {
  /** An `AbortSignal`. */
  readonly signal?: { throwIfAborted(): void };
  readonly onPause?: (done: number) => void;
}

/** Do all of it, a slice of time at a time. `onPause` hears how many steps were done so far; rejects with the signal's reason once it is aborted. */
export async function finishInSlices<T>(
  steps: Steps<T>,
  { now, breathe }: Pace,
  { signal, onPause }: SliceOptions = {},
): Promise<T> {
  let done = 0;
  for (let started = now(); ; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - started < sliceMs) continue;
    onPause?.(done + 1);
    await breathe();
    signal?.throwIfAborted();
    started = now();
  }
}
