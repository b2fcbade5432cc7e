import { useCallback, useRef, useState } from 'preact/hooks';
import type { ClaimConflict } from '../../components/new-claim/claim-conflict.tsx';
import { useWords } from '../../components/words.tsx';
import { MessageError } from '../../lib/browser/answer.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { getOwnClaim, saveOwnClaim } from '../../lib/browser/own-claim-store.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { OwnClaim } from '../../lib/core/claim/own-claim.ts';
import { revOf } from '../../lib/core/claim/own-claim-rev.ts';

type State = Pick<OwnClaim, 'id' | 'rev'>;

interface KeepClaim {
  /** What came of the last save; '' before one. */
  readonly said: string;
  /** Another state stands where this one should; null where none does. */
  readonly conflict: ClaimConflict | null;
  /** What is written goes on from this state. */
  readonly goOnFrom: (own: State) => void;
  /** The form was changed: what was said is no longer so. */
  readonly forget: () => void;
  /** `words` are said once it is kept. */
  readonly keep: (own: OwnClaim, words: string) => Promise<void>;
  /** The same over whatever is kept now. */
  readonly keepOver: (own: OwnClaim, words: string) => Promise<void>;
}

/** The saving of a claim. Two tabs that write one never overwrite each other unasked: the second hears of the first. */
export function useKeepClaim(): KeepClaim {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [conflict, setConflict] = useState<ClaimConflict | null>(null);
  /** As it is kept, as far as this tab has seen. */
  const base = useRef<State | null>(null);

  async function keep(own: OwnClaim, words: string): Promise<void> {
    const rev = base.current?.id === own.id ? revOf(base.current) + 1 : 1;
    try {
      await saveOwnClaim(openDatabase(), { ...own, rev });
    } catch (error) {
      setSaid(t('newClaim.notSaved'));
      if (!(error instanceof MessageError) || error.code !== 'conflict') return;
      const theirs = await getOwnClaim(openDatabase(), own.id).catch(() => null);
      setSaid('');
      return setConflict({ id: own.id, at: theirs?.modified ?? null });
    }
    base.current = { id: own.id, rev };
    setConflict(null);
    setSaid(words);
    // It is kept, whether or not pages hear of it now.
    await sendMessage('storesChanged', null).catch(() => undefined);
  }

  return {
    said,
    conflict,
    goOnFrom: useCallback((own: State) => {
      base.current = own;
    }, []),
    forget: useCallback(() => setSaid(''), []),
    keep,
    async keepOver(own, words) {
      base.current = await getOwnClaim(openDatabase(), own.id).catch(() => null);
      await keep(own, words);
    },
  };
}
