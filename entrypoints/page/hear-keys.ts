import { sendMessage } from '../../lib/browser/send-message.ts';
import type { KeyboardWalk } from '../../lib/dom/keyboard-walk.ts';
import { readPageKey } from '../../lib/dom/page-keys.ts';
import type { Cards } from './cards.tsx';

type Command = 'next' | 'previous' | 'open' | 'list';

interface HearKeysOptions {
  readonly signal: AbortSignal;
  /** Whether a page is read, so that a command has something to go to. */
  readonly isReading: () => boolean;
  readonly cards: Pick<Cards, 'openKey' | 'focus'>;
  readonly walk: Pick<KeyboardWalk, 'go' | 'current'>;
  readonly openAt: (key: string) => void;
  readonly close: () => void;
  /** The reader is now at these words. */
  readonly goTo: (key: string) => void;
}

/** Hear the page's own keys. Returns what carries a command out, for those that the browser hears. */
export function hearKeys(view: Window, options: HearKeysOptions): (name: Command) => void {
  const { signal, isReading, cards, walk, openAt, close, goTo } = options;

  function command(name: Command): void {
    if (!isReading()) return;
    if (name === 'list') void sendMessage('openPanel', { tab: 'list' }).catch(() => undefined);
    else if (name === 'open') open();
    else {
      close();
      walk.go(name === 'next' ? 1 : -1);
      const mark = walk.current();
      if (mark) goTo(mark.key);
    }
  }

  /** Open the card at the walk's mark, or move into the one that is open. */
  function open(): void {
    if (cards.openKey() !== null) {
      cards.focus();
      return;
    }
    if (!walk.current()) walk.go(1);
    const mark = walk.current();
    if (mark) openAt(mark.key);
  }

  view.addEventListener(
    'keydown',
    event => {
      const name = readPageKey(event);
      if (!name || !isReading()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      command(name);
    },
    { capture: true, signal },
  );
  return command;
}
