import type { Backup } from '../core/backup/backup.ts';
import { defaultSettings } from '../core/settings/settings.ts';
import { planInSteps } from '../core/backup/plan-restore.ts';
import { noStores } from '../core/backup/stores.ts';
import { finishInSlices } from '../core/steps.ts';
import { writeStores } from './backup-store.ts';
import { dropCanary } from './canary-store.ts';
import { pace } from './in-slices.ts';
import { Database } from './stored-database.ts';

const name = 'sidelight';

/**
 * Give up a lost database and make one of `backup`'s rows, or with null an empty one. The user has decided so. What was
 * remembered of the lost one goes last: until then every start leads back here. Answers how many rows were written.
 */
export async function replaceDatabase(backup: Backup | null): Promise<number> {
  await deleteDatabase();
  const database = new Database(name);
  try {
    await database.open();
    const rows = backup ? (await finishInSlices(planInSteps(backup, noStores, defaultSettings), pace)).write : noStores;
    const written = await writeStores(database, rows);
    await dropCanary();
    return written;
  } finally {
    database.close();
  }
}

/** Rejects while other documents hold it. A damaged one may refuse to be deleted: opening it then makes it anew. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => reject(new DOMException('Close the other tabs of Sidelight.', 'InvalidStateError'));
  });
}
