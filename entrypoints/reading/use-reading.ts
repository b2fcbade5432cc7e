import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingState } from '../../components/reading-view.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { connectToPage } from '../../lib/browser/panel-port.ts';
import type { PageReport } from '../../lib/core/page-protocol.ts';
import { readClaims } from './read-claims.ts';

type Shown = Extract<ReadingState, { kind: 'shown' }>;

interface Reading {
  readonly state: ReadingState;
  readonly isPrivate: boolean;
  readonly reload: () => void;
}

/** Read the page in a tab, wait while it is still being read, and notice when it changes or goes. */
export function useReading(tabId: number): Reading {
  const [state, setState] = useState<ReadingState>({ kind: 'loading' });
  const [isPrivate, setPrivate] = useState(true);
  const latest = useRef(state);
  latest.current = state;

  const reload = useCallback(() => {
    readClaims(tabId).then(setState, () => setState({ kind: 'gone' }));
  }, [tabId]);

  useEffect(() => {
    browser.tabs.get(tabId).then(
      tab => setPrivate(tab.incognito),
      () => undefined,
    );
    reload();
    const compare = async () => {
      const shown = latest.current;
      if (shown.kind !== 'shown') return reload();
      const report = await sendToPage(tabId, 'getReport', null).catch(() => null);
      setState({ ...shown, since: sinceOf(shown, report) });
    };
    const end = () => {
      const shown = latest.current;
      setState(shown.kind === 'shown' ? { ...shown, since: 'gone' } : { kind: 'gone' });
    };
    return connectToPage(tabId, ({ news }) => news === 'changed' && void compare(), end);
  }, [tabId, reload]);

  return { state, isPrivate, reload };
}

/** What has become of the page since it was read. */
function sinceOf({ url, items }: Shown, report: PageReport | null): Shown['since'] {
  if (report?.url !== url) return 'gone';
  const listed = report.mentions.filter(({ repeat }) => !repeat);
  const isSame = listed.length === items.length && listed.every(({ key }, at) => key === items[at]?.key);
  return isSame ? 'nothing' : 'changed';
}
