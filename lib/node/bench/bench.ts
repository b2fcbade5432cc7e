import { readArguments } from '../cli/read-arguments.ts';
import { UsageError } from '../cli/usage-error.ts';
import { runCommand } from '../run-command.ts';
import type { GoalCheck, Part, PartReport } from './part.ts';
import { benchHighlights } from './parts/highlights.ts';
import { benchPage } from './parts/page.ts';
import { benchQuantities } from './parts/quantities.ts';
import { benchRetrieval } from './parts/retrieval.ts';
import { benchText } from './parts/text.ts';
import { benchWorker } from './parts/worker.ts';
import { number } from './table.ts';

/** The parts in the order in which they run. A new part is a file and a row. */
const PARTS: Readonly<Record<string, Part>> = {
  text: () => benchText(),
  quantities: () => benchQuantities(),
  retrieval: benchRetrieval,
  page: () => benchPage(),
  highlights: () => benchHighlights(),
  worker: () => benchWorker(),
};

const SIZES = [300, 10_000, 100_000];
const MILLION = 1_000_000;

/**
 * `npm run -s bench [-- --only PART]… [--million] [--json]`: speed and memory beside peers, in one run. Times are processor
 * time, or in the browser the best of several; what counts are the ratios, since others may use the machine.
 */
async function main(): Promise<void> {
  const { values } = readArguments({
    options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true }, million: { type: 'boolean' } },
  });
  const only = values.only ?? Object.keys(PARTS);
  const unknown = only.find(name => PARTS[name] === undefined);
  if (unknown !== undefined) throw new UsageError(`--only ${unknown}: the parts are ${Object.keys(PARTS).join(', ')}`);
  const sizes = values.million === true ? [...SIZES, MILLION] : SIZES;
  const reports: Record<string, PartReport> = {};
  for (const name of only) {
    const report = await (PARTS[name] as Part)({ sizes });
    reports[name] = report;
    if (values.json !== true) {
      process.stdout.write(`\n## ${name}\n${[...report.lines, ...report.goals.map(describe)].join('\n')}\n`);
    }
  }
  if (values.json !== true) return;
  const data = Object.fromEntries(
    Object.entries(reports).map(([name, { data: measured, goals }]) => [name, { measured, goals }]),
  );
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

function describe({ what, goal, measured, isMet }: GoalCheck): string {
  return `  ${isMet ? 'met   ' : 'MISSED'}  ${what}: ${number(measured)}, goal ${goal}`;
}

await runCommand(main);
