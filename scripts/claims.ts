import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../lib/node/json-schemas.ts';
import { describeLint, lintClaims } from '../lib/node/lint-claims.ts';
import { ClaimsError } from '../lib/node/read-claims.ts';

/**
 * `npm run claims -- lint` checks the claims folder (`--all` prints every warning); `-- schema` writes the JSON Schemas that
 * editors read.
 */
const [command = 'lint', ...options] = process.argv.slice(2);

if (command === 'lint') await lint(options.includes('--all'));
else if (command === 'schema') await writeSchemas();
else fail(`There is no "${command}": use lint or schema.`);

async function lint(all: boolean): Promise<void> {
  try {
    const report = await lintClaims('claims', new Date().toISOString().slice(0, 10));
    for (const line of describeLint(report, 'claims', all)) console.log(line);
    if (report.errors.length > 0) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ClaimsError)) throw error;
    fail(error.message);
  }
}

async function writeSchemas(): Promise<void> {
  await mkdir('claims/schema', { recursive: true });
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await writeFile(`claims/schema/${name}`, text);
    console.log(`claims/schema/${name}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
