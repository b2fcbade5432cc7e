/** How strongly words are marked. Nothing else of a claim is told to the page. */
export type MarkLevel = 'first' | 'repeat' | 'imported';

/** Words of the page that state a claim. A static range: it costs the page nothing when the page changes. */
export interface Mark {
  readonly key: string;
  readonly range: StaticRange;
  readonly level: MarkLevel;
  /** The words as they were when they were matched. */
  readonly quote: string;
}

/** A live range over the same words, or null when the page has removed or shortened what held them. */
export function liveRange(mark: Pick<Mark, 'range'>): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    const range = (startContainer.ownerDocument ?? document).createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The node is shorter than it was: the words are gone, and the caller unmarks them.
    return null;
  }
}

/** Whether the words on the page are still the ones that were matched, blank runs aside. */
export function readsAsQuoted(mark: Pick<Mark, 'range' | 'quote'>): boolean {
  const range = liveRange(mark);
  return range !== null && squeeze(range.toString()) === squeeze(mark.quote);
}

/** Letters alone: extraction may fold white space, soft hyphens and hidden text that a range still holds. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]+/g, '');
}

/** Where the words are drawn, in viewport coordinates. Empty when they are not drawn at all. */
export function markRects(mark: Pick<Mark, 'range'>): DOMRect[] {
  const range = liveRange(mark);
  return range ? [...range.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0) : [];
}

/** Order of two points in the document: negative when the first comes before the second. */
export function comparePoints(
  a: Node,
  aOffset: number,
  b: Node,
  bOffset: number,
  probes: { readonly one: Range; readonly two: Range },
): number {
  if (a === b) return aOffset - bOffset;
  probes.one.setStart(a, aOffset);
  probes.one.collapse(true);
  probes.two.setStart(b, bOffset);
  probes.two.collapse(true);
  return probes.one.compareBoundaryPoints(Range.START_TO_START, probes.two);
}
