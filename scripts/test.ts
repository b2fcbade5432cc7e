import { finish, runStaticChecks } from './run-step.ts';
import { runVitest } from './run-vitest.ts';

/**
 * All checks and tests, ending with "N passed, N failed".
 *
 * Long suites run a fixed sample and print what they left out; with `--all` they run whole.
 */
const all = process.argv.includes('--all');
const env = all ? { SIDELIGHT_ALL: '1' } : {};

const results = await runStaticChecks();
for (const project of ['unit', 'dom', 'built', 'e2e']) results.push(await runVitest(project, env));
finish(results);
