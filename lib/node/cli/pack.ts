import { stat } from 'node:fs/promises';
import { checkRecords } from '../../core/claim/check-records.ts';
import { type ImportedPack, verifyPack } from '../../core/match/retrieval/open-pack.ts';
import { SECTION_NAMES } from '../../core/match/retrieval/pack-layout.ts';
import { readPackKind } from '../pack-kind.ts';
import { readPack, readPackBytes } from '../read-pack.ts';
import { refuseOwnInput } from '../refuse-own-input.ts';
import { runPackBuild } from './pack-build.ts';
import { describeFolder, lintFile, lintFolder, ownClaims, writeFolderPage } from './pack-folder.ts';
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
    return runPackBuild(file, output, json === true);
  }
  const isFolder = await isDirectory(file);
  if (action === 'lint') {
    if (isFolder) return lintFolder(file, json === true, all === true);
    const isClaims = (await readPackKind(file)) === 'claims';
    return isClaims ? lintFile(file, json === true, all === true) : lint(file, json === true);
  }
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
