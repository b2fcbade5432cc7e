import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Rows<T extends HTMLElement> {
  /** For the element that holds the rows, each of which has the class `item`. */
  readonly list: RefObject<T | null>;
  /** The one row that Tab reaches. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly move: (to: number) => void;
  /** Move by a key pressed in row `index`; false when it is not a key that moves. */
  readonly moveByKey: (key: string, index: number) => boolean;
}

/** A list that is one stop for Tab: arrows, Home and End move focus inside it. */
export function useRows<T extends HTMLElement>(count: number): Rows<T> {
  const [at, setAt] = useState(0);
  const list = useRef<T>(null);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>('.item')[next]?.focus();
  };
  return {
    list,
    active: Math.min(at, count - 1),
    setActive: setAt,
    move,
    moveByKey(key, index) {
      const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }[key];
      if (target !== undefined) move(target);
      return target !== undefined;
    },
  };
}
