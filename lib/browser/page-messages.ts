import type { Runtime } from 'webextension-polyfill';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../core/protocol.ts';
import { type Answer, failure, MessageError } from './answer.ts';
import { browser, isAlive } from './browser.ts';

interface PageEnvelope {
  readonly to: 'page';
  readonly name: PageMessageName;
  readonly request: unknown;
}

/** One handler a row of the page protocol. */
export type PageHandlers = {
  [N in PageMessageName]: (request: PageRequestOf<N>) => PageReplyOf<N> | Promise<PageReplyOf<N>>;
};

/**
 * Ask the content script of a tab's top frame. Rejects with code `lost` when none runs there: a page without access, a
 * browser page, or a tab that was open before access was given.
 */
export async function sendToPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageRequestOf<N>,
): Promise<PageReplyOf<N>> {
  const envelope: PageEnvelope = { to: 'page', name, request };
  const answer = await browser.tabs
    .sendMessage(tabId, envelope, { frameId: 0 })
    .then(reply => reply as Answer<PageReplyOf<N>> | undefined)
    .catch((error: unknown) => {
      throw new MessageError('lost', 'No page script answers in this tab.', { cause: error });
    });
  if (!answer) throw new MessageError('lost', 'No page script answers in this tab.');
  if (!answer.ok) throw new MessageError(answer.error.code, answer.error.message);
  return answer.value;
}

/** Answer messages in the content script until `signal` aborts. Only this extension can reach the listener. */
export function handlePageMessages(handlers: PageHandlers, signal: AbortSignal): void {
  const listen = (message: unknown, sender: { id?: string }, sendResponse: (reply: unknown) => void) => {
    if (!isPageEnvelope(message) || sender.id !== browser.runtime.id || !Object.hasOwn(handlers, message.name)) {
      return undefined;
    }
    const handle = handlers[message.name] as (request: unknown) => unknown;
    void Promise.resolve()
      .then(() => handle(message.request))
      .then((value): Answer<unknown> => ({ ok: true, value }), failure)
      .then(sendResponse);
    return true as const;
  };
  const listener = listen as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // With an orphan's API the browser has dropped the listener already.
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

function isPageEnvelope(message: unknown): message is PageEnvelope {
  return typeof message === 'object' && message !== null && (message as Partial<PageEnvelope>).to === 'page';
}
