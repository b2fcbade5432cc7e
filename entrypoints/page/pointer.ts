import { type HitTest } from '../../lib/dom/hit-test.ts';
import {
  type HoverAction,
  type HoverEvent,
  hoverTimes,
  nextDeadline,
  noHover,
  stepHover,
} from '../../lib/dom/hover-intent.ts';

export interface Pointer {
  /** Feed the machine: a key, a close button, words that are gone. */
  send(event: HoverEvent): void;
}

export interface PointerOptions {
  readonly signal: AbortSignal;
  /** Our host: events from inside the closed root carry it as their target. */
  readonly host: Element;
  readonly hitTest: () => HitTest;
  readonly act: (action: HoverAction, pointerType: string) => void;
  readonly isOpen: () => boolean;
  readonly isSheetOpen: () => boolean;
  /** What the reader chose: the rest in ms that opens a card, or none. */
  readonly manners: () => { readonly hoverMs: number; readonly clickOnly: boolean };
}

/** What has a click of its own: a mark there opens by hover or key, and the click stays the page's. */
const clickable =
  'a[href],button,input,select,textarea,label,summary,audio,video,[role="button"],[role="link"],[contenteditable]';

/** Feed the reader's pointer into the hover machine: one hit test a frame, nothing that a page made up, nothing taken from the page. */
export function watchPointer(doc: Document, options: PointerOptions): Pointer {
  const { signal, host, hitTest, act, isOpen, isSheetOpen, manners } = options;
  const view = doc.defaultView ?? window;
  let state = noHover;
  let frame = 0;
  let last: PointerEvent | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent, pointerType = 'mouse'): void {
    const times = hoverTimes(manners().hoverMs);
    const step = stepHover(state, event, performance.now(), times);
    state = step.state;
    clearTimeout(timer);
    const deadline = nextDeadline(state, times);
    if (deadline !== null)
      timer = setTimeout(() => send({ type: 'tick' }), Math.max(0, deadline - performance.now()) + 1);
    for (const action of step.actions) act(action, pointerType);
  }

  function look(): void {
    frame = 0;
    if (!last) return;
    const { clientX: x, clientY: y } = last;
    const inCard = last.target === host;
    const mark = inCard ? null : (hitTest().at(x, y)?.key ?? null);
    // Where only a click opens, the words of an open card still keep it open.
    const over = manners().clickOnly && mark !== state.open ? null : mark;
    const isIdle = state.open === null && state.pending === null && state.dismissed === null;
    if (over === null && !inCard && isIdle) return;
    send({ type: 'move', over, inCard, x, y });
  }

  const listen = { capture: true, passive: true, signal } as const;
  doc.addEventListener(
    'pointermove',
    event => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      last = event;
      if (frame === 0) frame = view.requestAnimationFrame(look);
    },
    listen,
  );
  doc.documentElement.addEventListener('pointerleave', event => event.isTrusted && leave(), { passive: true, signal });
  view.addEventListener('blur', event => event.isTrusted && event.target === view && leave(), listen);

  view.addEventListener(
    'scroll',
    () => {
      if (state.open === null && state.pending === null) return;
      send({ type: 'scroll' });
      // The words of an open card may have gone from under the pointer, or come back.
      if (state.open !== null && frame === 0) frame = view.requestAnimationFrame(look);
    },
    listen,
  );

  function leave(): void {
    last = null;
    send({ type: 'leave' });
  }

  doc.addEventListener(
    'click',
    event => {
      if (!event.isTrusted || event.button !== 0 || event.target === host) return;
      const pointerType = (event as PointerEvent).pointerType || 'mouse';
      const isSelecting = doc.getSelection()?.isCollapsed === false;
      const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const isPages = event.target instanceof Element && event.target.closest(clickable) !== null;
      const mark = isSelecting || isModified || isPages ? null : hitTest().at(event.clientX, event.clientY);
      if (mark) send({ type: 'click', key: mark.key }, pointerType);
      else if (isSheetOpen()) send({ type: 'click-outside' }, pointerType);
    },
    listen,
  );
  view.addEventListener(
    'keydown',
    event => {
      // Inside the card the card decides: its menu closes before it does.
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !isOpen() || event.target === host) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ type: 'escape' });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  });
  return { send: event => send(event) };
}
