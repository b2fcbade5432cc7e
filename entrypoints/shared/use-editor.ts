import { useRef, useState } from 'preact/hooks';
import type { NoteEditorProps } from '../../components/note-editor.tsx';
import { useWords } from '../../components/words.tsx';
import { MessageError } from '../../lib/browser/answer.ts';
import { announce } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { asNewNote, type NoteConflict, onTopOf, readConflict } from '../../lib/core/annotation/compare-versions.ts';
import { type Draft, isEmptyDraft, noteIdOf } from '../../lib/core/annotation/draft.ts';
import { beginEditing, changeDraft, type Editing, undoChange } from '../../lib/core/annotation/editing.ts';
import { draftOf, newAnnotation, signerOf } from '../../lib/core/annotation/new-annotation.ts';
import { readVersions } from '../../lib/core/annotation/note-changes.ts';
import { fieldsOf, isUnchanged } from '../../lib/core/annotation/note-fields.ts';
import { writings } from '../../lib/core/words/language.ts';
import { freeDrafts } from './hold-draft.ts';
import { useNoteChoices } from './use-note-choices.ts';
import { isoNow, newId, useOpenDraft } from './use-open-draft.ts';
import { useSavedStates } from './use-saved-states.ts';
import { useWaitingDrafts } from './use-waiting-drafts.ts';
import { useWritingState } from './use-writing-state.ts';

interface EditorOptions {
  /** In a private window: a note that is opened there is neither kept nor dropped. */
  readonly isPrivate: boolean;
  /** The addresses of the page that is looked at, as notes' sources. */
  readonly sources: readonly string[];
  /** What a claim states, and its summary on the page that is looked at; '' where it is not known. */
  readonly claimWords: (claim: string) => { readonly statement: string; readonly summary: string };
  /** Hears what became of the note. */
  readonly say: (message: string) => void;
  /** A note was begun elsewhere and opens here. Null where such notes do not open. */
  readonly onArrive: (() => void) | null;
}

export interface EditorPart {
  /** Null while nothing is written. */
  readonly shown: NoteEditorProps | null;
  readonly drafts: readonly Draft[];
  begin(draft: Draft): void;
  edit(note: Annotation): void;
  resume(id: string): void;
  /** Forget a draft that waits; the function that comes back undoes that. */
  drop(id: string): (() => void) | null;
}

/** The note that is written: kept as a draft at every change, stored as an annotation when it is saved. */
export function useEditor(options: EditorOptions): EditorPart {
  const { t, language } = useWords();
  const choices = useNoteChoices();
  const writing = useWritingState();
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [conflict, setConflict] = useState<NoteConflict | null>(null);
  /** Of the draft that is open, which stays what it is when the reviewer looks at another window. */
  const isRefused = useRef(false);
  const { sources, say, onArrive, isPrivate } = options;
  const { editing, latest, show, open, close } = useOpenDraft({
    sources,
    onArrive,
    isPrivate,
    onOpen() {
      isRefused.current = isPrivate;
      writing.begin();
      setKeptAt(null);
      setConflict(null);
    },
  });
  const waiting = useWaitingDrafts(editing?.draft.id ?? null);
  const saved = useSavedStates(editing?.draft ?? null);

  async function keep(draft: Draft): Promise<void> {
    if (isRefused.current) return;
    await sendMessage('saveDraft', draft).then(() => {
      setKeptAt(new Date().toLocaleTimeString(writings[language].locale, { hour: '2-digit', minute: '2-digit' }));
      writing.kept();
    }, writing.unkept);
  }

  function change(next: Editing | null): void {
    if (!next) return;
    show(next);
    void keep(next.draft);
  }

  const signed = (draft: Draft) => newAnnotation(draft, isoNow(), signerOf(choices.reviewer));

  /** Store a draft. `then` runs when it is stored; the draft stays open when it is not. */
  async function store(draft: Draft, then: (note: Annotation) => void): Promise<void> {
    if (isRefused.current) return;
    writing.saving();
    const note = signed(draft);
    try {
      await sendMessage('saveAnnotation', note);
      writing.saved();
      const now = latest.current;
      if (now?.draft.id === draft.id && now.draft !== draft) {
        // Somebody wrote on while it was being stored.
        change({ ...now, draft: { ...now.draft, from: note } });
        return;
      }
      await sendMessage('dropDraft', { id: draft.id }).catch(() => undefined);
      then(note);
    } catch (error) {
      writing.failed(error);
      if (error instanceof MessageError && error.code === 'conflict') await meetConflict(draft, then);
    }
  }

  async function meetConflict(draft: Draft, then: (note: Annotation) => void): Promise<void> {
    const answer = await sendMessage('getHistory', { id: noteIdOf(draft) }).catch(() => null);
    if (!answer) return;
    const found = readConflict(draft, answer.note);
    writing.saved();
    if (answer.note && found.fields.length === 0) {
      // The other save wrote the same.
      await sendMessage('dropDraft', { id: draft.id }).catch(() => undefined);
      then(answer.note);
    } else setConflict(found);
  }

  function finish(): void {
    close();
    say(t('notes.saved'));
  }

  function leave(): void {
    const draft = latest.current?.draft;
    if (!draft || isRefused.current) return close();
    // An empty draft of a new note is nothing to come back to, nor is a note that is as it was.
    if (isEmptyDraft(draft) || isUnchanged(draft)) {
      close();
      void sendMessage('dropDraft', { id: draft.id }).catch(() => undefined);
      return;
    }
    sendMessage('saveDraft', { ...draft, aside: true }).then(() => {
      if (latest.current?.draft === draft) close();
      announce('draft');
    }, writing.stuck);
  }

  const shown: NoteEditorProps | null = editing && {
    note: {
      draft: editing.draft,
      claim: options.claimWords(editing.draft.claim).statement,
      record: options.claimWords(editing.draft.claim).summary,
      repliedTo: saved.repliedTo,
      keptAt,
      status: isRefused.current ? 'refused-private' : writing.status,
      standing: writing.standing,
      isUnkept: writing.isUnkept,
      isStuck: writing.isStuck,
      canUndo: undoChange(editing, saved.earlier, 0) !== null,
      versions: editing.draft.from ? readVersions(editing.draft.from, saved.earlier) : [],
      conflict,
    },
    choices,
    onChange: part => change(latest.current && changeDraft(latest.current, part, Date.now())),
    onUndo() {
      change(latest.current && undoChange(latest.current, saved.earlier, Date.now()));
    },
    onSave() {
      if (latest.current) void store(latest.current.draft, finish);
    },
    onBack: leave,
    onLeave: close,
    onRestore(version) {
      if (!latest.current) return;
      const restored = changeDraft(latest.current, fieldsOf(version), Date.now());
      show(restored);
      void store(restored.draft, note => {
        const { id, of } = restored.draft;
        show({ ...restored, draft: { ...draftOf(note, isoNow()), id, of } });
        say(t('noteHistory.restored'));
      });
    },
    onKeepBoth() {
      if (!latest.current) return;
      const mine = latest.current.draft;
      const own = asNewNote(mine, newId(), isoNow());
      setConflict(null);
      show(beginEditing(own));
      void keep(own)
        .then(() => sendMessage('dropDraft', { id: mine.id }))
        .catch(() => undefined)
        .then(() => store(own, finish));
    },
    onUseTheirs() {
      const id = latest.current?.draft.id;
      close();
      if (id !== undefined) void sendMessage('dropDraft', { id }).catch(waiting.refresh);
    },
    onUseMine() {
      if (!latest.current || !conflict?.theirs) return;
      const mine = onTopOf(latest.current.draft, conflict.theirs);
      setConflict(null);
      show({ ...latest.current, draft: mine });
      void store(mine, finish);
    },
  };

  return {
    shown,
    drafts: waiting.drafts,
    begin(draft) {
      void open(draft).then(() => keep(draft));
    },
    edit(note) {
      void draftOn(note).then(open);
    },
    resume(id) {
      const draft = waiting.drafts.find(one => one.id === id);
      if (draft) void open(draft);
    },
    drop(id) {
      const draft = waiting.drafts.find(one => one.id === id);
      if (!draft) return null;
      void sendMessage('dropDraft', { id }).catch(waiting.refresh);
      return () =>
        void sendMessage('saveDraft', { ...draft, aside: true }).then(() => announce('draft'), waiting.refresh);
    },
  };
}

/** What was written on a note and not saved goes on; what another editor has open does not. */
async function draftOn(note: Annotation): Promise<Draft> {
  const drafts = await sendMessage('listDrafts', null).then(freeDrafts, () => []);
  return drafts.find(draft => noteIdOf(draft) === note.id && !isUnchanged(draft)) ?? draftOf(note, isoNow());
}
