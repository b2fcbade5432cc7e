import type { ReviewStatus } from '../../lib/core/annotation/annotation.ts';
import { useWords } from '../words.tsx';

/** How far a review has come, as a picture and a word: an open ring fills up; what came after publishing is told by a line. */
export function StatusMark({ status }: { status: ReviewStatus }) {
  const { t } = useWords();
  return (
    <span class="st">
      <svg class="ico st-i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle
          cx="8"
          cy="8"
          r="5"
          fill={status === 'published' || status === 'corrected' ? 'currentColor' : 'none'}
          stroke-dasharray={status === 'draft' ? '2 2.2' : undefined}
        />
        {status === 'in-review' && <path d="M8 3a5 5 0 0 1 0 10Z" fill="currentColor" />}
        {status === 'corrected' && <path d="M5 15h6" />}
        {status === 'withdrawn' && <path d="m4.5 11.5 7-7" />}
      </svg>
      {t(`editor.status-${status}`)}
    </span>
  );
}
