import { NoteEditor, type NoteEditorProps } from '../note-editor.tsx';
import { ConflictView } from './conflict-view.tsx';

/** A note being written: its editor, or, when it was saved elsewhere meanwhile, the choice between the two. */
export function NoteWriting(props: NoteEditorProps) {
  const { conflict, draft } = props.note;
  return conflict ? <ConflictView {...props} conflict={conflict} /> : <NoteEditor key={draft.id} {...props} />;
}
