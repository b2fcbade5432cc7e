import { useEffect, useRef } from 'preact/hooks';
import { NoteWriting } from '../../components/notes/note-writing.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { newReply } from '../../lib/core/annotation/new-annotation.ts';
import { useEditor } from '../shared/use-editor.ts';
import { isoNow, newId } from '../shared/use-open-draft.ts';

/** What is written: another state of a note, or an answer to it. */
export interface Writing {
  readonly what: 'edit' | 'reply';
  readonly note: Annotation;
}

interface LibraryEditorProps extends Writing {
  readonly claimWords: (claim: string) => { readonly statement: string; readonly summary: string };
  readonly say: (message: string) => void;
  /** It was saved, or left with its draft kept. */
  readonly onDone: () => void;
}

/** The panel's editor, for a note of the library. */
export function LibraryEditor({ what, note, claimWords, say, onDone }: LibraryEditorProps) {
  const { shown, begin, edit } = useEditor({ isPrivate: false, sources: [], claimWords, say, onArrive: null });
  const hasBegun = useRef(false);
  useEffect(() => (what === 'edit' ? edit(note) : begin(newReply(note, newId(), isoNow()))), []);
  const isOpen = shown !== null;
  useEffect(() => {
    if (isOpen) hasBegun.current = true;
    else if (hasBegun.current) onDone();
  }, [isOpen]);
  return shown && <NoteWriting {...shown} />;
}
