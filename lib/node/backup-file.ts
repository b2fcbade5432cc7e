import { createReadStream } from 'node:fs';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { writeBackup } from '../core/backup/backup.ts';
import { describeProblem } from '../core/import/describe-problem.ts';
import { readImport, type ReadImport } from '../core/import/read-import.ts';
import { english } from '../core/words/english.ts';
import { DocumentError } from './read-document.ts';

/** What was read of a file that holds notes. */
export type GoodImport = Exclude<ReadImport, { problem: unknown }>;

/**
 * Read a backup or any other file that notes are taken from; `-` is standard input. Throws `DocumentError` with what is wrong,
 * where, and what to do.
 */
export async function readNotesFile(file: string, now: string): Promise<GoodImport> {
  const name = file === '-' ? 'standard input' : file;
  const chunks: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  let read: ReadImport;
  try {
    read = await readImport(chunks, { now, unpack: packed => Readable.from(packed).pipe(createGunzip()) });
  } catch (error) {
    throw new DocumentError(`${name} cannot be read: ${whyUnread(error)}`, { cause: error });
  }
  if ('problem' in read) throw new DocumentError(`${name}: ${describeProblem(read.problem, english)}`);
  return read;
}

function whyUnread(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return message;
}

/** Write a backup beside the file of that name and rename it: whatever ends this, the old or the new one is there, whole. */
export async function writeBackupFile(file: string, ...backup: Parameters<typeof writeBackup>): Promise<void> {
  await writeWhole(file, writeBackup(...backup));
}

/** The same for any parts of a file. */
export async function writeWhole(file: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  // A link stays one.
  const target = await realpath(file).catch(() => file);
  const beside = `${target}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w');
    try {
      // Not `write`, which may take a part of what it is given where room is short.
      for (const part of parts) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new DocumentError(`${file} cannot be written: ${whyUnread(error)}`, { cause: error });
  }
}
