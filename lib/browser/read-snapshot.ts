import type { Backup } from '../core/backup/backup.ts';
import { readImport } from '../core/import/read-import.ts';
import type { Snapshot } from '../core/safety/snapshots.ts';
import { readFile, unpack } from './read-file.ts';
import { openSnapshot } from './snapshot-store.ts';

/** What a snapshot holds. Null for one that is not as it was written. */
export async function readSnapshot(snapshot: Snapshot): Promise<Backup | null> {
  const { bytes, isWhole } = await openSnapshot(snapshot);
  return isWhole ? readBackupOf(new Blob([bytes])) : null;
}

/** What a backup holds, packed or not; null for a file that is none, or is not whole. */
export async function readBackupOf(file: Blob): Promise<Backup | null> {
  const chunks = readFile(file, new AbortController().signal, () => undefined);
  const read = await readImport(chunks, { now: new Date().toISOString(), unpack });
  return 'backup' in read ? read.backup : null;
}
