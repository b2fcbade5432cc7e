import { useEffect } from 'preact/hooks';
import { browser } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { readWanted, type Wanted } from '../../lib/browser/wanted-tab.ts';
import { isOwnWindow } from '../shared/active-tab.ts';

/** Show what was asked for elsewhere, when the panel opens and while it is open. `show` must stay the same function. */
export function useWantedTab(show: (wanted: Wanted) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      const windowId = isOwnWindow() ? null : ((await browser.windows.getCurrent()).id ?? null);
      const wanted = await readWanted(Date.now(), windowId);
      if (wanted && !stop.signal.aborted) show(wanted);
    };
    onNotice(notice => notice === 'tab' && void read(), stop.signal);
    void read();
    return () => stop.abort();
  }, [show]);
}
