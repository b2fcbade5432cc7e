import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { Icon } from './icons.tsx';
import { countOf } from './page-states.tsx';
import { useWords } from './words.tsx';

/** A stored note with how it was found on the page: `waiting` while the page has not answered. */
export interface NoteItem {
  readonly note: Annotation;
  readonly found: 'position' | 'quote' | 'fuzzy' | 'orphan' | 'waiting';
  /** Why a note has lost its place, in words. */
  readonly why: string | null;
}

interface NotesListProps {
  readonly notes: readonly NoteItem[];
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onGo: (id: string) => void;
}

/** The notes of this page. Those that have lost their place come first, with the reason. */
export function NotesList({ notes, onEdit, onDelete, onGo }: NotesListProps) {
  if (notes.length === 0)
    return (
      <div class="state">
        <h2 class="state-title">No notes on this page</h2>
        <p class="meta">Open a card and choose Note, or press N on a claim in the list.</p>
      </div>
    );
  const lost = notes.filter(item => item.found === 'orphan');
  const placed = notes.filter(item => item.found !== 'orphan');
  return (
    <>
      {lost.length > 0 && (
        <div class="pad-tight">
          <p class="notice">
            <Icon name="note" large />
            <span>
              <b>
                {countOf(lost.length, 'note')} {lost.length === 1 ? 'has lost its place' : 'have lost their place'}.
              </b>{' '}
              {lost.length === 1 ? 'It is kept.' : 'They are kept.'}
            </span>
          </p>
        </div>
      )}
      {[...lost, ...placed].map(item => (
        <NoteRow key={item.note.id} item={item} onEdit={onEdit} onDelete={onDelete} onGo={onGo} />
      ))}
    </>
  );
}

function NoteRow({ item, onEdit, onDelete, onGo }: { item: NoteItem } & Omit<NotesListProps, 'notes'>) {
  const { day } = useWords();
  const { note, found, why } = item;
  const quote = note.target.selector.find(selector => selector.type === 'TextQuoteSelector')?.exact ?? '';
  const text = note.body.find(body => body.type === 'TextualBody')?.value ?? '';
  return (
    <article class="note">
      {found === 'orphan' && <h2 class="label">{why ?? 'The sentence was removed'}</h2>}
      <blockquote class="pagequote">{quote}</blockquote>
      <p class="note-text" dir="auto">
        {text}
      </p>
      <div class="row">
        <span class="meta">{day(note.modified.slice(0, 10))}</span>
        {found !== 'orphan' && (
          <button type="button" class="btn push" aria-label="Show on the page" onClick={() => onGo(note.id)}>
            Show
          </button>
        )}
        <button type="button" class={found === 'orphan' ? 'btn push' : 'btn'} onClick={() => onEdit(note.id)}>
          Edit
        </button>
        <button type="button" class="btn" onClick={() => onDelete(note.id)}>
          Delete
        </button>
      </div>
    </article>
  );
}
