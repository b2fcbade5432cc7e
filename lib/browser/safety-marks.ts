import { z } from 'zod/mini';
import type { Counts } from '../core/backup/store-names.ts';
import { type Canary, readCanary } from '../core/safety/canary.ts';
import { browser } from './browser.ts';

/** The last attempt to write a snapshot. */
export interface SnapshotMark {
  readonly at: string;
  readonly counts: Counts | null;
  /** Why there is none; '' for one that was written and read again. */
  readonly why: string;
}

const Time = z.iso.datetime();
const marks = {
  /** What was remembered of a database of which only an older state is there. */
  missing: 'missing',
  backup: 'lastBackup',
  dismissed: 'backupDismissed',
  snapshot: 'lastSnapshot',
} as const;

/** What is remembered beside the notes about their safety. Nothing private. */
async function load(key: string): Promise<unknown> {
  try {
    return (await browser.storage.local.get(key))[key];
  } catch {
    // As with settings: Firefox may have lost it, and nothing else hangs on it.
    return undefined;
  }
}
const keep = (key: string, value: unknown) => browser.storage.local.set({ [key]: value });

export const loadMissing = async (): Promise<Canary | null> => readCanary(await load(marks.missing));
export const dropMissing = (): Promise<void> => browser.storage.local.remove(marks.missing);

/** When everything was last saved to a file. */
export const loadLastBackup = async (): Promise<string | null> => Time.safeParse(await load(marks.backup)).data ?? null;
export const noteBackup = (now: string): Promise<void> => keep(marks.backup, now);

export const loadDismissed = async (): Promise<string | null> =>
  Time.safeParse(await load(marks.dismissed)).data ?? null;
export const noteDismissed = (now: string): Promise<void> => keep(marks.dismissed, now);

export async function loadSnapshotMark(): Promise<SnapshotMark | null> {
  const mark = (await load(marks.snapshot)) as SnapshotMark | undefined;
  return typeof mark?.at === 'string' && typeof mark.why === 'string' ? mark : null;
}
export const noteSnapshot = (mark: SnapshotMark): Promise<void> => keep(marks.snapshot, mark);
