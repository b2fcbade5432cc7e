import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What a step of the checks came to. A tool that only says yes or no counts as one. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/** Run a command of `node_modules/.bin` (or `node`) in the project, its output passed through. Resolves to the exit code. */
export function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/** Run a check that passes or fails as a whole. */
export async function runCheck(name: string, command: string, args: readonly string[]): Promise<StepResult> {
  const started = Date.now();
  const ok = (await runCommand(command, args)) === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}

/** Static checks: both sets of types, lint, format, dead code, claims. */
export async function runStaticChecks(): Promise<StepResult[]> {
  const results: StepResult[] = [];
  results.push(await runCheck('types', 'tsc', ['--noEmit', '-p', '.']));
  results.push(await runCheck('types of lib/core, without DOM', 'tsc', ['--noEmit', '-p', 'lib/core']));
  results.push(await runCheck('lint', 'oxlint', ['--type-aware', '--quiet', '--format=unix']));
  results.push(await runCheck('format', 'biome', ['format', '--log-level=error', '.']));
  results.push(await runCheck('dead code', 'knip', ['--no-progress', '--no-config-hints']));
  results.push(await runCheck('claims', 'node', ['scripts/claims.ts', 'lint']));
  return results;
}

/** Print the closing lines and set the exit code. The last line is "N passed, N failed". */
export function finish(results: readonly StepResult[]): void {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const skipped = results.flatMap(result => result.skipped);
  for (const name of skipped) console.log(`skipped: ${name}`);
  const bad = results.filter(result => result.failed > 0).map(result => `${result.name} (${result.failed})`);
  if (bad.length > 0) console.log(`Failed: ${bad.join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
