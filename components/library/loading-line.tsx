import { useWords } from '../words.tsx';

/** How far the store has been read; null when it is read. */
export interface Progress {
  readonly read: number;
  readonly all: number;
}

/** Says that rows are still being read. What is read so far can be used meanwhile. */
export function LoadingLine({ progress }: { progress: Progress | null }) {
  const { t } = useWords();
  if (!progress) return null;
  return (
    <p class="loading meta">
      <progress value={progress.read} max={Math.max(1, progress.all)} aria-label={t('library.loading')} />
      {t('library.loaded', { read: progress.read, all: progress.all })}
    </p>
  );
}

/** The store did not answer. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div class="state" role="alert">
      <h2 class="state-title">{t('library.failed')}</h2>
      <p class="meta">{t('library.failedText')}</p>
      <button type="button" class="btn" onClick={onRetry}>
        {t('card.tryAgain')}
      </button>
    </div>
  );
}
