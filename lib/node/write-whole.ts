import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { DocumentError } from './read-document.ts';
import { whyUnwritten } from './why-unread.ts';

/**
 * Write a file beside the one of that name and rename it: whatever ends this, the old or the new one is there, whole.
 * Throws a `DocumentError` that says why it cannot be written.
 */
export async function writeWhole(file: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  if (file === '') throw new DocumentError('"" cannot be written: it is no name of a file');
  try {
    // A link stays one.
    await writeBeside(await realpath(file).catch(() => file), parts);
  } catch (error) {
    throw new DocumentError(`${file} cannot be written: ${whyUnwritten(error)}`, { cause: error });
  }
}

async function writeBeside(target: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const found = await stat(target).catch(() => null);
  // Told before anything is written, and in the system's own code.
  if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
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
    // Why it could not be written is told; that it could not be removed either has the same reason.
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}
