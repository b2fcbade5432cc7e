import MarkJs from 'mark.js';
import { createHighlighter } from '../../lib/dom/highlighter.ts';
import type { Mark } from '../../lib/dom/mark.ts';
import type { Marked } from '../../lib/node/bench/parts/highlights.ts';

/** What runs in the page: one of three ways to mark words, and to take the marks away again. Times are milliseconds. */

/** Words marked at a place of a text node. */
interface Place {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const LENGTH = 24;

export async function mark(way: 'highlights' | 'wrapping' | 'mark.js', count: number): Promise<Marked> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  layOut();
  await frame();
  observer.observe({ type: 'longtask' });
  const nodes = countNodes();
  const places = findPlaces(count);
  let started = performance.now();
  const marker = { highlights: byHighlights, wrapping: byWrapping, 'mark.js': byMarkJs }[way](places);
  layOut();
  const setUpMs = performance.now() - started;
  await frame();
  started = performance.now();
  const undo = marker();
  const applyMs = performance.now() - started;
  started = performance.now();
  layOut();
  const layoutMs = performance.now() - started;
  const nodesAdded = countNodes() - nodes;
  await frame();
  started = performance.now();
  undo();
  layOut();
  const clearMs = performance.now() - started;
  await frame();
  observer.disconnect();
  return { setUpMs, applyMs, layoutMs, clearMs, nodesAdded, longTasks };
}

/** Ready to mark; the call marks and gives what takes the marks away. */
type Marker = (places: readonly Place[]) => () => () => void;

const byHighlights: Marker = places => {
  const life = new AbortController();
  const highlighter = createHighlighter(document, {
    style: { rules: '::highlight(sl-1) { background-color: yellow }', isUsual: false },
    signal: life.signal,
    isCurrent: () => true,
    onGiveUp: () => undefined,
  });
  const marks = places.map(toMark);
  highlighter.show(marks.slice(0, 1));
  return () => {
    highlighter.show(marks);
    return () => highlighter.show([]);
  };
};

function toMark({ node, start, end }: Place, at: number): Mark {
  const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  return { key: String(at), ranges: [range], level: 'first' };
}

const byWrapping: Marker = places => () => {
  const wraps = places.map(({ node, start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const wrap = document.createElement('mark');
    range.surroundContents(wrap);
    return wrap;
  });
  return () => {
    for (const wrap of wraps) {
      const parent = wrap.parentNode as Node;
      wrap.replaceWith(...wrap.childNodes);
      parent.normalize();
    }
  };
};

const byMarkJs: Marker = places => () => {
  const offsets = new Map<Text, number>();
  let length = 0;
  for (const node of textNodes()) {
    offsets.set(node, length);
    length += node.data.length;
  }
  const marker = new MarkJs(document.body);
  marker.markRanges(
    places.map(({ node, start, end }) => ({ start: (offsets.get(node) ?? 0) + start, length: end - start })),
  );
  return () => marker.unmark();
};

/** Places spread over all text nodes that are long enough, in document order. */
function findPlaces(count: number): Place[] {
  const long = textNodes().filter(({ data }) => data.length > LENGTH + 8);
  const step = long.length / count;
  return Array.from({ length: Math.min(count, long.length) }, (_, at) => ({
    node: long[Math.floor(at * step)] as Text,
    start: 4,
    end: 4 + LENGTH,
  }));
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

function countNodes(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode() !== null) count += 1;
  return count;
}

/** Have the page laid out now. */
function layOut(): number {
  return document.body.offsetHeight;
}

function frame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
