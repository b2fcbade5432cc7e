import { join } from 'node:path';
import { createEngine } from '../../core/match/engine.ts';
import { readArguments } from '../cli/read-arguments.ts';
import { UsageError } from '../cli/usage-error.ts';
import { readClaims } from '../read-claims.ts';
import { runCommand } from '../run-command.ts';
import { runCases } from './cases.ts';
import { readCases } from './read-cases.ts';
import type { Section } from './section.ts';
import { evaluateAgreement } from './sections/agreement.ts';
import { evaluateCorpus } from './sections/corpus.ts';
import { evaluateImported } from './sections/imported.ts';
import { evaluateOwnClaims } from './sections/own-claims.ts';
import { evaluateAmounts } from './sections/quantities.ts';
import { evaluateRankings } from './sections/ranking.ts';

const root = join(import.meta.dirname, '../../..');

/** The parts of the evaluation in the order in which they run. A new part is a file and a row. */
const SECTIONS: Readonly<Record<string, Section>> = {
  corpus: evaluateCorpus,
  agreement: evaluateAgreement,
  quantities: evaluateAmounts,
  ranking: evaluateRankings,
  imported: evaluateImported,
  'own-claims': evaluateOwnClaims,
};

/** `npm run -s eval [-- --only PART]… [--json] [--cases FILE]`: how well marks are placed and claims are found. */
async function main(): Promise<void> {
  const { values } = readArguments({
    options: { json: { type: 'boolean' }, cases: { type: 'string' }, only: { type: 'string', multiple: true } },
  });
  const asJson = values.json === true;
  if (values.cases !== undefined) return printCases(values.cases, asJson);
  const only = values.only ?? Object.keys(SECTIONS);
  const unknown = only.find(name => SECTIONS[name] === undefined);
  if (unknown !== undefined)
    throw new UsageError(`--only ${unknown}: the parts are ${Object.keys(SECTIONS).join(', ')}`);
  const data: Record<string, unknown> = {};
  for (const name of only) {
    const report = await (SECTIONS[name] as Section)();
    Object.assign(data, report.data);
    if (!asJson) process.stdout.write(`\n## ${name}\n${report.lines.join('\n')}\n`);
  }
  if (asJson) process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

async function printCases(file: string, asJson: boolean): Promise<void> {
  const pack = await readClaims(join(root, 'claims'));
  const cases = await readCases(file, new Set(pack.claims.map(({ id }) => id)));
  const results = runCases(createEngine(pack), cases);
  const failed = results.filter(({ passed }) => !passed);
  if (asJson) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else {
    for (const { id, text, expected, got } of failed) {
      process.stdout.write(
        `${String(id)}: "${text}"\n  expected ${expected ?? 'silence'}, got ${got.join('; ') || 'silence'}\n`,
      );
    }
    process.stdout.write(`${results.length - failed.length} of ${results.length} cases pass\n`);
  }
  if (failed.length > 0) process.exitCode = 1;
}

await runCommand(main);
