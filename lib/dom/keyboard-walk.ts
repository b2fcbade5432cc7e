import type { Words } from '../core/words/words.ts';
import type { CardHost } from './card-host.ts';
import { bringIntoView, drawBoxes } from './draw-boxes.ts';
import { keepInPlace } from './keep-in-place.ts';
import { elementOf, markRects } from './mark.ts';
import type { PageMark } from './page-mark.ts';

const holder = 'walk';
/** The control's width with the space beside it. */
const controlPx = 34;
/** What has a margin of its own. */
const blocks = 'p,li,dd,dt,td,th,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div,section,article';

export interface KeyboardWalk {
  /** Go to the next (1) or previous (-1) mark. */
  go(by: 1 | -1): void;
  /** Go to one mark. */
  goTo(key: string): void;
  /** The mark that the walk stands at, or null. */
  current(): PageMark | null;
  /** Focus the control at the mark, where the reader came from. False when no walk has begun. */
  focus(): boolean;
  /** End the walk; focus goes back to where it was, and nothing scrolls. */
  end(): void;
}

export interface WalkOptions {
  readonly host: CardHost;
  readonly marks: () => readonly PageMark[];
  readonly onOpen: (key: string) => void;
  /** A card is open: the walk must not end because the focus moved into it. */
  readonly isCardOpen: () => boolean;
  /** Escape at a mark whose card is open: the card closes, and the walk goes on. */
  readonly onCloseCard: () => void;
  readonly say: (text: string) => void;
  readonly words: () => Words;
  readonly signal: AbortSignal;
}

/**
 * Walk the marks by key. Highlights take no focus and are invisible to assistive technology; so each mark that is walked
 * to gets a real button beside it in the closed root, a box over its words, and is announced.
 */
export function createKeyboardWalk(doc: Document, options: WalkOptions): KeyboardWalk {
  const { host, marks, onOpen, isCardOpen, onCloseCard, say, words, signal } = options;
  const view = doc.defaultView ?? window;
  const layer = doc.createElement('div');
  const control = doc.createElement('button');
  control.className = 'sl-mark-control';
  control.type = 'button';
  let at: string | null = null;
  let cameFrom: Element | null = null;
  let stopPlacing: (() => void) | undefined;

  const current = () => marks().find(mark => mark.key === at) ?? null;

  function place(): void {
    const mark = current();
    if (!mark) {
      end();
      return;
    }
    drawBoxes(layer, [mark]);
    const rects = markRects(mark);
    const first = rects[0];
    const last = rects.at(-1);
    if (!first || !last) return;
    // In the free margin beside the first line; without one, after the last word.
    const margin = (elementOf(mark)?.closest(blocks) ?? elementOf(mark))?.getBoundingClientRect().left ?? first.left;
    const isFree = margin >= controlPx + 2;
    control.style.left = `${isFree ? margin - controlPx : Math.min(last.right + 6, view.innerWidth - controlPx)}px`;
    control.style.top = `${isFree ? first.top : last.top}px`;
  }

  function goTo(key: string): void {
    at = key;
    const mark = current();
    if (!mark) return;
    if (!host.isOpen() || !control.isConnected) cameFrom ??= doc.activeElement;
    bringIntoView(mark, elementOf(mark), view);
    host.hold(holder);
    host.root.append(layer, control);
    control.textContent = labelOf(mark);
    const said = words();
    const spoken = describeMark(mark, marks(), said);
    control.lang = said.language;
    control.setAttribute('aria-label', said.t('walk.open', { claim: spoken }));
    stopPlacing?.();
    stopPlacing = keepInPlace(view, place, signal);
    control.focus({ preventScroll: true });
    say(spoken);
  }

  function end(): void {
    if (at === null) return;
    at = null;
    stopPlacing?.();
    const hadFocus = host.root.activeElement === control;
    layer.remove();
    control.remove();
    host.release(holder);
    if (hadFocus && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  control.addEventListener('click', event => {
    if (event.isTrusted && at !== null) onOpen(at);
  });
  control.addEventListener('keydown', event => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (isCardOpen()) onCloseCard();
    else end();
  });
  control.addEventListener('blur', () => {
    // The reader went elsewhere in the page. Switching windows, or moving into the card, is not that.
    setTimeout(() => {
      if (at !== null && doc.hasFocus() && !isCardOpen() && host.root.activeElement === null) end();
    }, 0);
  });

  return {
    go(by) {
      const next = stepFrom(marks(), at, by, view);
      if (next) goTo(next.key);
      else say(words().t('walk.none'));
    },
    goTo,
    current,
    focus() {
      if (at === null || !control.isConnected) return false;
      control.focus({ preventScroll: true });
      return true;
    },
    end,
  };
}

/** From the mark that the walk stands at, or from what is in view; round at both ends. */
function stepFrom(marks: readonly PageMark[], at: string | null, by: 1 | -1, view: Window): PageMark | null {
  if (marks.length === 0) return null;
  const here = marks.findIndex(mark => mark.key === at);
  if (here >= 0) return marks[(here + by + marks.length) % marks.length] ?? null;
  if (by === 1) return marks.find(mark => (markRects(mark)[0]?.top ?? -1) >= 0) ?? marks[0] ?? null;
  return marks.findLast(mark => (markRects(mark)[0]?.bottom ?? Infinity) <= view.innerHeight) ?? marks.at(-1) ?? null;
}

function labelOf({ number }: PageMark): string {
  return number.first < number.last ? `${number.first}–${number.last}` : String(number.last);
}

/** "Claim 3 of 8: roughly 400,000 in a year. Another period." */
export function describeMark(mark: PageMark, all: readonly PageMark[], { t }: Words): string {
  const total = all.reduce((most, other) => Math.max(most, other.number.last), 0);
  const [first] = mark.lines;
  if (!first) return '';
  const words = first.line.mention.quote.replace(/[\s.]+$/, '');
  const count = mark.lines.length;
  if (count > 1) return t('walk.claims', { numbers: labelOf(mark), all: total, words, count });
  const told = { number: mark.number.last, all: total, words, comparison: first.line.title };
  return mark.level === 'repeat' ? t('walk.repeat', told) : t('walk.claim', told);
}
