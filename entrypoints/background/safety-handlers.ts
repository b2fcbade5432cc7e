import { countUnsaved } from '../../lib/browser/annotation-store.ts';
import { loadCanary } from '../../lib/browser/canary-store.ts';
import { forgetDatabase, onStanding, openDatabase, prepareDatabase } from '../../lib/browser/database.ts';
import { refusalOf } from '../../lib/browser/stored-database.ts';
import { isReadable } from '../../lib/core/safety/standing.ts';
import type { Handlers, Sender } from '../../lib/browser/handle-messages.ts';
import { announce } from '../../lib/browser/notices.ts';
import { loadDismissed, loadLastBackup } from '../../lib/browser/safety-marks.ts';

/** Pages that were told to wait begin again once the notes can be read. */
export function followStanding(): void {
  onStanding(({ kind }) => kind === 'whole' && announce('standing'), new AbortController().signal);
}

/** What the background answers about the safety of what is kept. */
export const safetyHandlers: Pick<Handlers, 'getStanding' | 'getBackupState'> = {
  async getStanding({ again }) {
    if (again) forgetDatabase();
    const standing = await prepareDatabase();
    if (again) for (const notice of ['standing', 'annotations', 'draft', 'sightings'] as const) announce(notice);
    return standing;
  },

  async getBackupState() {
    await prepareDatabase();
    const [last, dismissed, canary] = await Promise.all([loadLastBackup(), loadDismissed(), loadCanary()]);
    const now = new Date().toISOString();
    const unsaved = await countUnsaved(openDatabase(), last, now);
    return { unsaved, last, dismissed, since: canary?.since ?? now };
  },
};

type Handler = (request: never, sender: Sender) => Promise<unknown>;

/** Handlers that wait until it is known how the database stands: else the first ones would meet a failed upgrade. */
export function prepared<H extends Readonly<Record<string, Handler>>>(handlers: H): H {
  const waiting = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (request: never, sender: Sender) => {
      const standing = await prepareDatabase();
      const refusal = isReadable(standing) ? null : refusalOf(standing);
      if (refusal) throw refusal;
      return handle(request, sender);
    },
  ]);
  return Object.fromEntries(waiting) as H;
}
