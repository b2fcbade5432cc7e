import { useWords } from '../words.tsx';
import type { WritingState } from './editor-props.ts';

/** Why a note is not saved: says what was kept safe before what went wrong, and the next step. */
export function NoteTrouble({ status, text, onRetry }: { status: WritingState; text: string; onRetry: () => void }) {
  const { t } = useWords();
  if (status === 'refused-private')
    return (
      <p class="notice" role="alert">
        <span>
          <b>{t('notes.private')}</b> {t('notes.privateText')}
        </span>
      </p>
    );
  if (status !== 'not-saved' && status !== 'full') return null;
  return (
    <div class="notice" role="alert">
      <span>
        <b>{t('notes.notSaved')}</b> {status === 'full' && `${t('editor.full')} `}
        {t('notes.notSavedText')}
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
