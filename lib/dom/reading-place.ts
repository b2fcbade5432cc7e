import { elementOf, markRects } from './mark.ts';
import type { PageMark } from './page-mark.ts';

/** While words that were asked for scroll into view, those that they pass are not where the reader is; this long at most. */
const longestScrollMs = 1500;
/** No mark was in view for this long: the reader is at none. */
const sureMs = 50;

export interface ReadingPlace {
  /** Start when a panel listens, and stop when none does: nobody else pays for it. */
  follow(wanted: boolean): void;
  /** The marks were drawn anew. */
  refresh(): void;
  /** The reader asked for this mark: it is the place until they scroll on. */
  goTo(key: string): void;
}

export interface ReadingPlaceOptions {
  readonly marks: () => readonly PageMark[];
  /** Key of the mark that the reader is at, or null when none is in view. Told only when it is another one. */
  readonly onPlace: (key: string | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Follow where in a page the reader is: the mark in view that is nearest to a line which moves from the window's top, at
 * the beginning of the page, to its bottom, at the end; so each mark has its turn, also those that no scrolling brings
 * to the top.
 */
export function createReadingPlace(doc: Document, { marks, onPlace, signal }: ReadingPlaceOptions): ReadingPlace {
  const view = doc.defaultView ?? window;
  /** Elements that hold marks and are in view: of a thousand marks only theirs are measured. */
  const seen = new Set<Element>();
  let followed: AbortController | null = null;
  let told: string | null | undefined;
  let asked: string | null = null;
  let askedUntil = 0;
  let frame = 0;
  let lost: ReturnType<typeof setTimeout> | undefined;
  /** The observer has said what is in view; until then nothing is known. */
  let isSeen = false;

  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    isSeen = true;
    later();
  });

  function later(): void {
    if (followed && frame === 0) frame = view.requestAnimationFrame(() => look());
  }

  function look(isSure = false): void {
    frame = 0;
    if (!followed || !isSeen) return;
    const inView = marks().filter(mark => seen.has(elementOf(mark) as Element));
    const key = inView.find(mark => mark.key === asked)?.key ?? nearest(inView, view);
    // On the way to words that were asked for nothing is told.
    if (asked !== null && key !== asked && performance.now() < askedUntil) return;
    clearTimeout(lost);
    if (key === told) return;
    // After a jump the observer is a frame behind.
    if (key === null && !isSure) {
      lost = setTimeout(() => look(true), sureMs);
      return;
    }
    told = key;
    onPlace(key);
  }

  function arrive(): void {
    askedUntil = 0;
    later();
  }

  function refresh(): void {
    if (!followed) return;
    observer.disconnect();
    seen.clear();
    const elements = new Set(marks().flatMap(mark => elementOf(mark) ?? []));
    for (const element of elements) observer.observe(element);
    isSeen = elements.size === 0;
    later();
  }

  function start(): void {
    followed = new AbortController();
    const listen = { capture: true, passive: true, signal: AbortSignal.any([signal, followed.signal]) } as const;
    view.addEventListener('scroll', later, listen);
    view.addEventListener('resize', later, listen);
    view.addEventListener('scrollend', arrive, listen);
    // The reader goes on by hand: what was asked for is behind them.
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      view.addEventListener(type, event => event.isTrusted && (asked = null), listen);
    refresh();
  }

  function stop(): void {
    followed?.abort();
    followed = null;
    view.cancelAnimationFrame(frame);
    clearTimeout(lost);
    frame = 0;
    observer.disconnect();
    seen.clear();
    told = undefined;
    asked = null;
  }

  signal.addEventListener('abort', stop, { once: true });
  return {
    follow(wanted) {
      if (!wanted) stop();
      else if (followed) {
        // Another panel has come, and has heard nothing yet.
        told = undefined;
        later();
      } else start();
    },
    refresh,
    goTo(key) {
      asked = key;
      askedUntil = performance.now() + longestScrollMs;
      later();
      // Words that were in view already make nothing scroll, so nothing ends.
      if (followed) setTimeout(later, longestScrollMs);
    },
  };
}

function nearest(marks: readonly PageMark[], view: Window): string | null {
  const { documentElement: page } = view.document;
  const length = page.scrollHeight - view.innerHeight;
  const line = length > 0 ? (view.scrollY / length) * view.innerHeight : 0;
  let best: { readonly key: string; readonly away: number } | null = null;
  for (const mark of marks) {
    const rect = markRects(mark)[0];
    if (!rect || rect.bottom < 0 || rect.top > view.innerHeight) continue;
    const away = Math.abs((rect.top + rect.bottom) / 2 - line);
    if (best === null || away < best.away) best = { key: mark.key, away };
  }
  return best?.key ?? null;
}
