import { DoneLine } from './card-done.tsx';
import { Icon } from './icons.tsx';
import { NoteRow } from './notes/note-row.tsx';
import type { NotesViewProps } from './notes/notes-props.ts';
import { Notice } from './page-states.tsx';
import { WaitingDrafts } from './notes/waiting-drafts.tsx';
import { useWords } from './words.tsx';

/** The notes of this page, after what waits to be saved. Those that have lost their place come first, with the reason. */
export function NotesList({ notes, drafts, refused, ...props }: NotesViewProps) {
  const { t } = useWords();
  const lost = notes.filter(({ found, isKept }) => found === 'orphan' && !isKept);
  const others = notes.filter(item => !lost.includes(item));
  return (
    <>
      {refused && (
        <div class="pad-tight">
          <Notice>
            <b>{t('notes.private')}</b> {t(refused === 'claim' ? 'notes.privateClaim' : 'notes.privateText')}
          </Notice>
        </div>
      )}
      <WaitingDrafts drafts={drafts} onResume={props.onResume} onDrop={props.onDrop} />
      {notes.length === 0 && (
        <div class="state">
          <h2 class="state-title">{t('notes.none')}</h2>
          {!refused && <p class="meta">{t('notes.noneText', { key: 'N' })}</p>}
        </div>
      )}
      {lost.length > 0 && (
        <div class="pad-tight">
          <p class="notice">
            <Icon name="note" large />
            <span>
              <b>{t('notes.lost', { count: lost.length })}</b> {t('notes.kept', { count: lost.length })}{' '}
              {t('orphans.text', { count: lost.length })}
            </span>
          </p>
        </div>
      )}
      {[...lost, ...others].map(item => (
        <NoteRow key={item.note.id} item={item} {...props} />
      ))}
      {props.done && <DoneLine done={props.done} onEnd={props.onDoneEnd} />}
      {notes.length > 0 && (
        <footer class="save-bar">
          <button type="button" class="btn" data-way="export" onClick={props.onExport}>
            <Icon name="export" />
            {t('threads.exportAll')}
          </button>
        </footer>
      )}
    </>
  );
}
