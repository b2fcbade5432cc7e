import type { Annotation, ReviewStatus } from '../../lib/core/annotation/annotation.ts';
import type { NoteChange } from '../../lib/core/annotation/change-annotation.ts';
import { evidenceOf, statusOf, tagsOf, verdictOf } from '../../lib/core/annotation/read-annotation.ts';
import { OutLink } from '../out-link.tsx';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';
import { StatusMark } from './status-mark.tsx';

/** What was found: verdict, status with its steps, and tags. */
export function NoteReview({ note }: { note: Annotation }) {
  const { t, day } = useWords();
  const verdict = verdictOf(note);
  const tags = tagsOf(note);
  const date = (time: string) => day(dayOfTime(Date.parse(time)));
  return (
    <section class="note-part note-review">
      <div>
        <h2 class="label">{t('library.verdict')}</h2>
        <p>
          {verdict
            ? verdict.creator
              ? t('library.verdictBy', {
                  verdict: verdict.value,
                  name: verdict.creator.name,
                  day: date(verdict.created),
                })
              : t('library.verdictOf', { verdict: verdict.value, day: date(verdict.created) })
            : t('library.noVerdict')}
        </p>
        {verdict?.confidence && <p class="meta">{t(`library.confidence-${verdict.confidence}`)}</p>}
      </div>
      <div>
        <h2 class="label">{t('library.status')}</h2>
        <StatusMark status={statusOf(note)} />
        <ol class="review-steps">
          {note.review.map(({ status, at, by }) => (
            <li key={`${status}${at}`} class="meta">
              {by
                ? t('library.stepBy', { status: t(`editor.status-${status}`), name: by, day: date(at) })
                : t('library.step', { status: t(`editor.status-${status}`), day: date(at) })}
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h2 class="label">{t('library.tags')}</h2>
        <p dir="auto">{tags.length > 0 ? tags.join(', ') : t('library.noTag')}</p>
      </div>
    </section>
  );
}

export function NoteEvidence({ note }: { note: Annotation }) {
  const { t } = useWords();
  const evidence = evidenceOf(note);
  if (evidence.length === 0) return null;
  return (
    <section class="note-part">
      <h2 class="label">{t('library.evidence')}</h2>
      <ul class="src">
        {evidence.map(({ url, title, date: of, quote }, at) => (
          <li key={at}>
            <OutLink url={url}>{title || url}</OutLink>
            {of && <span class="src-meta">{of}</span>}
            {quote && <q dir="auto">{quote}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NextStatusProps {
  readonly status: ReviewStatus;
  readonly onChange: (change: NoteChange) => void;
}

/** The next step of a review, one press away: the queue is worked through by it. */
export function NextStatus({ status, onChange }: NextStatusProps) {
  const { t } = useWords();
  const next = status === 'draft' ? 'in-review' : status === 'in-review' ? 'published' : null;
  if (!next) return null;
  return (
    <button type="button" class="btn" onClick={() => onChange({ status: next })}>
      {t('library.setTo', { status: t(`editor.status-${next}`) })}
    </button>
  );
}
