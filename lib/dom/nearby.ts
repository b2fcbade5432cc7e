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
  /** What is watched instead of an element that has no box of its own. */
  const boxes = new Map<Element, Element | null>();
  let many = false;
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        // Asked only here, of the few that have no extent: to ask every element for its style costs more than all the rest.
        if (boundingClientRect.width === 0 && hasNoBox(target)) watchParentOf(target);
      }
      onChange();
    },
    { rootMargin: '200% 0px' },
  );
  signal.addEventListener('abort', () => observer.disconnect());

  function watchParentOf(target: Element): void {
    observer.unobserve(target);
    boxes.set(target, target.parentElement);
    if (target.parentElement) observer.observe(target.parentElement);
  }

  /** The nearest element around the words that has a box of its own, as far as is known yet. */
  function boxOf(mark: Mark): Element | null {
    let element = elementOf(mark);
    while (element && boxes.has(element)) element = boxes.get(element) ?? null;
    return element;
  }

  return {
    watch(marks) {
      observer.disconnect();
      near.clear();
      boxes.clear();
      many = marks.length > fewMarks;
      if (!many) return;
      for (const element of new Set(marks.map(elementOf))) if (element) observer.observe(element);
    },
    has(mark) {
      if (!many) return true;
      const box = boxOf(mark);
      return box === null || near.has(box);
    },
  };
}

function hasNoBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}
