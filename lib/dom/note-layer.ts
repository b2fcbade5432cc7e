import type { CardHost } from './card-host.ts';
import { markRects } from './mark.ts';

const holder = 'notes';

export interface NoteLayer {
  /** Draw a line under these words instead of the former ones; [] draws none and keeps the host. */
  draw(notes: readonly (readonly StaticRange[])[]): void;
  hide(): void;
}

/**
 * Lines under noted words, drawn in the closed root: a noted range never enters the registry that the page shares.
 *
 * The host stays in the page for as long as notes would be drawn, with notes or without, so that it does not tell which
 * pages have some.
 */
export function createNoteLayer(doc: Document, host: CardHost, signal: AbortSignal): NoteLayer {
  const view = doc.defaultView ?? window;
  const layer = doc.createElement('div');
  layer.className = 'sl-notes';
  let notes: readonly (readonly StaticRange[])[] = [];
  let shown: AbortController | null = null;
  let frame = 0;

  /** Boxes stand in the document's coordinates: scrolling it moves the layer alone. */
  function place(): void {
    const { scrollX, scrollY } = view;
    const boxes = notes
      .flatMap(ranges => markRects({ ranges }))
      .map(rect => {
        const box = doc.createElement('div');
        box.className = 'sl-noted';
        box.style.cssText = `left:${rect.left + scrollX}px;top:${rect.top + scrollY}px;width:${rect.width}px;height:${rect.height}px`;
        return box;
      });
    layer.replaceChildren(...boxes);
    follow();
  }

  function follow(): void {
    layer.style.transform = `translate(${-view.scrollX}px,${-view.scrollY}px)`;
  }

  function later(what: () => void): void {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(what);
  }

  function show(): void {
    if (shown) return;
    shown = new AbortController();
    const both = AbortSignal.any([signal, shown.signal]);
    host.hold(holder);
    // First, so that cards and what else is drawn stand over it.
    host.root.prepend(layer);
    const onScroll = ({ target }: Event) => (target === doc ? follow() : later(place));
    view.addEventListener('scroll', onScroll, { capture: true, passive: true, signal: both });
    view.addEventListener('resize', () => later(place), { passive: true, signal: both });
    const sizes = new ResizeObserver(() => later(place));
    sizes.observe(doc.documentElement);
    both.addEventListener('abort', () => sizes.disconnect());
  }

  return {
    draw(next) {
      notes = next;
      show();
      place();
    },
    hide() {
      if (!shown) return;
      shown.abort();
      shown = null;
      view.cancelAnimationFrame(frame);
      notes = [];
      layer.replaceChildren();
      layer.remove();
      host.release(holder);
    },
  };
}
