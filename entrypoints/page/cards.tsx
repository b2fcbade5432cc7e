import { render } from 'preact';
import { Card } from '../../components/card.tsx';
import type { CardDone, CardState } from '../../components/card-props.ts';
import { WordsContext } from '../../components/words.tsx';
import { isAlive } from '../../lib/browser/browser.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Words } from '../../lib/core/words/words.ts';
import type { CardHost } from '../../lib/dom/card-host.ts';
import { describeSeenWords } from '../../lib/dom/seen-words.ts';
import { drawBoxes } from '../../lib/dom/draw-boxes.ts';
import { keepInPlace } from '../../lib/dom/keep-in-place.ts';
import type { PageMark } from '../../lib/dom/page-mark.ts';
import type { PageSession } from '../../lib/dom/page-session.ts';
import { isSheet, placeCard, placeSheet } from '../../lib/dom/place-card.ts';
import { createCardActions } from './card-actions.ts';
import { createCardCache } from './card-cache.ts';

const holder = 'card';
/** A card open this long was seen. */
const seenMs = 1000;

/** The card that is open, if one is. */
interface OpenCard {
  readonly mark: PageMark;
  readonly index: number;
  readonly state: CardState;
  readonly notes: number;
  readonly pinned: boolean;
  readonly sheet: boolean;
  readonly takeFocus: boolean;
  readonly done: CardDone | null;
}

export interface Cards {
  /** Fetch ahead; nothing is shown. */
  prepare(key: string): void;
  open(key: string, by: 'hover' | 'click' | 'key', pointerType: string): void;
  close(): void;
  isSheet(): boolean;
  /** Key of the mark whose card is open. */
  openKey(): string | null;
  pin(pinned: boolean): void;
  /** Move focus into the open card. */
  focus(): void;
  /** Marks were drawn anew: the open card belongs to the new one with its key. */
  refresh(): void;
  /** What was fetched is not shown again: it was said in another language. */
  forget(): void;
  /** The words of these marks have left the page. */
  wordsGone(keys: ReadonlySet<string>): void;
}

export interface CardsOptions {
  readonly host: CardHost;
  readonly session: () => PageSession | null;
  readonly signal: AbortSignal;
  readonly site: string;
  readonly words: () => Words;
  /** The card asks to be closed, or pinned: the hover machine decides. */
  readonly onClose: (why: 'escape' | 'button') => void;
  readonly onPin: (pinned: boolean) => void;
  /** Focus went into the card, or out of it. */
  readonly onFocus: (inside: boolean) => void;
  /** Where focus goes when a card that was opened by key closes, if the keyboard walk has a place for it. */
  readonly focusMark: () => boolean;
  /** Turned off from the card; `undo` turns on again. Settled when the card closes. */
  readonly onOff: (what: 'site' | 'everywhere', off: boolean) => void;
}

/** Draw one card at a time into the closed root, and carry out what the reader does in it. */
export function createCards(doc: Document, options: CardsOptions): Cards {
  const { host, session, signal, site, words, onClose, onPin, onFocus, focusMark, onOff } = options;
  const view = doc.defaultView ?? window;
  const place = doc.createElement('div');
  place.className = 'sl-card-place';
  place.addEventListener('focusin', () => onFocus(true));
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) onFocus(false);
  });
  const boxes = doc.createElement('div');
  const cache = createCardCache(() => session()?.context() ?? { title: '', published: null, lang: null });
  const seen = new Set<string>();
  let open: OpenCard | null = null;
  let cameFrom: Element | null = null;
  let seenTimer: ReturnType<typeof setTimeout> | undefined;
  let stopPlacing: (() => void) | undefined;
  const sizes = new ResizeObserver(() => reposition());

  const lineOf = (card: OpenCard) => card.mark.lines[card.index] ?? null;

  function load(): void {
    const line = open && lineOf(open);
    if (!line) return;
    const isStill = () => open !== null && lineOf(open)?.key === line.key;
    cache.fetch(line.key, line.line).then(
      ({ card, notes }) => {
        if (isStill()) change({ state: { kind: 'shown', view: card }, notes });
      },
      () => {
        if (isStill()) change({ state: { kind: 'error' } });
      },
    );
  }

  function change(part: Partial<OpenCard>): void {
    if (!open) return;
    open = { ...open, ...part };
    draw();
  }

  function draw(): void {
    if (!open) return;
    const { mark, index, state, notes, pinned, sheet, takeFocus, done } = open;
    place.classList.toggle('is-sheet', sheet);
    const position = mark.lines.length > 1 ? { index: index + 1, count: mark.lines.length } : null;
    render(
      <WordsContext.Provider value={words()}>
        <Card
          state={state}
          notes={notes}
          pinned={pinned}
          position={position}
          site={site}
          variant={sheet ? 'sheet' : 'card'}
          takeFocus={takeFocus}
          done={done}
          {...actions}
        />
      </WordsContext.Provider>,
      place,
    );
    reposition();
  }

  function reposition(): void {
    if (!open) return;
    drawBoxes(boxes, [open.mark]);
    if (open.sheet) placeSheet(place, open.mark, view);
    else placeCard(place, open.mark, view);
  }

  function show(mark: PageMark, by: 'hover' | 'click' | 'key', pointerType: string): void {
    if (by === 'key') cameFrom ??= doc.activeElement;
    const already = open?.mark.key === mark.key;
    open = {
      mark,
      index: already && open ? open.index : 0,
      state: already && open ? open.state : { kind: 'loading' },
      notes: already && open ? open.notes : 0,
      pinned: by !== 'hover',
      sheet: isSheet(view, pointerType),
      takeFocus: by === 'key',
      done: null,
    };
    host.hold(holder);
    host.root.append(boxes, place);
    draw();
    load();
    stopPlacing?.();
    stopPlacing = keepInPlace(view, reposition, signal);
    sizes.observe(place);
    clearTimeout(seenTimer);
    seenTimer = setTimeout(recordSeen, by === 'hover' ? seenMs : 0);
  }

  function close(): void {
    if (!open) return;
    const hadFocus = place.contains(host.root.activeElement);
    open = null;
    clearTimeout(seenTimer);
    stopPlacing?.();
    sizes.disconnect();
    render(null, place);
    place.remove();
    boxes.remove();
    const back = cameFrom;
    cameFrom = null;
    host.release(holder);
    if (hadFocus && !focusMark() && back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  function recordSeen(): void {
    const line = open && lineOf(open);
    const current = session();
    if (!line || !current || seen.has(line.key)) return;
    seen.add(line.key);
    const { mention } = line.line;
    const page = current.page();
    const words = page && describeSeenWords(page, mention);
    sendMessage('recordSighting', { mention, page: current.context(), words }).catch(() => {
      // The history misses one card; the reader is reading it.
      seen.delete(line.key);
    });
  }

  const actions = createCardActions(doc, {
    root: host.root,
    site,
    words,
    session,
    line: () => open && lineOf(open),
    tell: (text, undo) => change({ done: { text, undo: undo && (() => (change({ done: null }), undo())) } }),
    endDone: () => change({ done: null }),
    wordsGone: () => change({ state: { kind: 'gone' } }),
    reload() {
      change({ state: { kind: 'loading' } });
      load();
    },
    step(by) {
      if (!open) return;
      const count = open.mark.lines.length;
      change({ index: (open.index + by + count) % count, state: { kind: 'loading' }, done: null });
      load();
      setTimeout(recordSeen, seenMs);
    },
    close: onClose,
    pin(pinned) {
      onPin(pinned);
      change({ pinned });
      if (pinned) recordSeen();
    },
    seen: recordSeen,
    turnOff: onOff,
    leave() {
      if (!focusMark() && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    },
  });

  signal.addEventListener('abort', close, { once: true });

  return {
    prepare(key) {
      const first = session()?.markOf(key)?.lines[0];
      if (first && isAlive()) cache.fetch(first.key, first.line).catch(() => undefined);
    },
    open(key, by, pointerType) {
      const mark = session()?.markOf(key);
      if (mark) show(mark, by, pointerType);
    },
    close,
    isSheet: () => open?.sheet ?? false,
    openKey: () => open?.mark.key ?? null,
    pin: pinned => change({ pinned }),
    focus() {
      cameFrom ??= doc.activeElement;
      // The card takes focus when it is first told to; it may have had it before.
      change({ takeFocus: false });
      change({ takeFocus: true });
    },
    refresh() {
      const mark = open && session()?.markOf(open.mark.key);
      if (!open || !mark || mark === open.mark) return;
      const key = lineOf(open)?.key;
      const index = mark.lines.findIndex(line => line.key === key);
      change({
        mark,
        index: Math.max(index, 0),
        ...(open.state.kind === 'gone' ? { state: { kind: 'loading' } } : {}),
      });
      if (open.state.kind === 'loading') load();
    },
    forget: cache.forget,
    wordsGone(keys) {
      if (open && keys.has(open.mark.key)) change({ state: { kind: 'gone' } });
    },
  };
}
