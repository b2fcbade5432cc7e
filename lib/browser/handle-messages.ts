import type { Runtime } from 'webextension-polyfill';
import { CanonicalLink } from '../core/annotation/canonical-source.ts';
import { type MessageName, protocol, type ReplyOf, type RequestOf } from '../core/protocol.ts';
import { type Answer, failure, MessageError } from './answer.ts';
import { browser } from './browser.ts';
import type { Envelope } from './send-message.ts';

/** Who asked, as the browser says it: nothing here but `canonical` is taken from the message. */
export interface Sender {
  readonly kind: 'page' | 'extension';
  /** Address of the asking document, as it is now. */
  readonly url: string;
  /** Where a page says that it belongs: `pageSource` decides what of that is believed. */
  readonly canonical: CanonicalLink | null;
  readonly tabId: number | null;
  readonly windowId: number | null;
  readonly frameId: number;
  /** In a private window: nothing may be stored. */
  readonly incognito: boolean;
}

/** One handler a row of the protocol: a message without one does not compile. */
export type Handlers = { [N in MessageName]: (request: RequestOf<N>, sender: Sender) => Promise<ReplyOf<N>> };

/** The part of `runtime.MessageSender` that is read. */
export interface RawSender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; windowId?: number; url?: string; incognito: boolean };
}

/** What the extension is: its id, and the address that its own pages begin with. */
export interface Self {
  readonly id: string;
  readonly root: string;
}

/**
 * Answer one message: known name, allowed sender, valid request, in this order. Fails closed: a sender without an id or
 * address of ours gets nothing from rows that only extension pages may ask. Never rejects.
 */
export async function answerMessage(
  handlers: Handlers,
  envelope: Envelope,
  raw: RawSender,
  self: Self,
): Promise<Answer<unknown>> {
  try {
    const name = envelope.name;
    if (!isMessageName(name)) throw new MessageError('unknown', `There is no message "${name}".`);
    const sender = readSender(raw, self, envelope.canonical);
    if (!sender || (protocol[name].from === 'extension' && sender.kind !== 'extension')) {
      throw new MessageError('refused', `"${name}" may not be asked from here.`);
    }
    const parsed = protocol[name].request.safeParse(envelope.request);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const where = issue?.path.length ? ` (at ${issue.path.join('.')})` : '';
      throw new MessageError('invalid', `"${name}": ${issue?.code ?? 'not valid'}${where}`);
    }
    // The table ties the request to its handler; the compiler cannot follow it through a variable name.
    const handle = handlers[name] as (request: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, sender) };
  } catch (error) {
    return failure(error);
  }
}

/** Listen for messages to the background. Must run in the first turn of the worker, or the waking message is missed. */
export function handleMessages(handlers: Handlers): void {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  const listen = (message: unknown, sender: RawSender, sendResponse: (answer: Answer<unknown>) => void) => {
    if (!isEnvelope(message)) return undefined;
    void answerMessage(handlers, message, sender, self).then(sendResponse);
    // Keeps the port open. Promises are not returned here: Chromium has learnt them late.
    return true;
  };
  browser.runtime.onMessage.addListener(listen as Runtime.OnMessageListenerCallback);
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(protocol, name);
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).to === 'background' &&
    typeof (message as Partial<Envelope>).name === 'string'
  );
}

/** Null for a sender that is not this extension. `root` ends in a slash, so that no longer host name can begin with it. */
function readSender(raw: RawSender, self: Self, canonical: unknown): Sender | null {
  if (raw.id !== self.id || !raw.url) return null;
  const own = raw.url.startsWith(self.root) && (raw.origin === undefined || `${raw.origin}/` === self.root);
  return {
    kind: own ? 'extension' : 'page',
    url: own ? raw.url : currentAddress(raw, raw.url),
    // A link that is none is no reason to leave a page without an answer.
    canonical: own ? null : (CanonicalLink.safeParse(canonical).data ?? null),
    tabId: raw.tab?.id ?? null,
    windowId: raw.tab?.windowId ?? null,
    frameId: raw.frameId ?? 0,
    incognito: raw.tab?.incognito ?? false,
  };
}

/** Chromium keeps `sender.url` at the address of the load; after in-page navigation the tab's is newer. */
function currentAddress(raw: RawSender, url: string): string {
  const tabUrl = raw.tab?.url;
  if (raw.frameId !== 0 || !tabUrl || !URL.canParse(tabUrl) || !URL.canParse(url)) return url;
  return new URL(tabUrl).origin === new URL(url).origin ? tabUrl : url;
}
