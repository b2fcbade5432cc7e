/**
 * Run `place` now, and again before a frame whenever the page scrolls or the window changes, until the returned function
 * is called or `signal` aborts.
 */
export function keepInPlace(view: Window, place: () => void, signal: AbortSignal): () => void {
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  view.addEventListener('scroll', later, { capture: true, passive: true, signal: both });
  view.addEventListener('resize', later, { passive: true, signal: both });
  view.visualViewport?.addEventListener('resize', later, { signal: both });
  place();
  return () => {
    cancelAnimationFrame(frame);
    stop.abort();
  };
}
