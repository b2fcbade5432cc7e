import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useWords } from './words.tsx';

/** A note being written. `key` changes with the note, so that an editor never shows another note's words. */
export interface NoteDraft {
  readonly key: string;
  /** The page's words that the note is about. */
  readonly quote: string;
  /** Statement and summary of the claim, empty for a note on a selection. */
  readonly claim: string;
  readonly record: string;
  readonly pageTitle: string;
  readonly text: string;
  /** "14:02" once a draft has been kept. */
  readonly keptAt: string | null;
  readonly status: 'writing' | 'saving' | 'not-saved' | 'refused-private';
}

interface NoteEditorProps {
  readonly draft: NoteDraft;
  /** Every keystroke: the owner keeps it as a draft. */
  readonly onInput: (text: string) => void;
  readonly onSave: (text: string) => void;
  /** Back to the list, the draft kept. */
  readonly onBack: () => void;
}

/** The editor of one note. Ctrl+Enter saves, Escape goes back with the draft kept. */
export function NoteEditor({ draft, onInput, onSave, onBack }: NoteEditorProps) {
  const { t } = useWords();
  const [text, setText] = useState(draft.text);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);

  const refused = draft.status === 'refused-private';
  const canSave = text.trim() !== '' && draft.status !== 'saving' && !refused;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onBack();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) onSave(text);
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="editor"
      aria-label={t('notes.note')}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault();
        if (canSave) onSave(text);
      }}
    >
      <header class="bar-top">
        <button type="button" class="btn btn-ico" aria-label={t('notes.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
        <h1>{t('notes.note')}</h1>
      </header>
      <div class="pad">
        <blockquote class="pagequote" dir="auto">
          {draft.quote}
        </blockquote>
        <p class="meta">
          {[draft.pageTitle, draft.record && t('notes.record', { record: draft.record })].filter(Boolean).join(' · ')}
        </p>
        {draft.claim && (
          <p class="context" lang="en" dir="auto">
            {draft.claim}
          </p>
        )}
        <div class="field">
          <label for="note-text">{t('notes.note')}</label>
          <textarea
            id="note-text"
            class="in"
            ref={area}
            value={text}
            rows={8}
            dir="auto"
            aria-describedby="note-help"
            onInput={event => {
              setText(event.currentTarget.value);
              onInput(event.currentTarget.value);
            }}
          />
          <span class="meta" id="note-help">
            {draft.keptAt ? t('notes.draftKept', { time: draft.keptAt }) : t('notes.markdown')}
          </span>
        </div>
        <NoteTrouble status={draft.status} text={text} onRetry={() => onSave(text)} />
      </div>
      <footer class="save-bar">
        <span class="meta">{t('notes.here')}</span>
        <button type="submit" class="btn btn-main push" disabled={!canSave}>
          {t('notes.save')}
        </button>
      </footer>
    </form>
  );
}

/** Says what was kept safe before what went wrong, and the next step. */
function NoteTrouble({ status, text, onRetry }: { status: NoteDraft['status']; text: string; onRetry: () => void }) {
  const { t } = useWords();
  if (status === 'refused-private')
    return (
      <p class="notice" role="alert">
        <span>
          <b>{t('notes.private')}</b> {t('notes.privateText')}
        </span>
      </p>
    );
  if (status !== 'not-saved') return null;
  return (
    <div class="notice" role="alert">
      <span>
        <b>{t('notes.notSaved')}</b> {t('notes.notSavedText')}
        <span class="row">
          <button type="button" class="btn" onClick={onRetry}>
            {t('notes.tryAgain')}
          </button>
          <button type="button" class="btn" onClick={() => void navigator.clipboard.writeText(text)}>
            {t('notes.copy')}
          </button>
        </span>
      </span>
    </div>
  );
}
