import { useEffect, useRef } from 'preact/hooks';
import { createHitTest } from '../../lib/dom/hit-test.ts';
import { hoverMs } from '../../lib/dom/hover-intent.ts';
import type { Mark } from '../../lib/dom/mark.ts';
import { highlightKeys } from '../../lib/dom/mark-style.ts';
import { readPageKey } from '../../lib/dom/page-keys.ts';
import { watchPointer } from '../page/pointer.ts';

/** In pages of our own alone: on others the page would learn which card is read. */
const currentKey = 'sl-now';

/** Draw the marks of the sample, and open them by rest, click, tap and the keys that hold on every page. */
export function useSampleMarks(
  marks: readonly Mark[],
  current: string | null,
  onOpen: (key: string | null, asked: boolean) => void,
  onStep: (by: 1 | -1) => void,
): void {
  // The listeners stay; what they call is that of the latest drawing.
  const latest = useRef({ onOpen, onStep });
  latest.current = { onOpen, onStep };

  useEffect(() => {
    CSS.highlights.set(highlightKeys.first, new Highlight(...rangesOf(marks)));
    const stop = new AbortController();
    const { signal } = stop;
    const hits = createHitTest(document, marks);
    const pointer = watchPointer(document, {
      signal,
      // Cards stand in the page itself here; nothing is drawn over it.
      host: document.createElement('div'),
      hitTest: () => hits,
      isOpen: () => false,
      isSheetOpen: () => false,
      manners: () => ({ hoverMs: hoverMs.rest, clickOnly: false }),
      act(action) {
        if (action.do !== 'open') return;
        latest.current.onOpen(action.key, action.by !== 'hover');
        // The card has a place of its own and covers nothing: a click need not keep other words from being tried.
        queueMicrotask(() => pointer.send({ type: 'pin', pinned: false }));
      },
    });
    addEventListener(
      'keydown',
      event => {
        const key = readPageKey(event);
        if (key !== 'next' && key !== 'previous') return;
        event.preventDefault();
        latest.current.onStep(key === 'next' ? 1 : -1);
      },
      { signal },
    );
    return () => {
      stop.abort();
      CSS.highlights.delete(highlightKeys.first);
    };
  }, [marks]);

  useEffect(() => {
    const focused = new Highlight(...rangesOf(marks.filter(({ key }) => key === current)));
    focused.priority = 3;
    CSS.highlights.set(currentKey, focused);
    return () => void CSS.highlights.delete(currentKey);
  }, [marks, current]);
}

function rangesOf(marks: readonly Mark[]): StaticRange[] {
  return marks.flatMap(({ ranges }) => ranges);
}
