import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build, type Rollup } from 'vite';
import { zodWithoutEval } from '../zod-without-eval.ts';

const root = join(import.meta.dirname, '../../..');

export interface PageBundle {
  /** A classic script that leaves its exports in the global `bench`. */
  readonly code: string;
  /** The project's own files in it. */
  readonly modules: readonly string[];
}

/** Bundle a script of `scripts/bench-page` as the extension's build would. */
export async function bundlePage(name: string): Promise<PageBundle> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [zodWithoutEval()],
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(root, 'scripts/bench-page', name), formats: ['iife'], name: 'bench' },
    },
  });
  const [built] = [output].flat() as Rollup.RollupOutput[];
  const [chunk] = built!.output;
  const modules = Object.keys(chunk.modules)
    .filter(id => id.startsWith(root) && !id.includes('node_modules'))
    .map(id => relative(root, id).split(sep).join('/'));
  return { code: chunk.code, modules };
}

/**
 * Make sure that what is measured is what the extension runs: each module is in the bundle, and the entrypoint imports it.
 * Throws with the module that is not.
 */
export function assertShipped(
  bundle: PageBundle,
  pairs: readonly (readonly [module: string, importedBy: string])[],
): void {
  for (const [module, importedBy] of pairs) {
    if (!bundle.modules.includes(module)) throw new Error(`${module} is not in what is measured`);
    if (!importsOf(importedBy).includes(module))
      throw new Error(`${importedBy} does not import ${module}: measure what it does`);
  }
}

/** The files of ours that a file imports, from the project's root. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const relatives = source.matchAll(/from '(\.[^']+)'/g);
  return Array.from(relatives, ([, to = '']) => join(dirname(file), to).split(sep).join('/'));
}
