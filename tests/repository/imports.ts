import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportLine {
  /** Path of the importing file from the project's root, with forward slashes. */
  readonly from: string;
  /** What it imports: a path from the root for a file of ours, else the package name as written. */
  readonly to: string;
  /** `import type` leaves no trace in the built code. */
  readonly typeOnly: boolean;
}

const IMPORT = /^(?:import|export)\s+(?:(type)\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Source files under a folder of the project, as paths from its root. */
export function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map(entry => fromRoot(join(entry.parentPath, entry.name)))
    .sort();
}

/** What a file imports, in the order of its lines. */
export function readImports(file: string): ImportLine[] {
  return findImports(file, readFileSync(join(root, file), 'utf8'));
}

/** What a text imports when it stands in `file`. */
export function findImports(file: string, text: string): ImportLine[] {
  const found: ImportLine[] = [];
  for (const [, type, path = ''] of text.matchAll(IMPORT))
    found.push({ from: file, to: resolveImport(file, path), typeOnly: type === 'type' });
  for (const [, path = ''] of text.matchAll(DYNAMIC_IMPORT))
    found.push({ from: file, to: resolveImport(file, path), typeOnly: false });
  return found;
}

/** Files that end up in the bundle of `entry` by value imports, with the chain by which each is reached. */
export function reachable(entry: string): Map<string, string> {
  const chains = new Map<string, string>([[entry, entry]]);
  const queue = [entry];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (!/\.(ts|tsx|mjs)$/.test(file)) continue;
    for (const { to, typeOnly } of readImports(file)) {
      if (typeOnly || chains.has(to)) continue;
      chains.set(to, `${chains.get(file)} > ${to}`);
      if (isOurs(to)) queue.push(to);
    }
  }
  return chains;
}

export function isOurs(path: string): boolean {
  return /^(claims|lib|components|entrypoints|tests|scripts|assets|public)\//.test(path);
}

function resolveImport(file: string, path: string): string {
  if (!path.startsWith('.')) return path;
  return fromRoot(resolve(root, dirname(file), path.replace(/\?.*$/, '')));
}

function fromRoot(path: string): string {
  return relative(root, path).split('\\').join('/');
}
