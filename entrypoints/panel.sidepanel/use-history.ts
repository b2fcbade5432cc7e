import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CardDone } from '../../components/card-props.ts';
import type { HistoryState, HistoryViewProps, SeenNow } from '../../components/history-props.ts';
import { useWords } from '../../components/words.tsx';
import type { Tab } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { sourcesOf, type TabKnowledge } from '../shared/page-state.ts';
import { useSeenAgain } from './use-seen-again.ts';

/** Cards that are listed of each kind; the others are found by searching. */
const listed = 100;
/** A store of months is read through for a search: not at every key. */
const searchMs = 150;

/** The cards that were seen, what is searched among them, the one that is open, and what was deleted last. */
export function useHistory(tab: Tab | null, known: TabKnowledge): HistoryViewProps {
  const { t } = useWords();
  const [history, setHistory] = useState<HistoryState>({ kind: 'loading' });
  const [text, setText] = useState('');
  const [now, setNow] = useState<SeenNow>({ kind: 'loading' });
  const [done, setDone] = useState<CardDone | null>(null);
  const pages = sourcesOf(known);
  const page = pages.join('\n');

  const refresh = useCallback(() => {
    read(pages, text).then(setHistory, () => setHistory({ kind: 'failed' }));
  }, [page, text]);

  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => (notice === 'sightings' || notice === 'settings') && refresh(), stop.signal);
    const timer = setTimeout(refresh, text === '' ? 0 : searchMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [refresh, text]);
  useSeenAgain(tab, known, history);

  async function remove(which: { id: string } | { host: string }): Promise<void> {
    const { deleted } = await sendMessage('deleteSightings', which);
    const undo = () => {
      setDone(null);
      void sendMessage('restoreSightings', { sightings: deleted }).catch(refresh);
    };
    setDone({ text: t('history.deleted', { count: deleted.length }), undo });
  }

  return {
    history,
    text,
    now,
    done,
    onRetry: refresh,
    onSearch: setText,
    onOpen(id) {
      setNow({ kind: 'loading' });
      if (id === null) return;
      sendMessage('compareSighting', { id }).then(
        answer => setNow({ kind: 'known', ...answer }),
        () => setNow({ kind: 'failed' }),
      );
    },
    onDelete: which => void remove(which).catch(refresh),
    onDoneEnd: () => setDone(null),
  };
}

async function read(pages: string[], text: string): Promise<HistoryState> {
  const [found, settings] = await Promise.all([
    sendMessage('searchSightings', { pages, text, limit: listed }),
    sendMessage('getSettings', null),
  ]);
  return { kind: 'shown', ...found, isOn: settings.history, days: settings.historyDays };
}
