import { useEffect, useState } from 'preact/hooks';
import { readSeenTime } from '../../lib/browser/seen-time-store.ts';
import { type SeenTime, seeTime } from '../../lib/core/safety/seen-time.ts';

/** The time that has really gone by until this page was opened. Null until it is read. */
export function useSeenTime(): SeenTime | null {
  const [seen, setSeen] = useState<SeenTime | null>(null);
  useEffect(() => {
    const now = Date.now();
    readSeenTime(now).then(setSeen, () => setSeen(seeTime(null, now)));
  }, []);
  return seen;
}
