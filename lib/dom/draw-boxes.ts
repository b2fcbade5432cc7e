import { type Mark, markRects } from './mark.ts';
import { unfold } from './unfold.ts';

/**
 * Draw boxes over words inside the closed root. Which words are being read, or carry a note, is never told through the
 * registry that the page shares. `layer` is emptied first.
 */
export function drawBoxes(layer: HTMLElement, marks: readonly Pick<Mark, 'ranges'>[]): void {
  const boxes = marks.flatMap(markRects).map(rect => {
    const box = layer.ownerDocument.createElement('div');
    box.className = 'sl-box';
    box.style.cssText = `left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height}px`;
    return box;
  });
  layer.replaceChildren(...boxes);
}

/** Bring words into view when they are not, out of what folds them away. `instant` where the reader prefers no motion. */
export function bringIntoView(mark: Pick<Mark, 'ranges'>, element: Element | null, view: Window): void {
  if (element?.checkVisibility() === false) unfold(element);
  const rect = markRects(mark)[0];
  const margin = 80;
  if (rect && rect.top >= margin && rect.bottom <= view.innerHeight - margin) return;
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
