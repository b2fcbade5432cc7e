import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putBack, readStores, restoreStores } from '../../../lib/browser/backup-store.ts';
import { Database } from '../../../lib/browser/database.ts';
import { planRestore } from '../../../lib/core/backup/plan-restore.ts';
import { countRows, noStores, type Stores } from '../../../lib/core/backup/stores.ts';
import { describeProblem } from '../../../lib/core/import/describe-problem.ts';
import type { ImportProblem } from '../../../lib/core/import/problem.ts';
import { readImport } from '../../../lib/core/import/read-import.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';
import { english } from '../../../lib/core/words/english.ts';
import { note } from '../backup/backup-fixtures.ts';
import { writtenBackup } from '../backup/written.ts';
import { inChunks, readBytes } from './read-bytes.ts';

/** Files as people and programs really give them. The numbers are those of our list of bad inputs. */
const now = '2026-11-27T06:00:00.000Z';
const kept: Stores = { ...noStores, annotations: [note('1')] };
const good = writtenBackup({ ...noStores, annotations: [note('1'), note('2')] }, defaultSettings, now);
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
/** A JSON file of the first version with one note, written as its text says. */
const withNote = (row: string) =>
  JSON.stringify({
    format: 'sidelight-backup',
    version: 1,
    made: now,
    counts: { ...countRows(noStores), annotations: 1 },
    settings: null,
    ...noStores,
  }).replace('"annotations":[]', () => `"annotations":[${row}]`);
const one = JSON.stringify(note('2'));

interface Refused {
  readonly no: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly problem: ImportProblem;
  /** How the message begins. */
  readonly says: string;
}

const refused: Refused[] = [
  { no: '1', file: 'empty', content: '', problem: { kind: 'empty' }, says: 'There is nothing in it.' },
  { no: '1', file: 'blank', content: ' \n\t\r\n', problem: { kind: 'empty' }, says: 'There is nothing in it.' },
  ...[
    ['our own Markdown', '---\ntitle: "Sidelight notes"\nnotes: 1\n---\n\n## A page\n'],
    ['our own CSV', '\ufeff"id","kind","page"\r\n"urn:uuid:1","assessing","https://a.example/"\r\n'],
    ['our own CSV with semicolons', '"id";"kind";"page"\r\n'],
  ].map(([file = '', content = '']) => ({
    no: '7',
    file,
    content,
    problem: { kind: 'for-reading' } as const,
    says: 'It is Markdown or CSV',
  })),
  {
    no: '3',
    file: 'in UTF-16, little end first',
    content: joined(Uint8Array.of(0xff, 0xfe), bytes(good, 'utf16le')),
    problem: { kind: 'utf-16' },
    says: 'It is in UTF-16.',
  },
  {
    no: '3',
    file: 'in UTF-16 without a mark',
    content: bytes(good, 'utf16le'),
    problem: { kind: 'utf-16' },
    says: 'It is in UTF-16.',
  },
  {
    no: '4',
    file: 'in Latin-1',
    content: bytes(withNote(one.replace('A year', 'Ein Jahr für alle')), 'latin1'),
    problem: { kind: 'encoding', line: 1 },
    says: 'Line 1 is not in UTF-8',
  },
  {
    no: '4',
    file: 'in Latin-1 at the fourth line',
    content: bytes('{\n"a":\n1,\n"é":2}', 'latin1'),
    problem: { kind: 'encoding', line: 4 },
    says: 'Line 4 is not in UTF-8',
  },
  {
    no: '6',
    file: 'with a comma too many',
    content: '{\n  "a": [1,2,],\n}',
    problem: { kind: 'syntax', line: 2, column: 13 },
    says: 'It is not JSON: something else was due in line 2 at character 13.',
  },
  {
    no: '6',
    file: 'with a comment',
    content: '// notes\n{}',
    problem: { kind: 'syntax', line: 1, column: 1 },
    says: 'It is not JSON',
  },
  {
    no: '6',
    file: 'with NaN',
    content: '[NaN]',
    problem: { kind: 'syntax', line: 1, column: 2 },
    says: 'It is not JSON',
  },
  {
    no: '8',
    file: 'of a million lists in lists',
    content: '['.repeat(1e6) + ']'.repeat(1e6),
    problem: { kind: 'deep', line: 1 },
    says: 'Line 1 is nested deeper',
  },
  {
    no: '8',
    file: 'of a million objects in objects',
    content: '{"a":'.repeat(1e6),
    problem: { kind: 'deep', line: 1 },
    says: 'Line 1 is nested deeper',
  },
  {
    no: '11',
    file: 'with a field twice',
    content: withNote(one.replace('"rev":1', '"rev":1,"r\\u0065v":2')),
    problem: { kind: 'twice', line: 1, field: 'rev' },
    says: 'An object in line 1 has the field rev twice',
  },
  {
    no: '13',
    file: 'of a form that only looks like a promise',
    content: '{"then":"x","incomplete":true,"length":3,"toJSON":1}',
    problem: { kind: 'unknown', of: '' },
    says: 'It is JSON, but no backup',
  },
  {
    no: '15',
    file: 'a gzip file that is cut off',
    content: new Uint8Array(gzipSync(good).subarray(0, 90)),
    problem: { kind: 'gzip' },
    says: 'It is a gzip file that is damaged',
  },
  {
    no: '15',
    file: 'a zip archive',
    content: joined(Uint8Array.of(0x50, 0x4b, 3, 4), new Uint8Array(40)),
    problem: { kind: 'zip' },
    says: 'It is a zip archive. Unpack it',
  },
  {
    no: '16',
    file: 'an error page named .json',
    content: '\n<!DOCTYPE html><title>404</title>',
    problem: { kind: 'page' },
    says: 'It is a web page that holds no notes',
  },
  {
    no: '17',
    file: 'a backup of a newer Sidelight',
    content: good.replace('"version":2', '"version":7'),
    problem: { kind: 'newer', version: 7 },
    says: 'A newer Sidelight has written it, in format 7.',
  },
  {
    no: '17',
    file: 'of another extension',
    content: '{"format":"other-notes","version":2,"notes":[]}',
    problem: { kind: 'unknown', of: 'other-notes' },
    says: 'It is JSON that calls itself “other-notes”',
  },
  {
    no: '17',
    file: 'lines of another program',
    content: '{"a":1}\n{"b":2}\n',
    problem: { kind: 'syntax', line: 2, column: 1 },
    says: 'It is not JSON',
  },
  {
    no: '',
    file: 'a list of nothing of ours',
    content: '[1,2,3]',
    problem: { kind: 'unknown', of: '' },
    says: 'It is JSON, but no backup',
  },
  {
    no: '',
    file: 'an empty page of annotations',
    content: '{"type":"AnnotationPage","items":[]}',
    problem: { kind: 'no-records' },
    says: 'There is no record in it.',
  },
  { no: '', file: 'a text', content: 'notes', problem: { kind: 'syntax', line: 1, column: 1 }, says: 'It is not JSON' },
];

let database: Database;
beforeAll(async () => {
  database = new Database('bad-files');
  await putBack(database, kept);
});
afterAll(() => database.delete());

describe('a file that is refused says why, and the database is as before', () => {
  test.each(refused)('$no: $file', async ({ content, problem, says }) => {
    const before = JSON.stringify(await readStores(database));
    expect(await readBytes(content)).toEqual({ problem });
    expect(describeProblem(problem, english)).toMatch(new RegExp(`^${says.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    expect(JSON.stringify(await readStores(database))).toBe(before);
  });

  test('5: cut off at every thousandth byte', async () => {
    const long = writtenBackup(
      { ...noStores, annotations: Array.from({ length: 40 }, (_, at) => note(`${at}`)) },
      defaultSettings,
      now,
    );
    for (let length = 1000; length < long.length - 1; length += 1000) {
      expect(await readBytes(long.slice(0, length))).toMatchObject({ problem: { kind: 'cut' } });
      expect(
        await readBytes(
          withNote(one)
            .repeat(1)
            .slice(0, length % one.length),
        ),
      ).toHaveProperty('problem');
    }
  });

  test('7: a gigabyte of blanks is given up after the first megabyte', async () => {
    let given = 0;
    async function* blanks(): AsyncGenerator<Uint8Array> {
      for (; given < 1e9; given += 65_536) yield new Uint8Array(65_536).fill(32);
    }
    expect(await readImport(blanks(), { now, unpack: chunks => chunks })).toEqual({ problem: { kind: 'empty' } });
    expect(given).toBeLessThan(2e6);
  });

  test.each([
    {
      no: '9, 10',
      file: 'too large to be read at once',
      content: `["${'x'.repeat(3000)}"]`,
      problem: { kind: 'large', megabytes: 0.002 },
    },
    {
      no: '15',
      file: 'a gzip bomb',
      content: new Uint8Array(gzipSync(Buffer.alloc(5e6, '"x",'))),
      problem: { kind: 'large', megabytes: 0.004 },
    },
  ])('$no: $file', async ({ content, problem }) => {
    expect(await readBytes(content, { stream: 4000, whole: 2000 })).toEqual({ problem });
  });

  test('10: a line of twenty megabytes is no record', async () => {
    const row = { ...note('2'), pageTitle: 'x'.repeat(2e7) };
    const long = writtenBackup({ ...noStores, annotations: [row] }, defaultSettings, now);
    expect(await readBytes(long)).toEqual({ problem: { kind: 'long-line', line: 2, megabytes: 16 } });
  });
});

describe('a file that is strange but good is read', () => {
  test.each([
    { no: '2', file: 'with a byte order mark', content: `\ufeff${good}` },
    {
      no: '2',
      file: 'with a byte order mark and blanks',
      content: joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes(`\n  ${good}`)),
    },
    { no: '2', file: 'of one object, with a byte order mark', content: `\ufeff${withNote(one)}` },
    { no: '15', file: 'packed with gzip', content: new Uint8Array(gzipSync(good)) },
  ])('$no: $file', async ({ content }) => {
    const read = await readBytes(content);
    expect(read).toMatchObject({ kind: 'backup', backup: { refused: [] } });
    expect('backup' in read && read.backup.rows.annotations.at(-1)).toEqual(note('2'));
  });

  test('36: lone surrogates stay as they are', async () => {
    const odd = { ...note('2'), pageTitle: 'a\ud800b\udfff' };
    const read = await readBytes(writtenBackup({ ...noStores, annotations: [odd] }, defaultSettings, now));
    expect(read).toMatchObject({ backup: { rows: { annotations: [odd] } } });
  });

  test('a byte at a time', async () => {
    expect(await readImport(inChunks(bytes(`\ufeff${good}`), 1), { now, unpack: chunks => chunks })).toMatchObject({
      kind: 'backup',
    });
  });
});

describe('a record that is refused leaves the others', () => {
  test.each([
    {
      no: '12',
      file: 'named __proto__',
      row: one.replace('{', '{"__proto__":{"rev":9},"constructor":{"prototype":{}},'),
      taken: true,
    },
    { no: '12', file: 'whose id is __proto__', row: one.replace('urn:uuid:2', 'urn:uuid:__proto__'), taken: true },
    {
      no: '13',
      file: 'with fields that objects have',
      row: one.replace('{', '{"then":"x","toJSON":"y","length":1,"hasOwnProperty":0,'),
      taken: true,
    },
    { no: '14', file: 'saved 1e400 times', row: one.replace('"rev":1', '"rev":1e400'), taken: false, field: 'rev' },
    { no: '14', file: 'saved -0 times', row: one.replace('"rev":1', '"rev":-0'), taken: false, field: 'rev' },
    {
      no: '14',
      file: 'saved 2^53+1 times',
      row: one.replace('"rev":1', '"rev":9007199254740993'),
      taken: false,
      field: 'rev',
    },
    {
      no: '14',
      file: 'whose id is a number',
      row: one.replace('"urn:uuid:2"', '9007199254740993'),
      taken: false,
      field: 'id',
    },
    { no: '', file: 'null', row: 'null', taken: false, field: '' },
  ])('$no: $file', async ({ row, taken, field = '' }) => {
    const read = await readBytes(withNote(row));
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    const plan = planRestore(read.backup, kept, defaultSettings);
    expect(plan.new.annotations).toBe(taken ? 1 : 0);
    expect(plan.refused.map(one => [one.record, one.field])).toEqual(taken ? [] : [[1, field]]);
    for (const row of plan.write.annotations) expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(({} as { rev?: number }).rev).toBeUndefined();
  });

  test('18: of two backups with one id and other texts the newer stays, and the other among its versions', async () => {
    const own = new Database('bad-files-18');
    const mine = { ...note('1'), rev: 2, pageTitle: 'mine', modified: '2026-11-25T00:00:00.000Z' };
    const theirs = { ...note('1'), rev: 3, pageTitle: 'theirs', modified: '2026-11-26T00:00:00.000Z' };
    for (const row of [theirs, mine, theirs]) {
      const read = await readBytes(writtenBackup({ ...noStores, annotations: [row] }, defaultSettings, now));
      if ('problem' in read) throw new Error(read.problem.kind);
      await restoreStores(own, read.backup, defaultSettings);
    }
    expect(await own.annotations.toArray()).toEqual([theirs]);
    expect(await own.versions.toArray()).toEqual([]);
    await own.annotations.put(mine);
    const read = await readBytes(writtenBackup({ ...noStores, annotations: [theirs] }, defaultSettings, now));
    if ('problem' in read) throw new Error(read.problem.kind);
    await restoreStores(own, read.backup, defaultSettings);
    expect(await own.annotations.toArray()).toEqual([theirs]);
    expect(await own.versions.toArray()).toEqual([mine]);
    await own.delete();
  });
});
