import { useCallback, useEffect, useState } from 'preact/hooks';
import { type HistoryState, otherPagesLimit } from '../../components/history-view.tsx';
import { onNotice } from '../../lib/browser/notices.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { isWebPage } from '../../lib/browser/sites.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

/** The most that one question may ask for. */
const pageLimit = 500;

/** The cards that were seen: those of the page, then the latest of other pages. */
export function useHistory(known: TabKnowledge): { state: HistoryState; refresh: () => void } {
  const [state, setState] = useState<HistoryState>({ kind: 'loading' });
  const page = isWebPage(known.url) ? normalizeSource(known.url) : null;

  const refresh = useCallback(() => {
    read(page).then(setState, () => setState({ kind: 'failed' }));
  }, [page]);

  useEffect(() => {
    const stop = new AbortController();
    onNotice(notice => notice === 'sightings' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, [refresh]);
  return { state, refresh };
}

async function read(page: string | null): Promise<HistoryState> {
  const here = page === null ? [] : await sendMessage('listSightings', { page, limit: pageLimit });
  // As many more as this page may have among the latest.
  const limit = Math.min(pageLimit, otherPagesLimit + here.length);
  const latest = await sendMessage('listSightings', { page: null, limit });
  const others = latest.filter(sighting => sighting.page !== page).slice(0, otherPagesLimit);
  return { kind: 'shown', here, others };
}
