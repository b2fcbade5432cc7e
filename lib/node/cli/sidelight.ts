import { enableCompileCache } from 'node:module';
import { InputError } from '../input-error.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

// Compiling the engine takes longer than most commands: what was compiled once is kept for the next.
enableCompileCache();

const USAGE = `usage:
  sidelight scan FILE|- [--json] [--published DATE] [--pack FILE]... [--with-drafts] [--explain] [--text]
  sidelight scan --jsonl FILE|- [--pack FILE]...
  sidelight quantities --jsonl FILE|-
  sidelight rank --pack FILE [--top K] --jsonl FILE|-
  sidelight pack build SOURCE -o FILE [--json]
  sidelight pack lint|info FILE|FOLDER [--json] [--all]
  sidelight pack info --html [FOLDER] -o FILE
  sidelight export BACKUP --format md|csv|jsonld|claimreview|html|csl -o FILE
  sidelight import FILE|- --into BACKUP [--dry-run] [--json]

rank takes each text as one, however long, and reads no "published": records are likened to words, not to dates.
Give it a long text sentence by sentence, with the sentences around each as "prev" and "next".`;

const OPTIONS = {
  json: { type: 'boolean' },
  html: { type: 'boolean' },
  all: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  published: { type: 'string' },
  'with-drafts': { type: 'boolean' },
  explain: { type: 'boolean' },
  text: { type: 'boolean' },
  pack: { type: 'string', multiple: true },
  top: { type: 'string' },
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  into: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options that each command knows. */
const FLAGS: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  scan: ['json', 'jsonl', 'published', 'pack', 'with-drafts', 'explain', 'text'],
  quantities: ['jsonl'],
  rank: ['pack', 'top', 'jsonl'],
  pack: ['output', 'json', 'html', 'all'],
  export: ['format', 'output'],
  import: ['into', 'dry-run', 'json'],
};

/**
 * The command line: each command is a file beside this one, loaded when it is asked for.
 *
 * Bad input ends with one line on stderr and exit code 2.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command, file, ...more] = positionals;
  if (values.help === true || command === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  refuseOthers(command, Object.keys(values));
  // "pack" is followed by what to do with the file.
  const [packFile, ...rest] = command === 'pack' ? more : [undefined, ...more];
  if (rest.length > 0) throw new UsageError(`unexpected argument "${rest.join(' ')}"`);
  if (command === 'scan') return (await import('./scan.ts')).runScan(requireFile(command, file), values);
  if (command === 'quantities') {
    if (values.jsonl !== true) throw new UsageError('quantities reads JSON lines: add --jsonl');
    return (await import('./quantities.ts')).runQuantities(requireFile(command, file));
  }
  if (command === 'rank') return (await import('./rank.ts')).runRank(requireFile(command, file), values);
  if (command === 'export') return (await import('./export.ts')).runExport(requireFile(command, file), values);
  if (command === 'import') return (await import('./import.ts')).runImport(requireFile(command, file), values);
  if (command === 'pack') return (await import('./pack.ts')).runPack(file, packFile, values);
  throw new UsageError(`"${command}" is not a command`);
}

function refuseOthers(command: string, given: readonly string[]): void {
  const own = FLAGS[command];
  const other = own && given.find(flag => !own.some(known => known === flag));
  if (other !== undefined) throw new UsageError(`--${other} does not belong to ${command}: leave it out`);
}

function requireFile(command: string, file: string | undefined): string {
  if (file === undefined) throw new UsageError(`${command} needs a file, or - for standard input`);
  return file;
}

// A reader that closes the pipe early ("| head") is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}${error instanceof UsageError ? `\n${USAGE}` : ''}\n`);
  process.exitCode = 2;
}
