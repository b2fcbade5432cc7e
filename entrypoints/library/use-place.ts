import { useCallback, useEffect, useState } from 'preact/hooks';
import { type LibraryPlace, readPlace, writePlace } from '../../lib/core/library/address.ts';

/** How a new place gets into the browser's history: a step that Back takes back, or in the place of the last one. */
export type Step = 'push' | 'replace';

/** Where the reader is in the library: the address says it, so that it can be kept, sent, and gone back to. */
export function usePlace(): [LibraryPlace, (change: Partial<LibraryPlace>, step?: Step) => void] {
  const [place, setPlace] = useState(() => readPlace(location.hash));
  useEffect(() => {
    // Links of ours, Back and Forward, and addresses that are typed.
    const follow = () => setPlace(readPlace(location.hash));
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const go = useCallback((change: Partial<LibraryPlace>, step: Step = 'push') => {
    const next = { ...readPlace(location.hash), ...change };
    const hash = writePlace(next);
    if (hash !== location.hash) history[step === 'push' ? 'pushState' : 'replaceState'](null, '', hash);
    setPlace(next);
  }, []);
  return [place, go];
}
