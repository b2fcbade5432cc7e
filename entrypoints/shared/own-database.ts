import { readStores } from '../../lib/browser/backup-store.ts';
import { onStanding, openDatabase, prepareDatabase } from '../../lib/browser/database.ts';
import { announce } from '../../lib/browser/notices.ts';
import { takeDailySnapshot } from '../../lib/browser/snapshot-store.ts';
import { resumeStaged } from '../../lib/browser/staging-store.ts';
import { isWritable } from '../../lib/core/safety/standing.ts';
import type { NotesAccess } from './safety-gate.tsx';

/** The page has something better to do when it opens. */
const afterMs = 1000;

/** For pages that read the database themselves. They also keep the day's snapshot. */
export const ownDatabase: NotesAccess = {
  async prepare() {
    const standing = await prepareDatabase();
    if (isWritable(standing)) setTimeout(() => void takeDailySnapshot(() => readStores(openDatabase())), afterMs);
    return standing;
  },
  follow: onStanding,
  async resume() {
    const rows = await resumeStaged(openDatabase());
    if (rows !== null) for (const notice of ['annotations', 'draft', 'sightings'] as const) announce(notice);
    return rows;
  },
};
