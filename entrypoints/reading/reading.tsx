import { useEffect } from 'preact/hooks';
import { ReadingView } from '../../components/reading-view.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { useDatabaseDay } from '../shared/use-database-day.ts';
import { useReading } from './use-reading.ts';

/** The reading view of the page in a tab. */
export function Reading({ tabId }: { tabId: number }) {
  const { t } = useWords();
  const { state, isPrivate, reload } = useReading(tabId);
  const databaseDay = useDatabaseDay();
  const title = state.kind === 'shown' ? state.title : '';

  useEffect(() => {
    // A browser writes titles into its own history, and a private window's page must leave nothing there.
    if (title !== '' && !isPrivate) document.title = t('reading.title', { title });
  }, [title, isPrivate, t]);

  const goBack = async () => {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  };
  return (
    <ReadingView
      state={state}
      database={databaseDay}
      onPrint={() => window.print()}
      onBack={() => void goBack().catch(reload)}
      onReload={reload}
      onGo={key => {
        void sendToPage(tabId, 'scrollToMention', { key, open: false }).then(goBack).catch(reload);
      }}
    />
  );
}
