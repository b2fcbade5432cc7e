import type { CardHost } from './card-host.ts';
import { bringIntoView, drawBoxes } from './draw-boxes.ts';
import { keepInPlace } from './keep-in-place.ts';
import { elementOf, type Mark } from './mark.ts';

const holder = 'words';
/** Long enough to find the words after the page has scrolled. */
const shownMs = 3000;

/** Scroll to words and box them for a moment. Drawn in the closed root: which words were asked for stays ours. */
export function createShowWords(doc: Document, host: CardHost, signal: AbortSignal) {
  const view = doc.defaultView ?? window;
  const layer = doc.createElement('div');
  let stopPlacing: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    stopPlacing?.();
    layer.remove();
    host.release(holder);
  }

  function show(mark: Pick<Mark, 'ranges'>): void {
    hide();
    bringIntoView(mark, elementOf(mark), view);
    host.hold(holder);
    host.root.append(layer);
    stopPlacing = keepInPlace(view, () => drawBoxes(layer, [mark]), signal);
    timer = setTimeout(hide, shownMs);
  }
  return { show, hide };
}
