/** How strongly words are marked. Nothing else of a claim is told to the page. */
export type MarkLevel = 'first' | 'repeat' | 'imported';

/**
 * Words of the page that state a claim: one static range for every text node, in document order, never empty. Static
 * ranges cost the page nothing when it changes.
 */
export interface Mark {
  readonly key: string;
  readonly ranges: readonly StaticRange[];
  readonly level: MarkLevel;
}

/** A live range over the same words, or null when the page has removed or shortened what held them. */
export function liveRange(range: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    const live = (startContainer.ownerDocument ?? document).createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    // The node is shorter than it was: the words are gone, and the caller unmarks them.
    return null;
  }
}

/** Where the words are drawn, in viewport coordinates. Empty when they are not drawn at all. */
export function markRects(mark: Pick<Mark, 'ranges'>): DOMRect[] {
  return mark.ranges
    .flatMap(range => [...(liveRange(range)?.getClientRects() ?? [])])
    .filter(rect => rect.width > 0 && rect.height > 0);
}

/** The element that holds the first of the words. */
export function elementOf(mark: Pick<Mark, 'ranges'>): Element | null {
  const node = mark.ranges[0]?.startContainer;
  if (!node) return null;
  return node instanceof Element ? node : node.parentElement;
}
