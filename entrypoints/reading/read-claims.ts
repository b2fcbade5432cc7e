import { listedKeyOf } from '../../components/filter-claims.ts';
import type { ReadingItem } from '../../components/reading-claim.tsx';
import type { ReadingState } from '../../components/reading-view.tsx';
import { sendToPage } from '../../lib/browser/page-messages.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';

/** The claims of the page in a tab with their sentences and cards. Rejects when no page script answers there. */
export async function readClaims(tabId: number): Promise<ReadingState> {
  const report = await sendToPage(tabId, 'getReport', null);
  const { url, title, published, lang, mentions, state } = report;
  if (state === 'off') throw new Error('Nothing is read on this page.');
  if (state === 'reading') return { kind: 'loading' };
  const sentences = new Map((await sendToPage(tabId, 'getSentences', null)).map(one => [one.key, one]));
  const page = { title, published, lang };
  const items = await Promise.all(
    mentions.map(async ({ key, mention, statement, repeat }): Promise<ReadingItem | null> => {
      if (repeat) return null;
      const { card } = await sendMessage('getCard', { mention, page }).catch(() => ({ card: null }));
      const again = mentions
        .filter(other => other.repeat && listedKeyOf(mentions, other.key) === key)
        .flatMap(other => sentences.get(other.key) ?? []);
      return { key, sentence: sentences.get(key) ?? null, card, statement, again };
    }),
  );
  return {
    kind: 'shown',
    title,
    url,
    published,
    read: new Date().toISOString().slice(0, 10),
    items: items.filter(item => item !== null),
    since: 'nothing',
  };
}
