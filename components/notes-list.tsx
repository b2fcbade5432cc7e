import type { Annotation } from '../lib/core/annotation/annotation.ts';
import { quoteOf, textOf } from '../lib/core/annotation/read-annotation.ts';
import type { OrphanReason } from '../lib/core/annotation/find-quote.ts';
import type { Words } from '../lib/core/words/words.ts';
import { Icon } from './icons.tsx';
import { useWords } from './words.tsx';

/** A stored note with how it was found on the page: `waiting` while the page has not answered. */
export interface NoteItem {
  readonly note: Annotation;
  readonly found: 'position' | 'quote' | 'fuzzy' | 'orphan' | 'waiting';
  /** Why a note has lost its place. */
  readonly why: OrphanReason | null;
}

interface NotesListProps {
  readonly notes: readonly NoteItem[];
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onGo: (id: string) => void;
}

/** The notes of this page. Those that have lost their place come first, with the reason. */
export function NotesList({ notes, onEdit, onDelete, onGo }: NotesListProps) {
  const { t } = useWords();
  if (notes.length === 0)
    return (
      <div class="state">
        <h2 class="state-title">{t('notes.none')}</h2>
        <p class="meta">{t('notes.noneText', { key: 'N' })}</p>
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
              <b>{t('notes.lost', { count: lost.length })}</b> {t('notes.kept', { count: lost.length })}
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
  const { t, day } = useWords();
  const { note, found, why } = item;
  const quote = quoteOf(note.target);
  const text = textOf(note);
  return (
    <article class="note">
      {found === 'orphan' && <h2 class="label">{why ? whyWords(why, t) : t('notes.removed')}</h2>}
      <blockquote class="pagequote" dir="auto">
        {quote}
      </blockquote>
      <p class="note-text" dir="auto">
        {text}
      </p>
      <div class="row">
        <span class="meta">{day(note.modified.slice(0, 10))}</span>
        {found !== 'orphan' && (
          <button type="button" class="btn push" aria-label={t('notes.showLong')} onClick={() => onGo(note.id)}>
            {t('notes.show')}
          </button>
        )}
        <button type="button" class={found === 'orphan' ? 'btn push' : 'btn'} onClick={() => onEdit(note.id)}>
          {t('notes.edit')}
        </button>
        <button type="button" class="btn" onClick={() => onDelete(note.id)}>
          {t('notes.delete')}
        </button>
      </div>
    </article>
  );
}

function whyWords({ kind, count }: OrphanReason, t: Words['t']): string {
  switch (kind) {
    case 'no-quote':
      return t('notes.noQuote');
    case 'too-often':
      return t('notes.tooOften', { number: count });
    case 'often':
      return t('notes.often', { count });
    case 'elsewhere':
      return t('notes.elsewhere');
    case 'gone':
      return t('notes.gone');
    case 'almost-often':
      return t('notes.almostOften', { count });
    case 'almost-elsewhere':
      return t('notes.almostElsewhere');
  }
}
