import { type Mark, markRects } from './mark.ts';

/** Between words and card, and between card and window. */
const gapPx = 8;
const marginPx = 12;
/** A card lower than this cannot be read; then the other side is better, even a narrow one. */
const leastHeightPx = 160;
/** The card's own greatest height. */
const greatestHeightPx = 520;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Greatest height on the chosen side. */
  readonly room: number;
}

/**
 * Where a card stands beside the lines of its words: below, else above, else beside, else on the side with more room; 8 px
 * away, never over them. `height` is what the card would like to have.
 */
export function placeBeside(
  lines: readonly Box[],
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): Place {
  const top = Math.min(...lines.map(line => line.top));
  const bottom = Math.max(...lines.map(line => line.bottom));
  const below = view.height - marginPx - gapPx - bottom;
  const above = top - gapPx - marginPx;
  const wanted = Math.min(card.height, greatestHeightPx);
  const clampX = (x: number) => Math.max(marginPx, Math.min(x, view.width - marginPx - card.width));

  const isBelow = wanted <= below || (wanted > above && below >= above);
  const room = isBelow ? below : above;
  if (room < Math.min(wanted, leastHeightPx)) {
    const side = besideLines(lines, card.width, view);
    if (side !== null) {
      const y = Math.max(marginPx, Math.min(top, view.height - marginPx - wanted));
      return { x: side, y, room: view.height - 2 * marginPx };
    }
  }
  // The line next to the card: below two lines, the second may begin far left of the first.
  const next = lines.reduce((a, b) => ((isBelow ? b.bottom > a.bottom : b.top < a.top) ? b : a));
  const height = Math.max(Math.min(wanted, room), Math.min(wanted, leastHeightPx));
  return { x: clampX(next.left), y: isBelow ? bottom + gapPx : top - gapPx - height, room: height };
}

/** Left edge of a card to the right or left of all lines, or null without room for it. */
function besideLines(lines: readonly Box[], width: number, view: { readonly width: number }): number | null {
  const right = Math.max(...lines.map(line => line.right)) + gapPx;
  if (right + width <= view.width - marginPx) return right;
  const left = Math.min(...lines.map(line => line.left)) - gapPx - width;
  return left >= marginPx ? left : null;
}

/** Put the card beside its words. False when the words are not drawn any more; the card then stays where it is. */
export function placeCard(place: HTMLElement, mark: Pick<Mark, 'ranges'>, view: Window): boolean {
  const lines = markRects(mark);
  if (lines.length === 0) return false;
  place.style.setProperty('--sl-room', `${greatestHeightPx}px`);
  const card = { width: place.offsetWidth, height: place.offsetHeight };
  const { x, y, room } = placeBeside(lines, card, { width: view.innerWidth, height: view.innerHeight });
  place.style.setProperty('--sl-room', `${Math.floor(room)}px`);
  place.style.left = `${Math.round(x)}px`;
  place.style.top = `${Math.round(y)}px`;
  return true;
}

/** A sheet lower than this shows nothing to read; then it may stand over the words. */
const leastSheetPx = 80;

/**
 * At which end of the window a sheet stands: at the foot unless the words are in its way there and the top has more room. `room` is its
 * greatest height so that the words stay free, or null where there is no such height.
 */
export function placeSheetBeside(
  lines: readonly Box[],
  height: number,
  viewHeight: number,
): { readonly isTop: boolean; readonly room: number | null } {
  if (lines.length === 0) return { isTop: false, room: null };
  const above = Math.min(...lines.map(line => line.top)) - gapPx;
  const below = viewHeight - Math.max(...lines.map(line => line.bottom)) - gapPx;
  const isTop = height > below && above > below;
  const room = Math.floor(isTop ? above : below);
  return { isTop, room: room < leastSheetPx ? null : room };
}

/** Stand the sheet at the foot of the window, or at its top, clear of its words. The page is not scrolled. */
export function placeSheet(place: HTMLElement, mark: Pick<Mark, 'ranges'>, view: Window): void {
  place.style.left = '';
  place.style.top = '';
  place.style.removeProperty('--sl-room');
  const { isTop, room } = placeSheetBeside(markRects(mark), place.offsetHeight, view.innerHeight);
  place.classList.toggle('is-top', isTop);
  if (room !== null) place.style.setProperty('--sl-room', `${room}px`);
}

/** Whether to show a sheet at the window's foot in place of a card beside the words. */
export function isSheet(view: Window, pointerType: string): boolean {
  return pointerType === 'touch' || view.innerWidth < 480;
}
