import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** What a step of the checks came to. A tool that only says yes or no counts as one. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  /** What failed, a line each. */
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

/** What a command printed and its exit code. */
export interface Ran {
  readonly code: number;
  readonly output: string;
}

/** Run a command of `node_modules/.bin` (or `node`) in the project, its output passed through. Resolves to the exit code. */
export function runCommand(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, env, 'inherit');
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/** The same with its output held, both streams as they came, for what runs beside another command. */
export function runHeld(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(command, args, env, 'pipe');
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', code => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv, output: 'inherit' | 'pipe') {
  return spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
  });
}

/** The checks that pass or fail as a whole: both sets of types, lint, format, dead code, claims. */
const STATIC_CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['types of lib/core, without DOM', 'tsc', '--noEmit', '-p', 'lib/core'],
  ['lint', 'oxlint', '--type-aware', '--quiet', '--format=unix'],
  ['format', 'biome', 'format', '--log-level=error', '.'],
  ['dead code', 'knip', '--no-progress', '--no-config-hints'],
  ['claims', 'node', 'scripts/claims.ts', 'lint'],
];

/** Run the static checks, all at a time; what they say comes in their order. */
export async function runStaticChecks(): Promise<StepResult[]> {
  const running = STATIC_CHECKS.map(([name, command, ...args]) => runCheck(name, command, args));
  const results: StepResult[] = [];
  for (const check of running) {
    const { result, output } = await check;
    process.stdout.write(output);
    results.push(result);
  }
  return results;
}

async function runCheck(
  name: string,
  command: string,
  args: readonly string[],
): Promise<{ result: StepResult; output: string }> {
  const started = Date.now();
  const { code, output } = await runHeld(command, args);
  const ok = code === 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return {
    result: { name, passed: ok ? 1 : 0, failures: ok ? [] : [`exit code ${code}`], skipped: [] },
    output: `${output}${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`,
  };
}

/** Print the closing lines, each failure by its name, and set the exit code. The last line is "N passed, N failed". */
export function finish(results: readonly StepResult[]): void {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap(({ name, failures: lines }) => lines.map(line => `${name}: ${line}`));
  for (const name of results.flatMap(result => result.skipped)) console.log(`skipped: ${name}`);
  for (const line of failures) console.log(`failed: ${line}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
