import { breathe } from './breathe.ts';

export type StepOptions = { readonly signal?: AbortSignal; readonly sliceMs?: number };

/** Half a frame: with what one step may take on top, far below the 50 ms that a reader can feel. */
const usualSliceMs = 8;

/**
 * Run a generator to its end in slices of at most `sliceMs`, giving the main thread back in between. It yields `null` where it may be stopped for a while;
 * all else goes to `onValue`. Rejects with the signal's reason when it aborts.
 */
export async function runSteps<T, R>(
  steps: Iterator<T | null, R>,
  onValue: (value: T) => void,
  { signal, sliceMs = usualSliceMs }: StepOptions,
): Promise<R> {
  signal?.throwIfAborted();
  let started = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value !== null) {
      onValue(step.value);
      continue;
    }
    if (performance.now() - started < sliceMs) continue;
    await breathe();
    signal?.throwIfAborted();
    started = performance.now();
  }
}
