import { useEffect, useState } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { type Draft, noteIdOf } from '../../lib/core/annotation/draft.ts';
import { repliedTo, textOf } from '../../lib/core/annotation/read-annotation.ts';

export interface SavedStates {
  /** States that were saved before the note which the draft was begun from, the newest first. */
  readonly earlier: readonly Annotation[];
  /** What the draft replies to; '' for a note that is gone, null for no reply. */
  readonly repliedTo: string | null;
}

const none: SavedStates = { earlier: [], repliedTo: null };

/** What the editor shows of stored notes beside a draft. */
export function useSavedStates(draft: Draft | null): SavedStates {
  const [states, setStates] = useState<SavedStates>(none);
  const id = draft ? noteIdOf(draft) : null;
  const rev = draft?.from?.rev ?? 0;
  const parent = draft && repliedTo(draft);
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const [earlier, answered] = await Promise.all([
        id !== null && rev > 0 ? sendMessage('getHistory', { id }) : null,
        parent === null ? null : sendMessage('getHistory', { id: parent }),
      ]);
      if (stop.signal.aborted) return;
      setStates({
        earlier: earlier?.versions.filter(version => version.rev < rev) ?? [],
        repliedTo: answered && (answered.note ? textOf(answered.note) : ''),
      });
    };
    setStates(none);
    // Without them the editor has no history; it writes and saves all the same.
    read().catch(() => undefined);
    onNotice(notice => notice === 'annotations' && void read().catch(() => undefined), stop.signal);
    return () => stop.abort();
  }, [id, rev, parent]);
  return states;
}
