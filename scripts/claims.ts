import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createEngine } from '../lib/core/match/engine.ts';
import { readCorpus } from '../lib/node/eval/corpus-page.ts';
import { scorePages } from '../lib/node/eval/score-corpus.ts';
import { jsonSchemas } from '../lib/node/json-schemas.ts';
import { describeLint, lintClaims } from '../lib/node/lint-claims.ts';
import { ClaimsError, readClaims } from '../lib/node/read-claims.ts';
import { accountOf } from './claims/account.ts';
import { tallyPhrases } from './claims/tally-phrases.ts';

/**
 * `npm run claims -- lint` checks the claims folder (`--all` prints every warning); `-- schema` writes the JSON Schemas that
 * editors read; `-- account` writes what became of every record; `-- phrases` prints the phrases of predicates that marked wrongly on
 * the development pages, with how often each was right.
 */
const [command = 'lint', ...options] = process.argv.slice(2);

if (command === 'lint') await lint(options.includes('--all'));
else if (command === 'schema') await writeSchemas();
else if (command === 'account') await writeAccount();
else if (command === 'phrases') await printPhrases();
else fail(`There is no "${command}": use lint, schema, account or phrases.`);

async function lint(all: boolean): Promise<void> {
  try {
    const report = await lintClaims('claims', new Date().toISOString().slice(0, 10));
    const account = await readFile('claims/ACCOUNT.md', 'utf8');
    // No error: several people may change records at once, and one of them writes the account at the end.
    if (account !== accountOf(report.pack))
      console.log('warning: claims/ACCOUNT.md is older than the records: npm run claims -- account');
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

async function writeAccount(): Promise<void> {
  await writeFile('claims/ACCOUNT.md', accountOf(await readClaims('claims')));
  console.log('claims/ACCOUNT.md');
}

async function printPhrases(): Promise<void> {
  const engine = createEngine(await readClaims('claims'), { withDrafts: true });
  const scored = await scorePages(engine, await readCorpus('tests/corpus/pages/dev'));
  for (const { predicate, phrase, right, wrong } of tallyPhrases(scored)) {
    console.log(`${predicate}: "${phrase}" was wrong ${wrong.length} times of ${right + wrong.length}`);
    for (const { claim, page, sentence } of wrong) console.log(`  ${claim}, ${page}: ${sentence}`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
