import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { Draft } from '../../lib/core/annotation/draft.ts';
import type { OrphanReason } from '../../lib/core/annotation/find-quote.ts';
import type { Thread } from '../../lib/core/annotation/thread-notes.ts';
import type { CardDone } from '../card-props.ts';

/** Words of a page that a note may belong to: offsets into the page's text, and the words there. */
export interface NearWords {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A stored note with how it was found on the page: `waiting` while the page has not answered, `claim` for one on a claim itself. */
export interface NoteItem {
  readonly note: Annotation;
  readonly found: 'position' | 'quote' | 'fuzzy' | 'orphan' | 'waiting' | 'claim';
  /** Why a note has lost its place. */
  readonly why: OrphanReason | null;
  /** The words are here so many times, and what says which are meant leaves a doubt. Null where nothing does. */
  readonly isOneOf: number | null;
  /** The new words that it may belong to. */
  readonly near: NearWords | null;
  /** The reviewer chose to keep it without a place. */
  readonly isKept: boolean;
  /** What a claim states that the note is on; '' for a note on words. */
  readonly claim: string;
  readonly replies: Thread['replies'];
}

export interface NoteActions {
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onReply: (id: string) => void;
  /** To its words on the page. */
  readonly onGo: (id: string) => void;
}

export interface OrphanActions {
  readonly onAttach: (id: string, near: NearWords) => void;
  /** To the words that are selected on the page now. */
  readonly onAttachSelection: (id: string) => void;
  readonly onKeepWithout: (id: string) => void;
}

export interface NotesViewProps extends NoteActions, OrphanActions {
  readonly notes: readonly NoteItem[];
  /** What cannot be begun here: the page is in a private window. */
  readonly refused: 'note' | 'claim' | null;
  /** Drafts that wait to be gone on with, the one that was written in last first. */
  readonly drafts: readonly Draft[];
  readonly onResume: (id: string) => void;
  readonly onDrop: (id: string) => void;
  /** Take the notes of this page out. */
  readonly onExport: () => void;
  /** What was just done, with a way back. */
  readonly done: CardDone | null;
  readonly onDoneEnd: () => void;
}
