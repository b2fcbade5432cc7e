import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import type { NoteConflict } from '../../lib/core/annotation/compare-versions.ts';
import type { Draft } from '../../lib/core/annotation/draft.ts';
import type { FieldChange } from '../../lib/core/annotation/editing.ts';
import type { NoteVersion } from '../../lib/core/annotation/note-changes.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';
import type { Verdict } from '../../lib/core/settings/settings.ts';

/** What became of a note that is written: `full` where the device has no room, `read-only` where nothing may be written now. */
export type WritingState = 'writing' | 'saving' | 'not-saved' | 'full' | 'read-only' | 'refused-private';

/** A note that is being written, and what is said beside it. */
export interface NoteDraft {
  readonly draft: Draft;
  /** Statement of the claim, and its summary on this page. Empty for a note on a selection. */
  readonly claim: string;
  readonly record: string;
  /** What the note replies to, as its writer wrote it; null for a note that is no reply. */
  readonly repliedTo: string | null;
  /** "14:02" once a draft has been kept. */
  readonly keptAt: string | null;
  readonly status: WritingState;
  /** Why nothing may be written, once that is known. */
  readonly standing: Standing | null;
  /** What was written last is in no draft either. */
  readonly isUnkept: boolean;
  /** The reviewer wanted to go back, and no draft could be kept: whoever goes on loses it. */
  readonly isStuck: boolean;
  readonly canUndo: boolean;
  /** The saved states, the newest first. None for a new note. */
  readonly versions: readonly NoteVersion[];
  /** Somebody saved or deleted the note meanwhile. Takes the place of the editor until it is decided. */
  readonly conflict: NoteConflict | null;
}

/** What a note may be given. */
export interface NoteChoices {
  readonly verdicts: readonly Verdict[];
  /** Tags in use, to be completed from. */
  readonly tags: readonly string[];
  /** The name that saves are signed with; '' signs nothing. */
  readonly reviewer: string;
  /** Version of the claim database; '' until it is known. */
  readonly packVersion: string;
}

export interface NoteEditorActions {
  /** Every change of any field: the owner keeps it as a draft. */
  readonly onChange: (change: FieldChange) => void;
  readonly onSave: () => void;
  /** Back to the list, the draft kept. */
  readonly onBack: () => void;
  /** Back to the list without what was written. */
  readonly onLeave: () => void;
  readonly onUndo: () => void;
  readonly onRestore: (version: Annotation) => void;
  /** Ways out of a conflict. */
  readonly onKeepBoth: () => void;
  readonly onUseTheirs: () => void;
  readonly onUseMine: () => void;
}
