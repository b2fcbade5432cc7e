/** Work in one go at most this long: half a frame, far below the 50 ms that a reader can feel. */
const sliceMs = 8;

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** Let the page go first. */
export function breathe(): Promise<void> {
  const scheduler = (globalThis as Yielding).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
}

/**
 * Run `work` over items in slices, giving the main thread back in between. Stops early, with false, when `isStale` says
 * that the result is not wanted any more.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  isStale: () => boolean = () => false,
): Promise<boolean> {
  let started = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - started < sliceMs) continue;
    await breathe();
    if (isStale()) return false;
    started = performance.now();
  }
  return !isStale();
}
