import type { Evidence } from '../../lib/core/annotation/read-annotation.ts';
import { OutLink } from '../out-link.tsx';
import { useWords } from '../words.tsx';

interface EvidenceLineProps {
  readonly evidence: Evidence;
  /** Absent where it is only looked at. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

/** One source of a note as it is kept. */
export function EvidenceLine({ evidence, onEdit, onRemove }: EvidenceLineProps) {
  const { t, day } = useWords();
  const { url, title, date, quote } = evidence;
  const name = title || url || t('editor.noTitle');
  const action = (said: string, act: () => void, push: boolean) => (
    <button
      type="button"
      class={push ? 'btn btn-quiet push' : 'btn btn-quiet'}
      aria-label={t('editor.actionOn', { action: said, on: name })}
      onClick={act}
    >
      {said}
    </button>
  );
  return (
    <>
      <span dir="auto">
        <OutLink url={url.trim()}>{name}</OutLink>
      </span>
      {quote && (
        <q class="evidence-quote" dir="auto">
          {quote}
        </q>
      )}
      <span class="row">
        {date && <span class="meta">{day(date)}</span>}
        {onEdit && action(t('editor.editEvidence'), onEdit, true)}
        {onRemove && action(t('editor.removeEvidence'), onRemove, false)}
      </span>
    </>
  );
}
