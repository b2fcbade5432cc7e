import { type ReviewStatus, reviewStatuses } from '../../lib/core/annotation/annotation.ts';
import { useWords } from '../words.tsx';

/** The steps of a review; it walks to the right, and may step back. */
export function StatusSteps({ status, onChange }: { status: ReviewStatus; onChange: (status: ReviewStatus) => void }) {
  const { t } = useWords();
  return (
    <fieldset class="field">
      <legend class="label">{t('editor.status')}</legend>
      <div class="status-steps">
        {reviewStatuses.map(one => (
          <label key={one}>
            <input type="radio" name="note-status" checked={one === status} onChange={() => onChange(one)} />
            {t(`editor.status-${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
