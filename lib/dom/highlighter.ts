import type { Mark, MarkLevel } from './mark.ts';
import { createMarkSheet } from './mark-sheet.ts';
import { highlightKeys, type MarkStyle } from './mark-style.ts';
import { watchNearby } from './nearby.ts';

const levels = Object.keys(highlightKeys) as MarkLevel[];

/** Pauses between checks that the page left the marks alone. A page that interferes is met more and more rarely. */
const checkMs = 1000;
const repairMs = [0, 100, 250, 500, 1000, 2000];
/** Left alone this long, a page is trusted again. */
const calmMs = 20_000;

export interface Highlighter {
  /** Draw exactly these marks. */
  show(marks: readonly Mark[]): void;
  /** Take some away now, before the next frame is drawn. */
  remove(keys: ReadonlySet<string>): void;
  /** Draw in another style from now on. */
  restyle(style: MarkStyle): void;
}

export interface HighlighterOptions {
  readonly style: MarkStyle;
  readonly signal: AbortSignal;
  /** The page kept clearing the marks; nothing is drawn any more. */
  readonly onGiveUp: () => void;
  /** False once the extension was updated or removed: a newer instance owns the page, or nobody does. */
  readonly isCurrent: () => boolean;
}

/**
 * Draw marks as CSS custom highlights: three keys in the page's registry and one adopted style sheet, no node touched.
 *
 * The registry belongs to the page too. Keys of others are never touched; ours are put back, with growing pauses, when
 * the page clears the registry, empties a highlight or drops the sheet, until it has done so {@link repairMs} times.
 * On abort everything of ours is taken away.
 */
export function createHighlighter(
  doc: Document,
  { style, signal, onGiveUp, isCurrent }: HighlighterOptions,
): Highlighter {
  const registry = CSS.highlights;
  const own: Record<MarkLevel, Highlight> = {
    first: new Highlight(),
    repeat: new Highlight(),
    imported: new Highlight(),
  };
  const expected: Record<MarkLevel, Set<StaticRange>> = { first: new Set(), repeat: new Set(), imported: new Set() };
  const held: Record<MarkLevel, Set<StaticRange>> = { first: new Set(), repeat: new Set(), imported: new Set() };
  const nearby = watchNearby(apply, signal);
  let shown = new Map<string, Mark>();
  let repairs = 0;
  let lastRepair = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  removeLeftovers();
  const sheet = createMarkSheet(doc, style);
  own.first.priority = 2;
  own.repeat.priority = 1;

  /** Make the highlights hold what is to be drawn: all marks, or those near the viewport when there are many. */
  function apply(): void {
    if (stopped) return;
    for (const level of levels) expected[level].clear();
    for (const mark of shown.values()) if (nearby.has(mark)) addAll(expected[mark.level], mark.ranges);
    assertDrawn();
    schedule(checkMs);
  }

  function assertDrawn(): void {
    for (const level of levels) {
      const key = highlightKeys[level];
      const highlight = own[level];
      // What was added is remembered here: Firefox does not let a content script walk through a highlight.
      for (const range of held[level]) if (!expected[level].has(range)) highlight.delete(range);
      for (const range of expected[level]) highlight.add(range);
      held[level] = new Set(expected[level]);
      if (highlight.size !== expected[level].size) refill(highlight, expected[level]);
      if (expected[level].size === 0) {
        if (registry.get(key) === highlight) registry.delete(key);
      } else if (registry.get(key) !== highlight) registry.set(key, highlight);
    }
    sheet.assert();
  }

  function isDrawn(): boolean {
    const whole = levels.every(level => {
      const size = expected[level].size;
      return size === 0 || (registry.get(highlightKeys[level]) === own[level] && own[level].size === size);
    });
    return whole && sheet.isWhole();
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!stopped && shown.size > 0) timer = setTimeout(check, ms);
  }

  function check(): void {
    if (!isCurrent()) {
      stop();
      return;
    }
    if (isDrawn()) {
      if (Date.now() - lastRepair > calmMs) repairs = 0;
      schedule(checkMs);
      return;
    }
    const pause = repairMs[repairs];
    if (pause === undefined) {
      stop();
      onGiveUp();
      return;
    }
    repairs += 1;
    lastRepair = Date.now();
    timer = setTimeout(() => {
      assertDrawn();
      // Looked at again soon: a page that clears in a loop is found out within seconds.
      schedule(Math.max(pause, 200));
    }, pause);
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    for (const level of levels) {
      own[level].clear();
      if (registry.get(highlightKeys[level]) === own[level]) registry.delete(highlightKeys[level]);
    }
    sheet.drop();
  }

  signal.addEventListener('abort', stop, { once: true });
  doc.addEventListener('visibilitychange', () => doc.visibilityState === 'visible' && schedule(0), { signal });

  return {
    show(marks) {
      shown = new Map(marks.map(mark => [mark.key, mark]));
      nearby.watch(marks);
      sheet.follow(marks);
      apply();
    },
    remove(keys) {
      for (const key of keys) shown.delete(key);
      sheet.follow(shown.values());
      apply();
    },
    restyle(next) {
      sheet.restyle(next);
      sheet.assert();
    },
  };
}

/** The page put ranges of its own into our highlight: it is ours again. */
function refill(highlight: Highlight, ranges: ReadonlySet<StaticRange>): void {
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}

function addAll<T>(set: Set<T>, items: readonly T[]): void {
  for (const item of items) set.add(item);
}

/** Take away what an earlier instance left: an update ends its script, not what it drew. */
function removeLeftovers(): void {
  for (const key of Object.values(highlightKeys)) CSS.highlights.delete(key);
}
