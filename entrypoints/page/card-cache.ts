import { sendMessage } from '../../lib/browser/send-message.ts';
import type { ReplyOf } from '../../lib/core/protocol.ts';
import type { PageContext } from '../../lib/core/text/segment.ts';
import type { MatchLine } from '../../lib/dom/ask-in-batches.ts';

type CardAnswer = ReplyOf<'getCard'>;

interface CardCache {
  readonly fetch: (key: string, line: MatchLine) => Promise<CardAnswer>;
  readonly forget: () => void;
}

/** Fetch cards once each, by the key of their line. A failed answer is forgotten, so that the next opening asks again. */
export function createCardCache(context: () => PageContext): CardCache {
  const fetched = new Map<string, Promise<CardAnswer>>();
  return {
    fetch(key, line) {
      const known = fetched.get(key);
      if (known) return known;
      const answer = sendMessage('getCard', { mention: line.mention, page: context() });
      fetched.set(key, answer);
      answer.catch(() => fetched.delete(key));
      return answer;
    },
    forget: () => fetched.clear(),
  };
}
