import type { ReplyOf } from '../lib/core/protocol.ts';
import type { Sighting } from '../lib/core/sighting/sighting.ts';
import type { CardDone } from './card-props.ts';

/** What the database says today of the card that is open: not asked yet, or no answer, or its answer. */
export type SeenNow =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'known' } & ReplyOf<'compareSighting'>);

/** The cards that were seen and fit the search, newest first: on this page, and on others. */
export interface ShownHistory {
  readonly kind: 'shown';
  readonly here: readonly Sighting[];
  readonly others: readonly Sighting[];
  /** How many fit the search, also those beyond the end of the lists, and how many are kept in all. */
  readonly found: number;
  readonly kept: number;
  /** Whether cards are kept at all, and for how many days; null keeps them for good. */
  readonly isOn: boolean;
  readonly days: number | null;
}

export type HistoryState = { readonly kind: 'loading' } | { readonly kind: 'failed' } | ShownHistory;

export interface HistoryActions {
  readonly onRetry: () => void;
  readonly onSearch: (text: string) => void;
  /** A card was opened, or closed again with null. */
  readonly onOpen: (id: string | null) => void;
  /** One card, or all of a site. */
  readonly onDelete: (which: { readonly id: string } | { readonly host: string }) => void;
  readonly onDoneEnd: () => void;
}

export interface HistoryViewProps extends HistoryActions {
  readonly history: HistoryState;
  /** What is searched for, kept while the panel is open. */
  readonly text: string;
  readonly now: SeenNow;
  /** What was deleted, with a way back. */
  readonly done: CardDone | null;
}
