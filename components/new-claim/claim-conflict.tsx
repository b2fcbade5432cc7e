import { dayAndTime } from '../notes/note-time.ts';
import { useWords } from '../words.tsx';

/** Another state of a claim is kept than the one that was written on; `at` says since when (ISO 8601), null for one that was deleted. */
export interface ClaimConflict {
  readonly id: string;
  readonly at: string | null;
}

export interface ConflictActions {
  readonly onOpenOther: () => void;
  readonly onKeepAsOther: () => void;
  readonly onPutInPlace: () => void;
}

/** A claim that was saved or deleted while it was written here: nothing is decided for the reviewer. */
export function ConflictNotice({ conflict, ...act }: { conflict: ClaimConflict } & ConflictActions) {
  const words = useWords();
  const { t } = words;
  const { at } = conflict;
  return (
    <div class="notice" role="alert">
      <span>
        <b>{t('newClaim.conflictTitle')}</b>{' '}
        {at === null ? t('newClaim.conflictDeleted') : t('newClaim.conflict', { at: dayAndTime(at, words) })}
        <span class="row">
          {at !== null && (
            <>
              <button type="button" class="btn" onClick={act.onOpenOther}>
                {t('newClaim.openOther')}
              </button>
              <button type="button" class="btn" onClick={act.onKeepAsOther}>
                {t('newClaim.keepAsOther')}
              </button>
            </>
          )}
          <button type="button" class="btn" onClick={act.onPutInPlace}>
            {t(at === null ? 'newClaim.keepAnyway' : 'newClaim.putInPlace')}
          </button>
        </span>
      </span>
    </div>
  );
}
