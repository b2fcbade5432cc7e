import { useEffect, useRef } from 'preact/hooks';
import { NoteWriting } from '../../components/notes/note-writing.tsx';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { useEditor } from '../shared/use-editor.ts';

interface LibraryEditorProps {
  readonly note: Annotation;
  readonly claimWords: (claim: string) => { readonly statement: string; readonly summary: string };
  readonly say: (message: string) => void;
  /** It was saved, or left with its draft kept. */
  readonly onDone: () => void;
}

/** The panel's editor, for a note of the library. */
export function LibraryEditor({ note, claimWords, say, onDone }: LibraryEditorProps) {
  const { shown, edit } = useEditor({ isPrivate: false, sources: [], claimWords, say, onArrive: null });
  const hasBegun = useRef(false);
  useEffect(() => edit(note), []);
  const isOpen = shown !== null;
  useEffect(() => {
    if (isOpen) hasBegun.current = true;
    else if (hasBegun.current) onDone();
  }, [isOpen]);
  return shown && <NoteWriting {...shown} />;
}
