import type { Runtime } from 'webextension-polyfill';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../core/page-protocol.ts';
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
export function sendToPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageRequestOf<N>,
): Promise<PageReplyOf<N>> {
  return post(tabId, name, request, { frameId: 0 });
}

/** The same to all frames of a tab. The top frame alone answers. */
export function tellPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageRequestOf<N>,
): Promise<PageReplyOf<N>> {
  return post(tabId, name, request, {});
}

async function post<N extends PageMessageName>(
  tabId: number,
  name: N,
  request: PageRequestOf<N>,
  to: { frameId?: number },
): Promise<PageReplyOf<N>> {
  const envelope: PageEnvelope = { to: 'page', name, request };
  const answer = await browser.tabs
    .sendMessage(tabId, envelope, to)
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
  listenForPage(
    handlers,
    (message, sendResponse) => {
      const handle = handlers[message.name] as (request: unknown) => unknown;
      void Promise.resolve()
        .then(() => handle(message.request))
        .then((value): Answer<unknown> => ({ ok: true, value }), failure)
        .then(sendResponse);
      return true;
    },
    signal,
  );
}

/** Hear messages to all frames, in a frame that is not the top one: it never answers for the page. */
export function hearPageMessages(handlers: Partial<PageHandlers>, signal: AbortSignal): void {
  listenForPage(
    handlers,
    message => {
      const handle = handlers[message.name] as (request: unknown) => unknown;
      handle(message.request);
      return undefined;
    },
    signal,
  );
}

function listenForPage(
  handlers: Partial<PageHandlers>,
  take: (message: PageEnvelope, sendResponse: (reply: unknown) => void) => true | undefined,
  signal: AbortSignal,
): void {
  const listen = (message: unknown, sender: { id?: string }, sendResponse: (reply: unknown) => void) =>
    isPageEnvelope(message) && sender.id === browser.runtime.id && Object.hasOwn(handlers, message.name)
      ? take(message, sendResponse)
      : undefined;
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
