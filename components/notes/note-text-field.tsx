import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Draft } from '../../lib/core/annotation/draft.ts';
import { useWords } from '../words.tsx';
import { Markdown } from './markdown.tsx';

interface NoteTextFieldProps {
  readonly draft: Draft;
  readonly keptAt: string | null;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
}

/** The note in Markdown, and how it will read. */
export function NoteTextField({ draft, keptAt, area, onChange }: NoteTextFieldProps) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <div class="field">
      <label for="note-text">{t('notes.note')}</label>
      {isShown && (
        <div class="note-preview">
          <Markdown text={draft.text} />
        </div>
      )}
      <textarea
        id="note-text"
        class="in"
        hidden={isShown}
        ref={area}
        value={draft.text}
        rows={6}
        dir="auto"
        aria-describedby="note-help"
        onInput={event => onChange(event.currentTarget.value)}
      />
      <div class="row">
        <span class="meta" id="note-help">
          {keptAt ? t('notes.draftKept', { time: keptAt }) : t('notes.markdown')}
        </span>
        {draft.text.trim() !== '' && (
          <button type="button" class="link push" onClick={() => setShown(shown => !shown)}>
            {t(isShown ? 'editor.write' : 'editor.preview')}
          </button>
        )}
      </div>
    </div>
  );
}
