import { forgetDatabase, prepareDatabase } from '../../lib/browser/database.ts';
import type { Handlers, Sender } from '../../lib/browser/handle-messages.ts';
import { announce } from '../../lib/browser/notices.ts';

/** What the background answers about the safety of what is kept. */
export const safetyHandlers: Pick<Handlers, 'getStanding'> = {
  async getStanding({ again }) {
    if (again) forgetDatabase();
    const standing = await prepareDatabase();
    if (again) for (const notice of ['standing', 'annotations', 'draft', 'sightings'] as const) announce(notice);
    return standing;
  },
};

type Handler = (request: never, sender: Sender) => Promise<unknown>;

/** Handlers that wait until it is known how the database stands: the first ones would meet a failed upgrade, else. */
export function prepared<H extends Readonly<Record<string, Handler>>>(handlers: H): H {
  const waiting = Object.entries(handlers).map(([name, handle]) => [
    name,
    (request: never, sender: Sender) => prepareDatabase().then(() => handle(request, sender)),
  ]);
  return Object.fromEntries(waiting) as H;
}
