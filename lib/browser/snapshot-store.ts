import { trashDays } from '../core/annotation/trashed.ts';
import { writeBackup } from '../core/backup/backup.ts';
import { countRows, type Stores } from '../core/backup/store-names.ts';
import { hasRows } from '../core/safety/canary.ts';
import { daysAgo } from '../core/safety/seen-time.ts';
import { isSnapshotDue, outdated, type Snapshot, snapshotName, sortSnapshots } from '../core/safety/snapshots.ts';
import { breathe } from './in-slices.ts';
import { loadSnapshotMark, noteSnapshot, type SnapshotMark } from './safety-marks.ts';
import { readSeenTime } from './seen-time-store.ts';
import { readSettings } from './settings.ts';

const folder = 'snapshots';

/**
 * Keep a copy of `rows` beside the database, in files of the extension's own origin, read it again, and let go of older ones.
 * Never rejects: a snapshot that cannot be written is noted, and said in the options. Nothing is kept of
 * nothing; what was erased, or lost, goes a month after that was first seen.
 */
export async function takeSnapshot(rows: Stores): Promise<void> {
  const counts = countRows(rows);
  if (!hasFiles()) return;
  const at = new Date().toISOString();
  try {
    if (hasRows(counts)) await keep(rows, at);
    const since = hasRows(counts) ? null : emptySince(await loadSnapshotMark());
    if (since === null) await noteSnapshot({ at, counts, why: '' });
    else if (since < (await oldest(at))) await deleteSnapshots();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    // Where not even this can be kept there is nothing left to say it with.
    await noteSnapshot({ at, counts: null, why }).catch(() => undefined);
  }
}

async function keep(rows: Stores, at: string): Promise<void> {
  const bytes = await packed(writeBackup(rows, await readSettings(), at));
  const sha256 = await digest(bytes);
  const name = snapshotName(at, sha256);
  try {
    await write(name, bytes);
    if ((await digest(await read(name))) !== sha256) throw new Error('The copy does not read as it was written.');
  } catch (error) {
    // The beginning of one would stand in the place of one that is whole.
    await remove(name).catch(() => undefined);
    throw error;
  }
  for (const old of outdated(await listSnapshots(), at, await oldest(at))) await remove(old.name);
}

/** What is older goes, as from the trash. Where nothing can be known of the time, nothing is. */
async function oldest(now: string): Promise<string> {
  const seen = await readSeenTime(Date.parse(now)).catch(() => null);
  return seen ? daysAgo(seen, trashDays, Date.parse(now)) : '';
}

/** Since when there has been nothing to keep; null where the last attempt had something. */
function emptySince(mark: SnapshotMark | null): string | null {
  return mark?.counts && !hasRows(mark.counts) ? mark.at : null;
}

/** The day's snapshot, unless there is one. `read` is only called when it is needed. */
export async function takeDailySnapshot(read: () => Promise<Stores>): Promise<void> {
  const last = await loadSnapshotMark();
  const isDue = emptySince(last) !== null || isSnapshotDue(last?.at ?? null, new Date().toISOString());
  if (isDue) await takeSnapshot(await read());
}

/** The newest first; none where the browser has no files for us. */
export async function listSnapshots(): Promise<Snapshot[]> {
  if (!hasFiles()) return [];
  const names: string[] = [];
  for await (const name of (await directory()).keys()) names.push(name);
  return sortSnapshots(names);
}

export async function deleteSnapshots(): Promise<void> {
  for (const { name } of await listSnapshots()) await remove(name);
}

const hasFiles = () => typeof globalThis.navigator?.storage?.getDirectory === 'function';

async function directory(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
}

async function write(name: string, bytes: ArrayBuffer): Promise<void> {
  const file = await (await directory()).getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  await writable.write(bytes);
  await writable.close();
}

/** The bytes of a snapshot, and whether they are as they were written. */
export async function openSnapshot({ name, sha256 }: Snapshot): Promise<{ bytes: ArrayBuffer; isWhole: boolean }> {
  const bytes = await read(name);
  return { bytes, isWhole: (await digest(bytes)) === sha256 };
}

async function read(name: string): Promise<ArrayBuffer> {
  const file = await (await directory()).getFileHandle(name);
  return (await file.getFile()).arrayBuffer();
}

async function remove(name: string): Promise<void> {
  await (await directory()).removeEntry(name);
}

/** Written and summed a piece at a time: a page or a message may wait. */
async function packed(pieces: Iterable<Uint8Array<ArrayBuffer>>): Promise<ArrayBuffer> {
  const written: Uint8Array<ArrayBuffer>[] = [];
  for (const piece of pieces) {
    written.push(piece);
    await breathe();
  }
  const packing = new Blob(written).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packing).arrayBuffer();
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}
