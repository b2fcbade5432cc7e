/** How many snapshots are kept. */
export const mostSnapshots = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** A copy of everything beside the database. Its name has when it was made (ISO 8601, UTC) and the SHA-256 of its bytes. */
export interface Snapshot {
  readonly name: string;
  readonly made: string;
  readonly sha256: string;
}

/** `2026-11-27T09.30.00.000Z ab12….gz`: names sort by age, and no file system minds them. */
export function snapshotName(made: string, sha256: string): string {
  return `${made.replaceAll(':', '.')} ${sha256}.gz`;
}

/** Null for a file that is no finished snapshot. */
export function readSnapshotName(name: string): Snapshot | null {
  const [, date, time, sha256] = /^(\d{4}-\d{2}-\d{2}T)([\d.]+Z) ([0-9a-f]{64})\.gz$/.exec(name) ?? [];
  if (!date || !time || !sha256) return null;
  return { name, made: date + time.replace('.', ':').replace('.', ':'), sha256 };
}

/** The newest first. */
export function sortSnapshots(names: readonly string[]): Snapshot[] {
  const found = names.map(readSnapshotName).filter(snapshot => snapshot !== null);
  return found.sort((a, b) => (a.made < b.made ? 1 : -1));
}

/**
 * Those that make room for others, or were made `before` (ISO 8601), as what goes from the trash. `snapshots` are the newest first. Those of
 * days to come were made under a wrong clock, and nobody knows when: any other goes before them.
 */
export function outdated(snapshots: readonly Snapshot[], now: string, before: string): Snapshot[] {
  const isToCome = ({ made }: Snapshot) => made > now;
  const inOrder = [...snapshots.filter(one => !isToCome(one)), ...snapshots.filter(isToCome)];
  return inOrder.filter(({ made }, index) => index >= mostSnapshots || (index > 0 && made < before));
}

/** Whether a day has gone since the last; a clock that was set back does not stop them. */
export function isSnapshotDue(last: string | null, now: string): boolean {
  return last === null || Math.abs(Date.parse(now) - Date.parse(last)) >= dayMs;
}
