import { open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DocumentError } from './read-document.ts';
import { whyUnwritten } from './why-unread.ts';

type Parts = Iterable<string | Uint8Array>;

/** What owner, group and others may do with a file; the rest of a mode says what kind of thing it is. */
const PERMISSIONS = 0o777;

/**
 * Write a file beside the one of that name and rename it: whatever ends this, the old or the new one is there, whole. A link
 * stays one, and what it leads to is written; a pipe gets the bytes as they are. Who may read and write a file stays.
 *
 * Throws a `DocumentError` that says why it cannot be written.
 */
export async function writeWhole(file: string, parts: Parts): Promise<void> {
  if (file === '') throw new DocumentError('"" cannot be written: it is no name of a file');
  if (file === '-')
    throw new DocumentError('"-" cannot be written: give the name of a file, or ./- for one that is called so');
  try {
    const found = await stat(file).catch(() => null);
    if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    // Renamed over it, a file would stand where a pipe or the null device was.
    if (found?.isFIFO() || found?.isCharacterDevice()) return await writeInto(file, parts);
    if (found && !found.isFile()) throw new Error('it is no file: name another');
    await writeBeside(await followLinks(file), parts, found ? found.mode & PERMISSIONS : undefined);
  } catch (error) {
    throw new DocumentError(`${file} cannot be written: ${whyUnwritten(error)}`, { cause: error });
  }
}

/** Where a file is or would be made: a link may lead to what is not there yet. */
export async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    // Links in a circle, for one.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const next = await readlink(file).catch(() => null);
    return next === null ? file : followLinks(resolve(await realpath(dirname(file)), next));
  }
}

/** A reader that leaves early has what it wanted. */
async function writeInto(pipe: string, parts: Parts): Promise<void> {
  const handle = await open(pipe, 'w');
  try {
    for (const part of parts) await handle.writeFile(part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    await handle.close();
  }
}

async function writeBeside(target: string, parts: Parts, mode: number | undefined): Promise<void> {
  const beside = `${target}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'w', mode);
    try {
      // It was opened with as much of these as the system's mask lets through, and so was never open to more people. Where the
      // disk knows no permissions, none are lost.
      if (mode !== undefined) await handle.chmod(mode).catch(() => {});
      // Not `write`, which may take a part of what it is given where room is short.
      for (const part of parts) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    // Why it could not be written is told; that it could not be removed either has the same reason.
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}
