import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser, type Tab } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { connectToPage, type PageNews } from '../../lib/browser/panel-port.ts';
import { activeTab, readTab } from '../shared/active-tab.ts';
import { nothingKnown, type TabKnowledge } from '../shared/page-state.ts';

/** A page that went away is asked for again after this, since its successor's script takes a moment to run. */
const reconnectMs = 700;

interface LookedAt {
  readonly tab: Tab | null;
  readonly known: TabKnowledge;
  /** Key of the mark that the reader is at, as the page tells it. */
  readonly at: string | null;
  readonly refresh: () => void;
}

/** The tab that the reader looks at, and what is known of it; follows the reader from tab to tab and along the page. */
export function useTab(): LookedAt {
  const [tab, setTab] = useState<Tab | null>(null);
  const [known, setKnown] = useState<TabKnowledge>(nothingKnown);
  const [at, setAt] = useState<string | null>(null);
  const [connection, reconnect] = useState(0);

  const refresh = useCallback(() => {
    void activeTab().then(async next => {
      const knowledge = await readTab(next);
      setTab(next);
      setKnown(knowledge);
    });
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    const onUpdated = (_: number, change: { status?: string; url?: string }) => {
      if (change.status === 'complete' || change.url) refresh();
    };
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.windows.onFocusChanged.addListener(refresh);
    onNotice(notice => notice === 'settings' && refresh(), stop.signal);
    refresh();
    return () => {
      stop.abort();
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.windows.onFocusChanged.removeListener(refresh);
    };
  }, [refresh]);

  useEffect(() => {
    const id = tab?.id;
    if (id === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onNews = (news: PageNews) => {
      if (news.news === 'at') setAt(news.key);
      else refresh();
    };
    const disconnect = connectToPage(id, onNews, () => {
      timer = setTimeout(() => {
        refresh();
        reconnect(count => count + 1);
      }, reconnectMs);
    });
    return () => {
      clearTimeout(timer);
      disconnect();
      setAt(null);
    };
  }, [tab?.id, known.report !== null, connection, refresh]);

  return { tab, known, at, refresh };
}
