import type { CanonicalLink } from '../core/annotation/canonical-source.ts';
import type { MessageName, ReplyOf, RequestOf } from '../core/protocol.ts';
import { type Answer, MessageError } from './answer.ts';
import { browser, isAlive } from './browser.ts';

/** A message on its way to the background. */
export interface Envelope {
  readonly to: 'background';
  readonly name: string;
  readonly request: unknown;
  /** Of a page: where it says that it belongs. */
  readonly canonical?: CanonicalLink | null;
}

let readCanonical: (() => CanonicalLink | null) | undefined;

/** Say with every message from now on where the page says that it belongs. */
export function sendWithCanonical(read: () => CanonicalLink | null): void {
  readCanonical = read;
}

/**
 * Ask the background.
 *
 * A lost port (the worker was ended while it answered, or is just waking) is tried once more; every handler bears being
 * asked twice. Rejects with a {@link MessageError}: `lost` when nobody answered, else the code that came back.
 */
export async function sendMessage<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  const envelope: Envelope = { to: 'background', name, request, ...(readCanonical && { canonical: readCanonical() }) };
  const answer = (await post(envelope)) ?? (await post(envelope));
  if (!answer) throw new MessageError('lost', `The background did not answer "${name}".`);
  if (!answer.ok) throw new MessageError(answer.error.code, answer.error.message);
  return answer.value as ReplyOf<N>;
}

async function post(envelope: Envelope): Promise<Answer<unknown> | undefined> {
  if (!isAlive()) throw new MessageError('lost', 'The extension was updated or removed; reload this page.');
  try {
    return (await browser.runtime.sendMessage(envelope)) as Answer<unknown> | undefined;
  } catch (error) {
    // Both browsers reject when the worker died or has no listener yet. Anything else is a fault of ours.
    if (isLostPort(error)) return undefined;
    throw new MessageError('lost', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Both browsers' words for "the other side is gone". */
function isLostPort(error: unknown): boolean {
  return error instanceof Error && /receiving end|port closed|channel closed|Promised response/i.test(error.message);
}
