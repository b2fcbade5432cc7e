import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../imports.ts';

/** The manifest of a build, `folder` from the project's root. */
export function readManifest(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(root, folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

/** SHA-256 of every file of a build, by its path in it. */
export function hashFiles(folder: string): Record<string, string> {
  const dir = join(root, folder);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map(file => [relative(dir, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
