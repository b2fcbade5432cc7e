import { NoteEditor, type NoteEditorProps } from '../note-editor.tsx';
import { ConflictView } from './conflict-view.tsx';

/** A note being written: its editor, or, when it was saved elsewhere meanwhile, the choice between the two. */
export function NoteWriting(props: NoteEditorProps) {
  const { conflict, draft, isStuck } = props.note;
  // What could not be kept is told in the editor, where the words are.
  return conflict && !isStuck ? (
    <ConflictView {...props} conflict={conflict} />
  ) : (
    <NoteEditor key={draft.id} {...props} />
  );
}
