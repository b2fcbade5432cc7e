import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runCommand, type StepResult } from './run-step.ts';

/** The parts of Vitest's JSON report that are counted. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Tests may be skipped only where the pages and data next to the project, which are no part of it, are absent. */
const hasShared = existsSync(join(root, '../shared'));

/**
 * Run one project of the Vitest configuration and count its tests from the report that it writes.
 *
 * A file that cannot be loaded, a run that breaks off, and a skip that has no excuse each count as a failure.
 */
export async function runVitest(project: string, env: NodeJS.ProcessEnv): Promise<StepResult> {
  const dir = await mkdtemp(join(tmpdir(), 'sidelight-test-'));
  const file = join(dir, 'report.json');
  try {
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runCommand('vitest', args, env);
    const report = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Report) : undefined;
    return countReport(project, report, code);
  } finally {
    await rm(dir, { recursive: true });
  }
}

function countReport(project: string, report: Report | undefined, code: number): StepResult {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(file => file.assertionResults);
  const passed = tests.filter(test => test.status === 'passed').length;
  const skipped = tests.filter(test => test.status !== 'passed' && test.status !== 'failed').map(test => test.fullName);
  const unloaded = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  let failed = tests.filter(test => test.status === 'failed').length + unloaded.length;
  if (hasShared && skipped.length > 0) failed += skipped.length;
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { name: project, passed, failed, skipped };
}
