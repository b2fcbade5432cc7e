const dayMs = 24 * 60 * 60 * 1000;
/** So many notes that are nowhere else are worth a word. */
const manyNotes = 25;
const daysWithout = 30;
/** After "Not now". */
const daysOfPeace = 7;

/** What is known of the notes and their last backup. Times are ISO 8601, UTC. */
export interface BackupState {
  /** Notes that were written or changed since the last backup, or ever. */
  readonly unsaved: number;
  readonly last: string | null;
  /** When the database was made. */
  readonly since: string;
  /** When the reader last said "Not now". */
  readonly dismissed: string | null;
}

/** Whether to remind of a backup: many notes are in none, or some have not been for long. */
export function isBackupDue({ unsaved, last, since, dismissed }: BackupState, now: string): boolean {
  const daysSince = (time: string) => Math.abs(Date.parse(now) - Date.parse(time)) / dayMs;
  if (unsaved === 0 || (dismissed !== null && daysSince(dismissed) < daysOfPeace)) return false;
  return unsaved >= manyNotes || daysSince(last ?? since) >= daysWithout;
}
