import { useEffect, useState } from 'preact/hooks';
import type { SeenNow } from '../../components/history-props.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { getSighting } from '../../lib/browser/sighting-store.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';

interface OpenCard {
  /** Undefined until it is read, null where it is gone. */
  readonly sighting: Sighting | null | undefined;
  readonly now: SeenNow;
}

/** The card that is open, as it was, and what the database says of it today. */
export function useOpenCard(id: string): OpenCard {
  const [sighting, setSighting] = useState<Sighting | null | undefined>(undefined);
  const [now, setNow] = useState<SeenNow>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    setSighting(undefined);
    setNow({ kind: 'loading' });
    if (id === '') return;
    getSighting(openDatabase(), id).then(
      found => isCurrent && setSighting(found ?? null),
      () => isCurrent && setSighting(null),
    );
    sendMessage('compareSighting', { id }).then(
      compared => isCurrent && setNow({ kind: 'known', ...compared }),
      () => isCurrent && setNow({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return { sighting, now };
}
