import { useState } from 'preact/hooks';
import { useWords } from '../words.tsx';
import type { NoteItem, OrphanActions } from './notes-props.ts';

/** What can be done for a note that has lost its place, or may have. */
export function OrphanRepair({ item, ...act }: { item: NoteItem } & OrphanActions) {
  const { t } = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const { found, near, isKept } = item;
  const { id } = item.note;
  if (isChoosing)
    return (
      <>
        <p role="status">{t('orphans.chooseText')}</p>
        <div class="row">
          <button type="button" class="btn btn-main" onClick={() => act.onAttachSelection(id)}>
            {t('orphans.attachSelection')}
          </button>
          <button type="button" class="btn" onClick={() => setChoosing(false)}>
            {t('orphans.cancel')}
          </button>
        </div>
      </>
    );
  return (
    <div class="row">
      {near && (
        <button type="button" class="btn btn-main" onClick={() => act.onAttach(id, near)}>
          {t(found === 'orphan' ? 'orphans.attach' : 'orphans.confirm')}
        </button>
      )}
      <button type="button" class="btn" onClick={() => setChoosing(true)}>
        {t('orphans.choose')}
      </button>
      {found === 'orphan' && !isKept && (
        <button type="button" class="btn btn-quiet" onClick={() => act.onKeepWithout(id)}>
          {t('orphans.keep')}
        </button>
      )}
    </div>
  );
}
