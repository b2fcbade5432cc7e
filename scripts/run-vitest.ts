import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countReport, type Report } from './count-report.ts';
import { root, runCommand, runHeld, type StepResult } from './run-step.ts';

/** Tests may be skipped only where the pages and data next to the project, which are no part of it, are absent. */
const hasShared = existsSync(join(root, '../shared'));

/**
 * Run one project of the Vitest configuration and count its tests from the report that it writes.
 *
 * Of projects that run at a time, all but one are `held`: their output comes when they are done.
 */
export async function runVitest(project: string, env: NodeJS.ProcessEnv, held = false): Promise<StepResult> {
  const dir = await mkdtemp(join(tmpdir(), 'sidelight-test-'));
  const file = join(dir, 'report.json');
  try {
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = held ? await runAndPrint(args, env) : await runCommand('vitest', args, env);
    const report = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Report) : undefined;
    return { name: project, ...countReport(report, code, !hasShared) };
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function runAndPrint(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { code, output } = await runHeld('vitest', args, env);
  process.stdout.write(output);
  return code;
}
