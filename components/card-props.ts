import type { CardView } from '../lib/core/card/card-view.ts';

/** What a card is showing: the record on its way, the record, no answer, or words that have left the page. */
export type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly view: CardView }
  | { readonly kind: 'error' }
  | { readonly kind: 'gone' };

/** The line after an action: "Muted." with Undo. It stays at least eight seconds, and while it has focus or the pointer. */
export interface CardDone {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** Everything a reader can do in a card. Nothing here may await before `onNote` and `onPanel`: the browser needs the gesture. */
export interface CardActions {
  readonly onClose: (why: 'escape' | 'button') => void;
  readonly onPin: (pinned: boolean) => void;
  /** The next (1) or previous (-1) claim in the same words. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onNote: () => void;
  /** `text` is the view's citation. */
  readonly onCopy: (text: string) => void;
  readonly onPanel: () => void;
  readonly onNotThisClaim: () => void;
  readonly onReport: () => void;
  readonly onMute: () => void;
  readonly onSiteOff: () => void;
  readonly onAllOff: () => void;
  readonly onRetry: () => void;
  readonly onReload: () => void;
  readonly onHistory: () => void;
  readonly onDoneEnd: () => void;
  /** Tab past the last control, or Shift+Tab before the first. Not called in a sheet, which keeps focus inside. */
  readonly onTabOut: (backward: boolean) => void;
}

export interface CardProps extends CardActions {
  readonly state: CardState;
  /** Notes on this claim here. */
  readonly notes: number;
  readonly pinned: boolean;
  /** Which of the claims that share these words, from 1. Null when there is one. */
  readonly position: { readonly index: number; readonly count: number } | null;
  /** Host name for "Turn off on …". */
  readonly site: string;
  readonly variant: 'card' | 'sheet';
  /** Opened by key: the dialog takes focus, without scrolling. Hover never sets this. */
  readonly takeFocus: boolean;
  readonly done: CardDone | null;
}
