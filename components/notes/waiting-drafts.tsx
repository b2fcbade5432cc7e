import type { Draft } from '../../lib/core/annotation/draft.ts';
import { quoteOf } from '../../lib/core/annotation/read-annotation.ts';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';

interface WaitingDraftsProps {
  readonly drafts: readonly Draft[];
  readonly onResume: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

/** Letters of a draft that are shown to know it by. */
const shownLetters = 120;

/** What was written and not saved, to be gone on with. */
export function WaitingDrafts({ drafts, onResume, onDrop }: WaitingDraftsProps) {
  const { t } = useWords();
  if (drafts.length === 0) return null;
  return (
    <section class="pad waiting" aria-labelledby="waiting-title">
      <p class="notice">
        <Icon name="note" large />
        <span>
          <b id="waiting-title">{t('threads.drafts', { count: drafts.length })}</b> {t('threads.draftsText')}
        </span>
      </p>
      <ul>
        {drafts.map(draft => (
          <li key={draft.id}>
            <p dir="auto">{beginningOf(draft.text) || t('threads.noWords')}</p>
            <p class="meta" dir="auto">
              {[quoteOf(draft.target) && beginningOf(quoteOf(draft.target)), draft.pageTitle]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div class="row">
              <button type="button" class="btn" onClick={() => onResume(draft.id)}>
                {t('threads.resume')}
              </button>
              <button type="button" class="btn btn-quiet" onClick={() => onDrop(draft.id)}>
                {t('threads.drop')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function beginningOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= shownLetters) return line;
  return `${line.slice(0, shownLetters).toWellFormed()}…`;
}
