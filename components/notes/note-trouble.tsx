import { useEffect, useRef } from 'preact/hooks';
import { standingWords } from '../safety/standing-words.ts';
import { useWords } from '../words.tsx';
import type { NoteDraft, WritingState } from './editor-props.ts';

interface NoteTroubleProps {
  readonly note: NoteDraft;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** What a button that cannot save is described by. */
export const troubleId = 'note-trouble';

/** Whether a note could not be saved, or kept as a draft, when that was last tried. */
export const isTroubled = (status: WritingState) =>
  status === 'not-saved' || status === 'full' || status === 'read-only';

/** Why a note is not saved: says what was kept safe before what went wrong, and the next step. */
export function NoteTrouble({ note, onRetry, onLeave }: NoteTroubleProps) {
  const { t } = useWords();
  const { status, standing, isStuck, isUnkept, draft } = note;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever pressed Back looks at the top; on a small screen the words are below.
    if (isStuck) notice.current?.scrollIntoView({ block: 'center' });
  }, [isStuck]);
  if (status === 'refused-private')
    return (
      <p class="notice" role="alert">
        <span>
          <b>{t('notes.private')}</b> {t('notes.privateText')}
        </span>
      </p>
    );
  if (!isTroubled(status)) return null;
  const why = standing && standingWords(standing, t);
  return (
    <div class="notice" role="alert" id={troubleId} ref={notice}>
      <span>
        <b>{t('notes.notSaved')}</b> {status === 'full' && `${t('editor.full')} `}
        {status === 'read-only' && why && `${why.title} ${why.text} `}
        {t('notes.notSavedText')}
        {(status === 'read-only' || isStuck || isUnkept) && ` ${t('editor.noDraft')}`}
        <span class="row">
          <button type="button" class="btn" onClick={onRetry}>
            {t('notes.tryAgain')}
          </button>
          <button type="button" class="btn" onClick={() => void navigator.clipboard.writeText(draft.text)}>
            {t('notes.copy')}
          </button>
          {isStuck && (
            <button type="button" class="btn" onClick={onLeave}>
              {t('editor.leave')}
            </button>
          )}
        </span>
      </span>
    </div>
  );
}
