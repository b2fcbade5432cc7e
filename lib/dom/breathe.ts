type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** Let the page go first. */
export function breathe(): Promise<void> {
  const scheduler = (globalThis as Yielding).scheduler;
  return scheduler?.yield ? scheduler.yield() : new Promise(resolve => setTimeout(resolve, 0));
}
