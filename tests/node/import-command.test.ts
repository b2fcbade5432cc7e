import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { countRows, noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { type ExportCommandOptions, runExport } from '../../lib/node/cli/export.ts';
import { type ImportOptions, runImport } from '../../lib/node/cli/import.ts';
import { note } from '../core/backup/backup-fixtures.ts';
import { writtenBackup } from '../core/backup/written.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
function write(name: string, content: string): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}
const text = (name: string) => readFileSync(inFolder(name), 'utf8');
const spawned = (...args: string[]) =>
  spawnSync(process.execPath, ['lib/node/cli/sidelight.ts', ...args], { encoding: 'utf8' });
/** The same in this process, which takes no second to start. */
async function run(command: 'import' | 'export', file: string, options: ImportOptions & ExportCommandOptions) {
  let stdout = '';
  let stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(part => (stdout += String(part)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation(part => (stderr += String(part)) !== '');
  try {
    await (command === 'import' ? runImport : runExport)(file, options);
  } catch (error) {
    return { status: 2, stdout, stderr: (error as Error).message };
  } finally {
    vi.restoreAllMocks();
  }
  const status = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { status, stdout, stderr };
}
const now = '2026-11-20T10:00:00.000Z';
const backup = (...notes: ReturnType<typeof note>[]) =>
  writtenBackup({ ...noStores, annotations: notes }, defaultSettings, now);

describe('sidelight import', () => {
  test('makes a backup, answers the same the second time and leaves it then byte for byte', async () => {
    const file = write(
      'notes.jsonld',
      JSON.stringify({ type: 'AnnotationPage', items: [note('1'), note('2'), { ...note('3'), rev: 0 }] }),
    );
    const into = inFolder('new.jsonl');
    const first = spawned('import', file, '--into', into, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const refused = [{ record: 3, field: 'rev', why: 'Note 3: its field rev is missing or not as it must be' }];
    expect(JSON.parse(first.stdout)).toEqual({ new: 2, updated: 0, same: 0, refused });
    const written = text('new.jsonl');
    const second = await run('import', file, { into, json: true });
    expect(JSON.parse(second.stdout)).toEqual({ new: 0, updated: 0, same: 2, refused });
    expect(text('new.jsonl')).toBe(written);
  });

  test('says in a dry run what it would do, and does nothing', async () => {
    const into = write('kept.jsonl', backup(note('1'), { ...note('2'), rev: 2, pageTitle: 'newer' }));
    const file = write('more.jsonl', backup({ ...note('1'), rev: 2, pageTitle: 'newer' }, note('2'), note('3')));
    const before = text('kept.jsonl');
    const { stdout, status } = await run('import', file, { into, 'dry-run': true });
    expect(status).toBe(0);
    expect(stdout).toBe(
      `1 new, 1 updated, 0 the same, 1 refused. Nothing was written to ${into}.\nrefused: Note 2: the one here is newer\n`,
    );
    expect(text('kept.jsonl')).toBe(before);
    expect((await run('import', file, { into })).stdout).toContain(`Written to ${into}.`);
    expect(text('kept.jsonl')).toContain('{"store":"versions"');
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
  });

  test('reads and writes into a backup of the first version', async () => {
    const rows = { ...noStores, annotations: [note('1')] };
    const old = JSON.stringify({
      format: 'sidelight-backup',
      version: 1,
      made: now,
      counts: countRows(rows),
      settings: defaultSettings,
      ...rows,
    });
    const into = write('old.json', old);
    const result = await run('import', write('two.jsonl', backup(note('2'))), { into, json: true });
    expect(JSON.parse(result.stdout)).toMatchObject({ new: 1, same: 0 });
    expect(text('old.json')).toContain('"version":2');
    expect(JSON.parse((await run('import', write('v1.json', old), { into, json: true })).stdout)).toMatchObject({
      new: 0,
      same: 1,
    });
  });

  test('loses nothing of what several imports bring into one backup at the same time', async () => {
    const into = inFolder('shared.jsonl');
    const files = ['1', '2', '3'].map(id => write(`shared-${id}.jsonl`, backup(note(id))));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await Promise.all(files.map(file => runImport(file, { into }))).finally(() => vi.restoreAllMocks());
    expect(JSON.parse((await run('import', into, { into, json: true })).stdout)).toMatchObject({ same: 3 });
    expect(readdirSync(folder).filter(name => name.includes('.lock'))).toEqual([]);
  });

  test.each([
    { name: 'cut.jsonl', content: backup(note('1')).slice(0, -20), why: 'It ends in the middle' },
    { name: 'page.json', content: '<!doctype html><h1>Not found</h1>', why: 'It is a web page that holds no notes' },
    {
      name: 'newer.jsonl',
      content: backup().replace('"version":2', '"version":9'),
      why: 'A newer Sidelight has written it, in format 9.',
    },
    { name: 'gone.jsonl', content: null, why: 'cannot be read: no such file' },
  ])('refuses $name with exit code 2 and leaves the backup as it was', async ({ name, content, why }) => {
    const into = write('safe.jsonl', backup(note('1')));
    const before = text('safe.jsonl');
    if (content !== null) write(name, content);
    const { status, stderr, stdout } = await run('import', inFolder(name), { into, json: true });
    expect(status).toBe(2);
    expect(stderr).toContain(why);
    expect(JSON.parse(stdout)).toMatchObject({ new: 0, updated: 0, same: 0, refused: [{ record: 0, field: '' }] });
    expect(text('safe.jsonl')).toBe(before);
  });

  test('refuses a file of which no record is good, and a backup that has damaged ones', async () => {
    const bad = write('bad.json', JSON.stringify([{ type: 'Annotation', target: 7 }]));
    expect(await run('import', bad, { into: inFolder('none.jsonl'), json: true })).toMatchObject({ status: 1 });
    expect(existsSync(inFolder('none.jsonl'))).toBe(false);
    const damaged = write('damaged.jsonl', backup({ ...note('1'), rev: 0 }));
    const { status, stderr } = await run('import', write('good.jsonl', backup(note('2'))), { into: damaged });
    expect(status).toBe(2);
    expect(stderr).toContain('has damaged records, which would be lost: Note 1: its field rev');
  });
});

test('a file is whole though the system takes a part of a write at a time', async () => {
  const file = write('whole.jsonl', backup(note('1'), note('2')));
  const handle = await open(file, 'r');
  vi.spyOn(Object.getPrototypeOf(handle), 'write').mockResolvedValue({ bytesWritten: 1 });
  await handle.close();
  const into = inFolder('whole-into.jsonl');
  await run('import', file, { into });
  expect(await run('import', into, { into, json: true })).toMatchObject({ status: 0 });
});

describe('sidelight export', () => {
  test('knows a claim by an earlier name, too', async () => {
    const { id, aliases, statement } = JSON.parse(readFileSync('claims/title-42/title42-2-8-million.json', 'utf8'));
    const names: string[] = [id, ...aliases];
    const linked = names.map((name, at) => ({
      ...note(`${at}`),
      body: [{ type: 'SpecificResource' as const, source: `urn:sidelight:claim:${name}`, purpose: 'linking' as const }],
    }));
    const output = inFolder('aliases.csv');
    await run('export', write('aliases.jsonl', backup(...linked)), { format: 'csv', output });
    expect(text('aliases.csv').split(statement)).toHaveLength(names.length + 1);
  });

  test.each(['md', 'csv', 'jsonld', 'html'] as const)('writes the notes of a backup as %s', async format => {
    const file = write('export.jsonl', backup(note('1'), note('2')));
    const output = inFolder(`out.${format}`);
    expect(await run('export', file, { format, output })).toMatchObject({
      status: 0,
      stdout: `${output}: 2 notes\n`,
    });
    expect(text(`out.${format}`)).toContain('roughly 400,000');
  });

  test('says which notes a format has no place for', async () => {
    const file = write('reviews.jsonl', backup(note('1')));
    const output = inFolder('reviews.jsonld');
    expect(await run('export', file, { format: 'claimreview', output })).toMatchObject({
      status: 0,
      stdout: `${output}: 0 notes\nleft out: urn:uuid:1: no verdict\n`,
    });
    expect(await run('export', file, { format: 'csl', output })).toMatchObject({ status: 0 });
  });

  test('does not write over the backup that it reads, by a link either', async () => {
    const file = write('once.jsonl', backup(note('1')));
    const before = text('once.jsonl');
    symlinkSync(file, inFolder('linked.csv'));
    for (const output of [file, inFolder('linked.csv')])
      expect(await run('export', file, { format: 'csv', output })).toMatchObject({
        status: 2,
        stderr: `${output} is the same file as ${file}, which is read: nothing was written. Give -o another name`,
      });
    expect(text('once.jsonl')).toBe(before);
  });

  test('says which formats there are, and writes nothing for a file that is refused', async () => {
    expect(await run('export', 'x', { format: 'doc', output: 'y' })).toMatchObject({ status: 2 });
    expect((await run('export', 'x', { format: 'doc', output: 'y' })).stderr).toContain('export needs --format md|');
    const file = write('cut-export.jsonl', backup(note('1')).slice(0, -20));
    expect(await run('export', file, { format: 'md', output: inFolder('never.md') })).toMatchObject({ status: 2 });
    expect(existsSync(inFolder('never.md'))).toBe(false);
  });
});
