import type { CardHost } from './card-host.ts';
import { keepInPlace } from './keep-in-place.ts';

const holder = 'selection';
const size = 28;
const gap = 6;
/** Keys that select. */
const selecting = /^(?:Arrow|Home|End|Page)|^[aA]$/;

export interface SelectionButtonOptions {
  readonly host: CardHost;
  readonly signal: AbortSignal;
  /** Whether the reader is at work on notes; else a selection is left alone. */
  readonly isWanted: () => boolean;
  /** Whether a selected range holds words that a note can be on. */
  readonly isNotable: (range: Range) => boolean;
  readonly label: () => string;
  readonly drawIcon: (into: HTMLElement) => void;
  /** Pressed by the reader, never by the page. Nothing may be awaited before a panel is opened. */
  readonly onPress: () => void;
}

/** A small button at the end of selected words, in the closed root. The selection stays as it is. */
export function createSelectionButton(doc: Document, options: SelectionButtonOptions): { hide(): void } {
  const { host, signal, isWanted, isNotable, label, drawIcon, onPress } = options;
  const view = doc.defaultView ?? window;
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = 'sl-note-button';
  drawIcon(button);
  let stopPlacing: (() => void) | undefined;

  const selected = (): Range | null => {
    const selection = doc.getSelection();
    return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  };

  function look(): void {
    const range = isWanted() ? selected() : null;
    if (!range || !isNotable(range)) {
      hide();
      return;
    }
    button.setAttribute('aria-label', label());
    button.title = label();
    host.hold(holder);
    host.root.append(button);
    stopPlacing?.();
    stopPlacing = keepInPlace(view, place, signal);
  }

  function place(): void {
    const rect = [...(selected()?.getClientRects() ?? [])].findLast(({ width, height }) => width > 0 && height > 0);
    if (!rect) return;
    const below = rect.bottom + gap + size <= view.innerHeight;
    const left = Math.max(gap, Math.min(rect.right + gap, view.innerWidth - size - gap));
    button.style.left = `${left}px`;
    button.style.top = `${below ? rect.bottom + gap : Math.max(gap, rect.top - gap - size)}px`;
  }

  function hide(): void {
    stopPlacing?.();
    stopPlacing = undefined;
    if (!button.isConnected) return;
    button.remove();
    host.release(holder);
  }

  // Pressing must not end the selection that it is about.
  button.addEventListener('pointerdown', event => event.preventDefault());
  button.addEventListener('click', event => {
    if (!event.isTrusted) return;
    onPress();
    hide();
  });
  const listen = { capture: true, passive: true, signal } as const;
  // A selection is whole when the pointer or the key is let go.
  doc.addEventListener(
    'pointerup',
    event => event.isTrusted && event.target !== host.element && setTimeout(look),
    listen,
  );
  doc.addEventListener('keyup', event => event.isTrusted && selecting.test(event.key) && setTimeout(look), listen);
  doc.addEventListener('selectionchange', () => selected() === null && hide(), listen);
  view.addEventListener('keydown', event => event.isTrusted && event.key === 'Escape' && hide(), listen);
  signal.addEventListener('abort', hide, { once: true });
  return { hide };
}
