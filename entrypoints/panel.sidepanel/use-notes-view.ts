import { useState } from 'preact/hooks';
import type { CardDone } from '../../components/card-props.ts';
import type { NearWords, NoteItem, NotesViewProps } from '../../components/notes/notes-props.ts';
import { useWords } from '../../components/words.tsx';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation, Target } from '../../lib/core/annotation/annotation.ts';
import { describeQuote } from '../../lib/core/annotation/describe-quote.ts';
import { spanOfTarget } from '../../lib/core/annotation/locate-target.ts';
import { draftOf, newAnnotation, newReply, signerOf } from '../../lib/core/annotation/new-annotation.ts';
import type { EditorPart } from '../shared/use-editor.ts';

interface NotesPart {
  readonly items: readonly NoteItem[];
  readonly refresh: () => void;
}

/** The list of notes and what can be done with them. `say` tells the reviewer what became of it. */
export function useNotesView(
  tabId: number | undefined,
  { items, refresh }: NotesPart,
  editor: EditorPart,
  say: (message: string) => void,
  onExport: () => void,
): Omit<NotesViewProps, 'refused'> {
  const { t } = useWords();
  const [done, setDone] = useState<CardDone | null>(null);
  const all = notesOf(items);
  const withNote = (id: string, act: (note: Annotation) => void) => {
    const note = all.find(one => one.id === id);
    if (note) act(note);
  };

  async function show({ target }: Annotation): Promise<void> {
    if (tabId === undefined) return;
    const text = await sendToPage(tabId, 'getText', null);
    const span = text === null ? null : spanOfTarget(text, target);
    const shown = span && (await sendToPage(tabId, 'showSpan', span));
    if (!shown?.found) refresh();
  }

  async function trash(id: string): Promise<void> {
    await sendMessage('trashAnnotations', { ids: [id] });
    const undo = () => {
      setDone(null);
      void sendMessage('untrashAnnotations', { ids: [id] }).catch(refresh);
    };
    setDone({ text: t('threads.trashed'), undo });
  }

  /** Give a note its place again, as a new version. */
  async function place(note: Annotation, selector: NonNullable<Target['selector']>): Promise<void> {
    const now = new Date().toISOString();
    const target = { ...note.target, selector };
    const { reviewer } = await sendMessage('getSettings', null);
    await sendMessage('saveAnnotation', newAnnotation({ ...draftOf(note, now), target }, now, signerOf(reviewer)));
    setDone({ text: t('orphans.attached'), undo: null });
  }

  async function attach(note: Annotation, { start, end, words }: NearWords): Promise<void> {
    const text = tabId === undefined ? null : await sendToPage(tabId, 'getText', null);
    // The page may have changed since it was looked at.
    if (text?.slice(start, end) !== words) {
      say(t('orphans.notThere'));
      return refresh();
    }
    await place(note, describeQuote(text, start, end));
  }

  async function attachSelection(note: Annotation): Promise<void> {
    const chosen = tabId === undefined ? null : await sendToPage(tabId, 'describe', { key: null });
    if (chosen?.target.selector) await place(note, chosen.target.selector);
    else setDone({ text: t('orphans.noSelection'), undo: null });
  }

  async function keepWithout(id: string): Promise<void> {
    const item = items.find(({ note }) => note.id === id);
    const at = new Date().toISOString();
    await sendMessage('notePlaces', { places: [{ id, found: 'orphan', why: item?.why ?? null, kept: true, at }] });
    setDone({ text: t('orphans.kept'), undo: null });
    refresh();
  }

  return {
    notes: items,
    drafts: editor.drafts,
    done,
    onDoneEnd: () => setDone(null),
    onResume: editor.resume,
    onDrop(id) {
      const undrop = editor.drop(id);
      const undo = () => {
        setDone(null);
        undrop?.();
      };
      setDone({ text: t('threads.dropped'), undo });
    },
    onEdit: id => withNote(id, editor.edit),
    onReply: id =>
      withNote(id, note => editor.begin(newReply(note, `urn:uuid:${crypto.randomUUID()}`, new Date().toISOString()))),
    onDelete: id => void trash(id).catch(refresh),
    onGo: id => withNote(id, note => void show(note).catch(refresh)),
    onAttach: (id, near) => withNote(id, note => void attach(note, near).catch(refresh)),
    onAttachSelection: id => withNote(id, note => void attachSelection(note).catch(refresh)),
    onKeepWithout: id => void keepWithout(id).catch(refresh),
    onExport,
  };
}

/** Notes and the answers to them, in the order of the list. */
export function notesOf(items: readonly NoteItem[]): Annotation[] {
  return items.flatMap(({ note, replies }) => [note, ...replies.map(({ reply }) => reply)]);
}
