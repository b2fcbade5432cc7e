import { closeSync, ftruncateSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The files that hold the notes: LevelDB's in Chromium, SQLite's in Firefox. Those of the settings are others. */
export function databaseFiles(profile: string): string[] {
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).map(file => join(profile, file));
  return files.filter(
    file =>
      /IndexedDB\/chrome-extension_\w+_0\.indexeddb\.leveldb\/[^/]+\.(?:log|ldb)$/.test(file) ||
      // The add-on's own storage is of another context, which the folder's name says.
      /storage\/default\/moz-extension\+\+\+[0-9a-f-]+\/idb\/[^/]+\.sqlite(?:-wal)?$/.test(file),
  );
}

/** Noise that is the same in every run. */
function noise(length: number): Buffer {
  let seed = 1;
  return Buffer.from(Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) & 0xff));
}

function change(files: readonly string[], write: (file: number, size: number) => void): void {
  if (files.length === 0) throw new Error('The profile has no database to damage.');
  for (const path of files) {
    const file = openSync(path, 'r+');
    write(file, statSync(path).size);
    closeSync(file);
  }
}

/** Overwrite everything. */
export function overwrite(profile: string): void {
  change(databaseFiles(profile), (file, size) => writeSync(file, noise(size), 0, size, 0));
}

/** Cut everything off in the middle. */
export function truncate(profile: string): void {
  change(databaseFiles(profile), (file, size) => ftruncateSync(file, Math.floor(size / 2)));
}

/** Damage pages within: 2 kB of each 16 kB, but not the first, by which the file is known. */
export function damagePages(profile: string): void {
  change(databaseFiles(profile), (file, size) => {
    for (let at = 16_384; at < size; at += 16_384) writeSync(file, noise(2048), 0, 2048, at);
  });
}
