import { useCallback, useEffect, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { type Draft, isEmptyDraft } from '../../lib/core/annotation/draft.ts';
import { isUnchanged } from '../../lib/core/annotation/note-fields.ts';
import { freeDrafts } from './hold-draft.ts';

/** Drafts with something in them that no editor has open, the one that was written in last first. `open` is the one that is open here. */
export function useWaitingDrafts(open: string | null): { drafts: readonly Draft[]; refresh: () => void } {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const refresh = useCallback(() => {
    sendMessage('listDrafts', null)
      .then(all => freeDrafts(all.filter(draft => !isEmptyDraft(draft) && !isUnchanged(draft))))
      // Those that were listed stay: nothing is known to have gone.
      .then(setDrafts, () => undefined);
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => (notice === 'draft' || notice === 'annotations') && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, [refresh, open]);
  return { drafts: drafts.filter(({ id }) => id !== open), refresh };
}
