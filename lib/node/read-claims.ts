import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { checkPack, type PackFault } from '../core/claim/check-pack.ts';
import { Claim } from '../core/claim/claim.ts';
import { ClassifierFile } from '../core/claim/classifier.ts';
import { type LexiconEntry, LexiconFile } from '../core/claim/lexicon.ts';
import { type Pack, PackFile } from '../core/claim/pack.ts';
import { readCorrections } from '../core/claim/read-corrections.ts';
import { Series } from '../core/claim/series.ts';
import { ClaimWordings } from '../core/claim/wordings.ts';
import { InputError } from './input-error.ts';
import { whyUnread } from './why-unread.ts';

/** Everything that is wrong with a claims folder, one line each: file, field, value, what to do. */
export class ClaimsError extends InputError {
  override name = 'ClaimsError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The claims cannot be read (${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}):\n${faults.join('\n')}`,
    );
    this.faults = faults;
  }
}

/**
 * Read a claims folder into a pack, drafts included.
 *
 * `dir` holds `pack.json`, `<topic>/<id>.json`, `series/<id>.json`, `lexicon/<name>.json`, `wordings/<claim>.json`,
 * `classifier.json` and, when something was corrected, `CORRECTIONS.md`; records come in the order of their file names, so that the same folder always
 * gives the same pack. Throws one `ClaimsError` that lists every fault found.
 */
export async function readClaims(dir: string): Promise<Pack> {
  const faults: string[] = [];
  const files = new Map<string, string>();
  const claims: Claim[] = [];
  const series: Series[] = [];
  const lexicon: LexiconEntry[] = [];
  const wordings: ClaimWordings[] = [];
  let manifest: PackFile | undefined;
  let classifier: ClassifierFile | undefined;

  const told = 'say what this pack is, who publishes it and when it changed';
  const place = `${basename(dir)}/pack.json: (file)`;
  // Looked for first: a folder that is not one of claims may hold all files of a disk.
  if (await isMissing(join(dir, 'pack.json')))
    throw new ClaimsError([`${place}: missing: name a folder of claims, or ${told}`]);
  for (const path of await listJson(dir)) {
    const file = join(basename(dir), relative(dir, path)).split(sep).join('/');
    const folder = dirname(relative(dir, path)).split(sep).join('/');
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      faults.push(`${file}: (file): cannot be read: ${whyUnread(error)}`);
      return null;
    });
    const json = text === null ? undefined : parseJson(text, file, faults);
    if (json === undefined) continue;
    if (folder === '.') {
      // What lint knows of stands beside the pack and is no part of it.
      if (basename(path) === 'pack.json') manifest = parseRecord(PackFile, json, file, faults) ?? manifest;
      if (basename(path) === 'classifier.json') classifier = parseRecord(ClassifierFile, json, file, faults);
    } else if (folder === 'lexicon') {
      for (const entry of parseRecord(LexiconFile, json, file, faults)?.entries ?? []) {
        lexicon.push(entry);
        files.set(`lexicon ${entry.id}`, file);
      }
    } else if (folder === 'wordings') {
      const record = parseRecord(ClaimWordings, json, file, faults);
      if (record) wordings.push(record);
      if (record) checkName(record.claim, path, file, faults, 'claim');
      if (record) files.set(`wordings ${record.claim}`, file);
    } else if (folder === 'series') {
      const record = parseRecord(Series, json, file, faults);
      if (record) series.push(record);
      if (record) checkName(record.id, path, file, faults);
      if (record) files.set(`series ${record.id}`, file);
    } else {
      const record = parseRecord(Claim, json, file, faults);
      if (record) claims.push(record);
      if (record) checkName(record.id, path, file, faults);
      if (record) files.set(`claim ${record.id}`, file);
      if (record && record.topic !== folder) faults.push(`${file}: topic: ${record.topic}: the folder says ${folder}`);
    }
  }
  if (!manifest) throw new ClaimsError([...faults, `${place}: faulty: ${told}`]);
  const { corrections, faults: unread } = readCorrections(await readLog(join(dir, 'CORRECTIONS.md')));
  faults.push(...unread.map(fault => `${basename(dir)}/CORRECTIONS.md: line ${fault}`));
  const pack: Pack = { manifest: { ...manifest, corrections }, claims, series, lexicon, wordings, classifier };
  // A record that failed its schema would show up again as a dangling reference of every record that names it.
  if (faults.length === 0) faults.push(...checkPack(pack).map(fault => describeFault(fault, files, basename(dir))));
  if (faults.length > 0) throw new ClaimsError(faults);
  return pack;
}

async function isMissing(path: string): Promise<boolean> {
  return stat(path).then(
    () => false,
    // Every other error is told by whoever reads it.
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
}

/** The log of corrections, or nothing where none was kept. */
async function readLog(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

async function listJson(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new ClaimsError([`${dir}: (folder): cannot be read: ${whyUnread(error)}`]);
  });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.json') && !entry.name.endsWith('.schema.json'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1));
}

function parseJson(text: string, file: string, faults: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    faults.push(`${file}: (file): ${(error as Error).message}: correct the JSON`);
    return undefined;
  }
}

function parseRecord<T>(schema: z.ZodType<T>, json: unknown, file: string, faults: string[]): T | undefined {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || '(record)';
    faults.push(`${file}: ${field}: ${shorten(valueAt(json, issue.path))}: ${issue.message}`);
  }
  return undefined;
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
}

function shorten(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function checkName(id: string, path: string, file: string, faults: string[], field = 'id'): void {
  const name = basename(path, '.json');
  if (id !== name)
    faults.push(`${file}: ${field}: ${id}: name the file ${id}.json, or give the record the ${field} ${name}`);
}

function describeFault(fault: PackFault, files: ReadonlyMap<string, string>, dir: string): string {
  const file = files.get(`${fault.record.kind} ${fault.record.id}`) ?? `${dir}/CORRECTIONS.md`;
  const field = fault.record.kind === 'lexicon' ? `${fault.record.id}.${fault.field}` : fault.field;
  return `${file}: ${field}: ${fault.value}: ${fault.todo}`;
}
