import { useCallback, useState } from 'preact/hooks';
import type { CardDone } from '../../components/card-props.ts';
import { useWords } from '../../components/words.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { deleteOwnClaim, putBackOwnClaim } from '../../lib/browser/own-claim-store.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { NoteChange } from '../../lib/core/annotation/change-annotation.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';

export interface NoteActions {
  /** What was done last, with a way back where there is one. */
  readonly done: CardDone | null;
  readonly busy: boolean;
  readonly say: (text: string) => void;
  readonly endDone: () => void;
  readonly edit: (ids: readonly string[], change: NoteChange) => void;
  readonly trash: (ids: readonly string[]) => void;
  readonly putBack: (ids: readonly string[]) => void;
  readonly deleteForGood: (ids: readonly string[]) => void;
  readonly deleteClaim: (id: string) => void;
  readonly deleteSightings: (which: { readonly id: string } | { readonly host: string }) => void;
}

/** Changes to many notes, each of which says what it did, and is undone by what it says. */
export function useNoteActions(): NoteActions {
  const { t } = useWords();
  const [done, setDone] = useState<CardDone | null>(null);
  const [busy, setBusy] = useState(false);
  const say = useCallback((text: string, undo: (() => void) | null = null) => setDone({ text, undo }), []);
  const run = (doing: () => Promise<void>) => {
    setBusy(true);
    void doing()
      .catch(() => say(t('library.notDone')))
      .then(() => setBusy(false));
  };

  async function edit(ids: readonly string[], change: NoteChange): Promise<void> {
    const { changed, same, gone } = await sendMessage('editAnnotations', { ids: [...ids], change });
    const parts = [
      t('library.changedNotes', { count: changed.length }),
      same.length > 0 ? t('library.unchanged', { count: same.length }) : '',
      gone.length > 0 ? t('library.gone', { count: gone.length }) : '',
    ];
    const undo = async () => {
      const { left } = await sendMessage('revertAnnotations', { states: changed });
      say(left.length === 0 ? t('library.undone') : t('library.undoneBut', { count: left.length }));
    };
    say(parts.filter(Boolean).join(' '), changed.length > 0 ? () => run(undo) : null);
  }

  async function trash(ids: readonly string[]): Promise<void> {
    await sendMessage('trashAnnotations', { ids: [...ids] });
    say(t('library.trashed', { count: ids.length }), () => run(() => putBack(ids)));
  }

  async function putBack(ids: readonly string[]): Promise<void> {
    await sendMessage('untrashAnnotations', { ids: [...ids] });
    say(t('library.putBackDone', { count: ids.length }));
  }

  async function deleteForGood(ids: readonly string[]): Promise<void> {
    await sendMessage('deleteForGood', { ids: [...ids] });
    say(t('library.deletedForGood', { count: ids.length }));
  }

  async function deleteClaim(id: string): Promise<void> {
    const database = openDatabase();
    const own = await deleteOwnClaim(database, id);
    await sendMessage('storesChanged', null);
    const undo = async () => {
      if (own) await putBackOwnClaim(database, own);
      await sendMessage('storesChanged', null);
      say(t('library.undone'));
    };
    say(t('library.claimDeleted'), () => run(undo));
  }

  async function deleteSightings(which: { readonly id: string } | { readonly host: string }): Promise<void> {
    const { deleted } = await sendMessage('deleteSightings', which);
    const undo = async (sightings: Sighting[]) => {
      await sendMessage('restoreSightings', { sightings });
      say(t('library.undone'));
    };
    say(t('history.deleted', { count: deleted.length }), () => run(() => undo(deleted)));
  }

  return {
    done,
    busy,
    say,
    endDone: useCallback(() => setDone(null), []),
    edit: (ids, change) => run(() => edit(ids, change)),
    trash: ids => run(() => trash(ids)),
    putBack: ids => run(() => putBack(ids)),
    deleteForGood: ids => run(() => deleteForGood(ids)),
    deleteClaim: id => run(() => deleteClaim(id)),
    deleteSightings: which => run(() => deleteSightings(which)),
  };
}
