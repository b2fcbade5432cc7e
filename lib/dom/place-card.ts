import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { elementOf, type Mark, markRects } from './mark.ts';

/** Between words and card, and between card and window. */
const gapPx = 8;
const marginPx = 12;

/**
 * Put the card beside the words that it explains: below, or above where there is more room; never over them.
 *
 * Works from the words' own line boxes, so that a mark over two lines keeps both free. False when the words are not
 * drawn any more; the card is then left where it is.
 */
export async function placeCard(card: HTMLElement, mark: Mark): Promise<boolean> {
  const rects = markRects(mark);
  if (rects.length === 0) return false;
  const words = {
    getBoundingClientRect: () => around(rects),
    getClientRects: () => rects,
    ...contextOf(mark),
  };
  const { x, y } = await computePosition(words, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gapPx),
      flip({ padding: marginPx, crossAxis: false, fallbackStrategy: 'bestFit' }),
      shift({ padding: marginPx }),
      size({
        padding: marginPx,
        apply: ({ availableHeight, availableWidth }) => {
          card.style.setProperty('--sl-room', `${Math.max(120, Math.floor(availableHeight))}px`);
          card.style.setProperty('--sl-width', `${Math.floor(availableWidth)}px`);
        },
      }),
    ],
  });
  card.style.left = `${Math.round(x)}px`;
  card.style.top = `${Math.round(y)}px`;
  return true;
}

/** Whether to show a sheet at the window's foot in place of a card beside the words. */
export function isSheet(window: Window, pointerType: string): boolean {
  return pointerType === 'touch' || window.innerWidth < 480;
}

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map(rect => rect.left));
  const top = Math.min(...rects.map(rect => rect.top));
  const right = Math.max(...rects.map(rect => rect.right));
  const bottom = Math.max(...rects.map(rect => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Tells the placement library which boxes may clip the words. */
function contextOf(mark: Mark): { contextElement?: Element } {
  const element = elementOf(mark);
  return element ? { contextElement: element } : {};
}
