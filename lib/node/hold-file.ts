import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { DocumentError } from './read-document.ts';
import { whyUnwritten } from './why-unread.ts';
import { followLinks } from './write-whole.ts';

/** An import takes a second or two; one of 100,000 notes some more. */
const WAIT_MS = 15_000;
const LOOK_AGAIN_MS = 50;

/**
 * Read, change and write a file with nobody between: while `work` runs, `FILE.lock` stands beside it. Another process that holds
 * the file is waited for; what one left that ended without clearing up, on this machine, is removed.
 *
 * Throws a `DocumentError` that says who holds the file and what to do.
 */
export async function holdFile<T>(file: string, work: () => Promise<T>, waitMs = WAIT_MS): Promise<T> {
  const lock = await takeLock(file, waitMs);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(file: string, waitMs: number): Promise<string> {
  const ours = `${process.pid} ${hostname()}\n`;
  try {
    const lock = `${await followLinks(file)}.lock`;
    for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
      if (await isMade(lock, ours)) return lock;
      const theirs = await readFile(lock, 'utf8').catch(() => '');
      if (isLeft(theirs)) await removeLeft(lock, theirs);
      else if (waited >= waitMs) throw new DocumentError(describeHeld(file, lock, theirs));
      else await sleep(LOOK_AGAIN_MS);
    }
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(`${file} cannot be written: ${whyUnwritten(error)}`, { cause: error });
  }
}

/** The system makes a file for one of those who ask at the same time. */
async function isMade(lock: string, ours: string): Promise<boolean> {
  try {
    await writeFile(lock, ours, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const OWNER = /^(\d+) (.+)\n$/;

/** Has the process ended that made it? Of one on another machine, or whose name is not yet written, nothing is known. */
function isLeft(theirs: string): boolean {
  const [, pid, host] = OWNER.exec(theirs) ?? [];
  if (pid === undefined || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // A process of another user may not be asked, and runs.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Two that wait may both find it left: what the slower one takes away is then the lock of the faster one, and is put back. */
async function removeLeft(lock: string, left: string): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== left) await link(aside, lock);
  await rm(aside, { force: true });
}

function describeHeld(file: string, lock: string, theirs: string): string {
  const [, pid, host] = OWNER.exec(theirs) ?? [];
  const holder = pid === undefined ? 'another process' : `process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
  return `${file} is being written by ${holder}: nothing was changed. Try again when that has ended; if it has, remove ${lock}`;
}
