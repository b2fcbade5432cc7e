import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { finish, root, runStaticChecks } from './run-step.ts';
import { runVitest } from './run-vitest.ts';

/**
 * All checks and tests, ending with "N passed, N failed".
 *
 * Long suites run a fixed sample and print what they left out; with `--all` they run whole.
 */
const all = process.argv.includes('--all');
const env = all ? { SIDELIGHT_ALL: '1' } : {};

if (!all) {
  const long = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const names = long.filter(file => file.endsWith('.long.test.ts')).sort();
  console.log(`Left out (npm run test:all runs them): ${names.join(', ')}`);
}
const results = await runStaticChecks();
for (const project of ['unit', 'browser']) results.push(await runVitest(project, env));
// Each of these keeps one core busy: the first drives one page, the second makes one build after another.
results.push(...(await Promise.all([runVitest('dom', env), runVitest('built', env, true)])));
// The journeys drive the builds that were just looked into, rather than make their own.
results.push(await runVitest('e2e', { ...env, SIDELIGHT_OUT: '.output/built-tests' }));
finish(results);
