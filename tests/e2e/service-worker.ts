import { stopWorker } from '../../lib/node/session/stop-worker.ts';
import type { SidelightSession } from './launch-sidelight.ts';

/** Stop the background of the session's extension; the next message to it starts a new one. */
export function stopServiceWorker({ context, extensionId }: SidelightSession): Promise<void> {
  return stopWorker(context, extensionId);
}
