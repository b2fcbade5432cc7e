import { useEffect, useState } from 'preact/hooks';
import { pace } from '../../lib/browser/in-slices.ts';
import { finishInSlices, type Steps } from '../../lib/core/steps.ts';
import { breathe } from '../../lib/dom/breathe.ts';

/** What takes a while to work out and nobody waits for: in slices of its own, after what was asked for is drawn. */
export function useLater<T>(work: () => Steps<T>, inputs: readonly unknown[], first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const finished = async () => {
      await breathe();
      signal.throwIfAborted();
      const next = await finishInSlices(work(), pace, { signal });
      if (!signal.aborted) setValue(next);
    };
    // Called off, since the inputs are others now.
    finished().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => stop.abort();
  }, inputs);
  return value;
}
