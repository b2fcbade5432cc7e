import { useEffect } from 'preact/hooks';
import { onNotice } from '../../lib/browser/notices.ts';
import { readWantedTab, type WantedTab } from '../../lib/browser/wanted-tab.ts';

/** Show the tab that a page asked for, when the panel opens and while it is open. `show` must stay the same function. */
export function useWantedTab(show: (tab: WantedTab) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const read = () => void readWantedTab(Date.now()).then(tab => tab && show(tab));
    onNotice(notice => notice === 'tab' && read(), stop.signal);
    read();
    return () => stop.abort();
  }, [show]);
}
