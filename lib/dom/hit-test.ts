import { liveRange, type Mark } from './mark.ts';
import { rootOf } from './node-access.ts';

/** The caret snaps to text beside the pointer; a hit has to lie in the words' own boxes, give or take a pixel. */
const slackPx = 1;

export interface HitTest {
  /** The mark at a point of the viewport, or null. */
  at(x: number, y: number): Mark | null;
}

interface Probes {
  readonly one: Range;
  readonly two: Range;
}

/**
 * Find the mark under a point: caret position, binary search over the marks, then the words' client rects.
 *
 * `marks` are in document order and do not overlap. Cheaper by far than `highlightsFromPoint` on a long page, and it
 * works where that is missing.
 */
export function createHitTest(doc: Document, marks: readonly Mark[]): HitTest {
  const probes = { one: doc.createRange(), two: doc.createRange() };
  // Places in different trees have no order: each open shadow root is searched by itself.
  const trees = Map.groupBy(marks, mark => rootOf(mark.ranges[0]?.startContainer ?? doc));
  const shadowRoots = [...trees.keys()].filter(root => root instanceof ShadowRoot);
  return {
    at(x, y) {
      if (marks.length === 0) return null;
      const caret = doc.caretPositionFromPoint(x, y, { shadowRoots });
      if (!caret) return null;
      const own = trees.get(rootOf(caret.offsetNode)) ?? [];
      // At the border between two nodes the caret may be reported on either side of the words' first or last letter.
      for (const mark of candidates(own, caret, probes)) if (covers(mark, x, y)) return mark;
      return null;
    },
  };
}

/** The last mark that starts at or before the caret, and its neighbours on both sides. */
function candidates(marks: readonly Mark[], caret: CaretPosition, probes: Probes): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startsAfter(marks[middle]?.ranges[0], caret, probes)) high = middle;
    else low = middle + 1;
  }
  return [low - 1, low, low - 2].flatMap(at => marks[at] ?? []);
}

function startsAfter(range: StaticRange | undefined, caret: CaretPosition, { one, two }: Probes): boolean {
  const node = range?.startContainer;
  // A node that has left its tree or lost its text keeps its place at the front; the observer removes its mark.
  if (!range || !node || rootOf(node) !== rootOf(caret.offsetNode) || range.startOffset > lengthOf(node)) return false;
  if (node === caret.offsetNode) return range.startOffset > caret.offset;
  one.setStart(node, range.startOffset);
  one.collapse(true);
  two.setStart(caret.offsetNode, Math.min(caret.offset, lengthOf(caret.offsetNode)));
  two.collapse(true);
  return one.compareBoundaryPoints(Range.START_TO_START, two) > 0;
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? node.childNodes.length;
}

function covers(mark: Mark, x: number, y: number): boolean {
  return mark.ranges.some(range =>
    [...(liveRange(range)?.getClientRects() ?? [])].some(
      rect =>
        x >= rect.left - slackPx && x <= rect.right + slackPx && y >= rect.top - slackPx && y <= rect.bottom + slackPx,
    ),
  );
}
