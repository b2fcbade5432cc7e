import type { FoundSnapshot } from '../../components/safety/snapshot-list.tsx';
import { readSnapshot } from '../../lib/browser/read-snapshot.ts';
import { countRows } from '../../lib/core/backup/stores.ts';
import { listSnapshots } from '../../lib/browser/snapshot-store.ts';

/** The snapshots of this device, the newest first, each read through. */
export async function findSnapshots(): Promise<FoundSnapshot[]> {
  const found: FoundSnapshot[] = [];
  for (const snapshot of await listSnapshots()) {
    const backup = await readSnapshot(snapshot).catch(() => null);
    found.push({ ...snapshot, counts: backup && countRows(backup.rows) });
  }
  return found;
}
