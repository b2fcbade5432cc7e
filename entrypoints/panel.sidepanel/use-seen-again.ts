import { useEffect, useRef } from 'preact/hooks';
import type { HistoryState } from '../../components/history-props.ts';
import type { Tab } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { readAgain } from '../../lib/core/sighting/read-again.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import { breathe } from '../../lib/dom/breathe.ts';
import { sourcesOf, type TabKnowledge } from '../shared/page-state.ts';

/** Sentences looked for on a page again: its latest cards. */
const mostSentences = 40;
/** A page that changes all the time is looked at this often. */
const lookMs = 800;

/**
 * Look whether the page that is open still says what its cards were about, when it was read and when it changed, and keep
 * what it says. A private window's page changes nothing that is kept.
 */
export function useSeenAgain(tab: Tab | null, known: TabKnowledge, history: HistoryState): void {
  const { report, url } = known;
  const tabId = tab?.incognito === false ? tab.id : undefined;
  const isRead = report !== null && report.state !== 'reading' && report.state !== 'off';
  const here = history.kind === 'shown' ? history.here : null;
  const latest = useRef(here);
  latest.current = here;

  useEffect(() => {
    if (tabId === undefined || !isRead) return undefined;
    const pages = sourcesOf(known);
    const timer = setTimeout(() => {
      const asked = latest.current?.filter(sighting => sighting.words && pages.includes(sighting.page)) ?? [];
      // A page that went away meanwhile is looked at when it is read again.
      if (asked.length > 0) void look(tabId, asked.slice(0, mostSentences)).catch(() => undefined);
    }, lookMs);
    return () => clearTimeout(timer);
  }, [tabId, isRead, url, report, here?.length]);
}

async function look(tabId: number, asked: readonly Sighting[]): Promise<void> {
  const text = await sendToPage(tabId, 'getText', null);
  if (text === null) return;
  const at = new Date().toISOString();
  for (const { id, words: seen, again: before } of asked) {
    if (!seen) continue;
    const words = readAgain(text, seen.selector);
    const isNews = !before || before.words !== words || before.at.slice(0, 10) !== at.slice(0, 10);
    if (isNews) await sendMessage('noteSeenAgain', { id, again: { at, words } });
    await breathe();
  }
}
