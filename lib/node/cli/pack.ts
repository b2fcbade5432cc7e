import { rename, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkRecords } from '../../core/claim/check-records.ts';
import { buildPack } from '../../core/match/retrieval/build-pack.ts';
import { type ImportedPack, verifyPack } from '../../core/match/retrieval/open-pack.ts';
import { SECTION_NAMES } from '../../core/match/retrieval/pack-layout.ts';
import { readPack, readPackBytes } from '../read-pack.ts';
import { readRecords } from '../read-records.ts';
import { refuseOwnInput } from '../refuse-own-input.ts';
import { describeFolder, lintFolder, ownClaims, writeFolderPage } from './pack-folder.ts';
import { UsageError } from './usage-error.ts';

export interface PackOptions {
  readonly output?: string | undefined;
  readonly json?: boolean | undefined;
  readonly html?: boolean | undefined;
  /** `lint` of a claims folder: name every warning. */
  readonly all?: boolean | undefined;
}

/** `pack build SOURCE -o FILE`, `pack lint FILE|FOLDER|CLAIMS.json`, `pack info FILE|FOLDER`, `pack info --html [FOLDER] -o FILE`. */
export async function runPack(
  action: string | undefined,
  file: string | undefined,
  { output, json, html, all }: PackOptions,
): Promise<void> {
  if (html === true) return writePage(action, file ?? ownClaims, output);
  if (file === undefined) throw new UsageError(`pack ${action ?? ''} needs a file`);
  if (action === 'build') {
    if (output === undefined) throw new UsageError('pack build needs -o FILE');
    return build(file, output, json === true);
  }
  const isFolder = await isDirectory(file);
  if (action === 'lint')
    return isFolder || file.endsWith('.json')
      ? lintFolder(file, json === true, all === true)
      : lint(file, json === true);
  if (action === 'info') return isFolder ? describeFolder(file, json === true) : info(file, json === true);
  throw new UsageError(`"pack ${action}" is not a command: build, lint or info`);
}

async function writePage(action: string | undefined, folder: string, output: string | undefined): Promise<void> {
  if (action !== 'info') throw new UsageError('--html belongs to pack info');
  if (output === undefined) throw new UsageError('pack info --html needs -o FILE');
  if (!(await isDirectory(folder)))
    throw new UsageError(`${folder} is no claims folder: a pack of imported claims has no figures to print`);
  await refuseOwnInput(folder, output);
  return writeFolderPage(folder, output);
}

async function isDirectory(file: string): Promise<boolean> {
  return stat(file).then(
    found => found.isDirectory(),
    // What is not there is told by whoever reads it.
    () => false,
  );
}

/** Left out records are counted by reason; each is named, up to this many a reason. */
const NAMED = 3;

async function build(source: string, output: string, asJson: boolean): Promise<void> {
  await refuseOwnInput(source, output);
  const { records, places, faults } = await readRecords(source);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const { kept, leftOut, tooShort } = checkRecords(records);
  const name = basename(source).replace(/\.[^.]+$/, '');
  const manifest = { id: name, title: name, publisher: '', licence: '', source: basename(source) };
  const bytes = buildPack(kept, manifest);
  // Written beside and renamed: a reader never meets half a pack.
  await writeFile(`${output}.part`, new Uint8Array(bytes));
  await rename(`${output}.part`, output);
  if (faults.length > 0) process.exitCode = 1;
  const report = {
    records: kept.length,
    tooShort,
    leftOut: countBy(leftOut.map(({ why }) => kindOf(why))),
    faults: faults.length,
  };
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ...report, bytes: bytes.byteLength })}\n`);
    return;
  }
  process.stdout.write(`${output}: ${kept.length} records, ${(bytes.byteLength / 1e6).toFixed(1)} MB\n`);
  if (tooShort > 0) process.stdout.write(`too short to be marked, kept for ranking: ${tooShort}\n`);
  for (const [kind, count] of Object.entries(report.leftOut)) {
    process.stdout.write(`left out, ${kind}: ${count}\n`);
    const some = leftOut.filter(({ why }) => kindOf(why) === kind).slice(0, NAMED);
    for (const { at, why, record } of some)
      process.stdout.write(`  ${places[at]}: text: ${why}: "${record.text.slice(0, 60)}"\n`);
  }
  if (faults.length > 0) process.stdout.write(`${faults.length} faults, see above\n`);
}

/** "same text as claim-7" and "same text as claim-9" are one kind. */
function kindOf(why: string): string {
  if (why.startsWith('same text')) return 'same text as an earlier record';
  return why.startsWith('id ') ? 'id taken by an earlier record' : why;
}

async function lint(file: string, asJson: boolean): Promise<void> {
  const pack = await readPack(file);
  const faults = verifyPack(await readPackBytes(file)).map(fault => `${file}: ${fault}`);
  const { leftOut } = checkRecords(allRecords(pack));
  for (const { record, why } of leftOut) faults.push(`${file}: record ${record.id}: text: ${why}`);
  if (asJson) process.stdout.write(`${JSON.stringify({ records: pack.records, faults })}\n`);
  else process.stdout.write([...faults, `${pack.records} records, ${faults.length} faults`].join('\n').concat('\n'));
  if (faults.length > 0) process.exitCode = 1;
}

async function info(file: string, asJson: boolean): Promise<void> {
  const pack = await readPack(file);
  const parts = Object.fromEntries(SECTION_NAMES.map(name => [name, pack[name].byteLength]));
  const { manifest, records, terms } = pack;
  const facts = { ...manifest, records, terms, postings: pack.postingRecords.length, bytes: parts };
  if (asJson) {
    process.stdout.write(`${JSON.stringify(facts)}\n`);
    return;
  }
  for (const [name, value] of Object.entries({ ...facts, bytes: undefined, ...parts })) {
    if (value !== undefined && value !== '') process.stdout.write(`${name}: ${value}\n`);
  }
}

function allRecords(pack: ImportedPack) {
  return Array.from({ length: pack.records }, (_, record) => pack.record(record));
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
