import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { checkShippedWeights } from './check-shipped-weights.ts';
import { packAssets } from './pack-asset.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuildOptions {
  readonly browser: 'chrome' | 'firefox';
  /** `test` and `demo` builds may read `http://localhost/`; the default, `production`, is what ships. */
  readonly mode?: 'production' | 'test' | 'demo';
  /** Parent folder of the build, `.output` by default. */
  readonly outDir?: string;
}

/**
 * Build the extension. Resolves to its folder, such as `/.../.output/chrome-mv3-test`.
 *
 * Rejects with a `ClaimsError` when claims are faulty, with a `WeightsError` when fitted weights are, else with the bundler's own words.
 */
export async function buildExtension({
  browser,
  mode = 'production',
  outDir = '.output',
}: BuildOptions): Promise<string> {
  // The build reads the claims too; here their faults come without the bundler's frame around them.
  await packAssets(join(root, 'claims'));
  await checkShippedWeights();
  await runWxt(['build', '-b', browser, '--mode', mode], outDir);
  return join(root, outDir, `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

/** Run WXT in a process of its own, so that neither a test's environment nor an earlier build can change what it makes. */
function runWxt(args: readonly string[], outDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', SIDELIGHT_OUT: outDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`wxt ${args.join(' ')} failed:\n${readable(output)}`));
    });
  });
}

/** The bundler's output without colours, its turning wheel and the frames of its own stack. */
function readable(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n');
  return lines
    .filter(line => !/^\s+at |Preparing\.\.\./.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
