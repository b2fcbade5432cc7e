import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../lib/node/json-schemas.ts';
import { ClaimsError, readClaims } from '../lib/node/read-claims.ts';

/** `npm run claims -- lint` checks the claims folder; `-- schema` writes the JSON Schemas that editors read. */
const [command = 'lint'] = process.argv.slice(2);

if (command === 'lint') await lint();
else if (command === 'schema') await writeSchemas();
else fail(`There is no "${command}": use lint or schema.`);

async function lint(): Promise<void> {
  try {
    const pack = await readClaims('claims');
    const shown = pack.claims.filter(claim => claim.status === 'shown').length;
    console.log(
      `${pack.claims.length} claims (${shown} shown), ${pack.series.length} series, ${pack.lexicon.length} lexicon entries`,
    );
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
