import { comparePoints, liveRange, type Mark } from './mark.ts';

/** The caret snaps to text beside the pointer; a hit has to lie in the words' own boxes, give or take a pixel. */
const slackPx = 1;

export interface HitTest {
  /** The mark at a point of the viewport, or null. */
  at(x: number, y: number): Mark | null;
}

/**
 * Find the mark under a point: caret position, binary search over the marks, then the words' client rects.
 *
 * `marks` are in document order and do not overlap. Cheaper by far than `highlightsFromPoint` on a long page, and it
 * works where that is missing.
 */
export function createHitTest(doc: Document, marks: readonly Mark[]): HitTest {
  const probes = { one: doc.createRange(), two: doc.createRange() };
  return {
    at(x, y) {
      if (marks.length === 0) return null;
      const caret = doc.caretPositionFromPoint(x, y);
      if (!caret) return null;
      const found = search(marks, caret.offsetNode, caret.offset, probes);
      // At the border between two nodes the caret may be reported on either side of the words' first or last letter.
      for (const mark of found) if (covers(mark, x, y)) return mark;
      return null;
    },
  };
}

/** The mark that holds the point, and its neighbours on both sides. */
function search(
  marks: readonly Mark[],
  node: Node,
  offset: number,
  probes: { readonly one: Range; readonly two: Range },
): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = marks[middle]?.range;
    if (range && startsAfter(range, node, offset, probes)) high = middle;
    else low = middle + 1;
  }
  return [low - 1, low, low - 2].flatMap(at => marks[at] ?? []);
}

function startsAfter(
  range: StaticRange,
  node: Node,
  offset: number,
  probes: { readonly one: Range; readonly two: Range },
): boolean {
  const length = range.startContainer.nodeValue?.length ?? range.startContainer.childNodes.length;
  // A node that left the page or lost its text keeps its place at the front; the observer removes its mark.
  if (!range.startContainer.isConnected || range.startOffset > length) return false;
  return comparePoints(range.startContainer, range.startOffset, node, offset, probes) > 0;
}

function covers(mark: Mark, x: number, y: number): boolean {
  const range = liveRange(mark);
  if (!range) return false;
  for (const rect of range.getClientRects()) {
    const inside =
      x >= rect.left - slackPx && x <= rect.right + slackPx && y >= rect.top - slackPx && y <= rect.bottom + slackPx;
    if (inside) return true;
  }
  return false;
}
