import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { writeBackup } from '../core/backup/backup.ts';
import { describeProblem } from '../core/import/describe-problem.ts';
import { readImport, type ReadImport } from '../core/import/read-import.ts';
import { english } from '../core/words/english.ts';
import { DocumentError } from './read-document.ts';
import { whyUnread } from './why-unread.ts';
import { writeWhole } from './write-whole.ts';

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

/** Write a backup: whatever ends this, the old or the new one is there, whole. */
export async function writeBackupFile(file: string, ...backup: Parameters<typeof writeBackup>): Promise<void> {
  await writeWhole(file, writeBackup(...backup));
}
