import { elementOf, type Mark } from './mark.ts';

/** Painting costs as much as all registered ranges; below this many it cannot be felt. */
const fewMarks = 100;

export interface Nearby {
  /** Watch these marks instead of the former ones. */
  watch(marks: readonly Mark[]): void;
  /** Whether a mark is within two screens of the viewport, or few enough are watched that it does not matter. */
  has(mark: Mark): boolean;
}

/** Keep track of the marks that are near the viewport. `onChange` runs when that set changed. */
export function watchNearby(onChange: () => void, signal: AbortSignal): Nearby {
  const near = new Set<Element>();
  /** Asked once a mark: whether an element has a box is known only when the page's styles are. */
  const boxes = new WeakMap<Mark, Element | null>();
  let many = false;
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onChange();
    },
    { rootMargin: '200% 0px' },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(marks) {
      observer.disconnect();
      near.clear();
      many = marks.length > fewMarks;
      if (!many) return;
      for (const mark of marks) boxes.set(mark, boxOf(mark));
      for (const element of new Set(marks.map(mark => boxes.get(mark)))) if (element) observer.observe(element);
    },
    has(mark) {
      if (!many) return true;
      const box = boxes.get(mark) ?? null;
      return box === null || near.has(box);
    },
  };
}

/** The nearest element around the words that has a box of its own. */
function boxOf(mark: Mark): Element | null {
  let element = elementOf(mark);
  while (element && getComputedStyle(element).display === 'contents') element = element.parentElement;
  return element;
}
