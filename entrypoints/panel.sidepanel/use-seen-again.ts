import { useEffect, useRef } from 'preact/hooks';
import type { HistoryState } from '../../components/history-props.ts';
import type { Tab } from '../../lib/browser/browser.ts';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { normalizeSource } from '../../lib/core/annotation/normalize-source.ts';
import type { Sighting } from '../../lib/core/sighting/sighting.ts';
import type { TabKnowledge } from '../shared/page-state.ts';

/** Sentences looked for on a page again: its latest cards. */
const mostSentences = 40;

/**
 * Look whether the page that is open still says what its cards were about, once for each reading of it, and keep what it
 * says. A private window's page changes nothing that is kept.
 */
export function useSeenAgain(tab: Tab | null, { report, url }: TabKnowledge, history: HistoryState): void {
  const looked = useRef('');
  const tabId = tab?.id;
  const isRead = report !== null && (report.state === 'done' || report.state === 'too-large');
  const here = history.kind === 'shown' ? history.here : [];

  useEffect(() => {
    const asked = here.filter(({ words }) => words).slice(0, mostSentences);
    const page = normalizeSource(url);
    if (tabId === undefined || tab?.incognito !== false || !isRead || asked.some(sighting => sighting.page !== page))
      return;
    // The same sentences in the same text say the same.
    const question = [tabId, page, report?.sentences, ...asked.map(({ id }) => id)].join('\n');
    if (asked.length === 0 || question === looked.current) return;
    looked.current = question;
    void look(tabId, asked).catch(() => {
      // The page went away meanwhile; it is asked when it is read again.
      looked.current = '';
    });
  }, [tabId, tab?.incognito, isRead, report, url, here]);
}

async function look(tabId: number, asked: readonly Sighting[]): Promise<void> {
  const sentences = asked.flatMap(({ id, words }) => (words ? [{ id, selector: words.selector }] : []));
  const answers = await sendToPage(tabId, 'readAgain', { sentences });
  const at = new Date().toISOString();
  for (const { id, words } of answers) {
    const before = asked.find(sighting => sighting.id === id);
    const isNews = !before?.again || before.again.words !== words || before.again.at.slice(0, 10) !== at.slice(0, 10);
    if (isNews) await sendMessage('noteSeenAgain', { id, again: { at, words } });
  }
}
