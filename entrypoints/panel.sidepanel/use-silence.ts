import { useEffect, useState } from 'preact/hooks';
import type { Silence } from '../../components/silence.tsx';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { PageReport } from '../../lib/core/page-protocol.ts';

/** Why nothing is marked on a page that was read to the end. Null where something is, and until it is known. */
export function useSilence(tabId: number | undefined, report: PageReport | null): Silence | null {
  const [silence, setSilence] = useState<Silence | null>(null);
  const isSilent = report?.state === 'done' && report.mentions.length === 0 && report.sentences > 0;

  useEffect(() => {
    setSilence(null);
    if (tabId === undefined || !isSilent || !report) return undefined;
    let isMeant = true;
    void explain(tabId, report).then(
      found => isMeant && setSilence(found),
      // The page went away, or the database did not answer: the panel says that much less.
      () => undefined,
    );
    return () => {
      isMeant = false;
    };
  }, [tabId, isSilent, report?.url, report?.sentences]);
  return silence;
}

async function explain(tabId: number, { title, published, lang }: PageReport): Promise<Silence> {
  const segments = await sendToPage(tabId, 'getSegments', null);
  return sendMessage('explainSilence', { page: { title, published, lang }, segments });
}
