import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWhole } from '../../lib/node/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-write-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(inFolder(name), 'utf8');

describe('writeWhole', () => {
  test('writes all parts, and leaves nothing beside the file', async () => {
    await writeWhole(inFolder('parts'), ['one, ', new TextEncoder().encode('two')]);
    expect(read('parts')).toBe('one, two');
    expect(readdirSync(folder)).toEqual(['parts']);
  });

  test('leaves the old file as it was where a part cannot be made', async () => {
    writeFileSync(inFolder('kept'), 'old');
    const parts = function* () {
      yield 'new';
      throw new Error('no second part');
    };
    await expect(writeWhole(inFolder('kept'), parts())).rejects.toThrow('kept cannot be written: no second part');
    expect(read('kept')).toBe('old');
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    ['a file', 'there', 'to-there', 'there'],
    ['what is not there yet', 'later', 'to-later', 'later'],
    ['a link', 'last', 'to-link', 'to-last'],
  ])('writes what a link leads to: %s', async (_, target, link, to) => {
    if (target === 'there') writeFileSync(inFolder(target), 'old');
    if (target === 'last') symlinkSync('last', inFolder('to-last'));
    symlinkSync(to, inFolder(link));
    await writeWhole(inFolder(link), ['new']);
    expect(lstatSync(inFolder(link)).isSymbolicLink()).toBe(true);
    expect(read(target)).toBe('new');
    expect(lstatSync(inFolder(target)).isFile()).toBe(true);
  });

  test('says that links lead in a circle', async () => {
    symlinkSync('circle', inFolder('circle'));
    await expect(writeWhole(inFolder('circle'), ['new'])).rejects.toThrow('its links lead in a circle');
  });

  test.skipIf(process.platform === 'win32')('gives a pipe the bytes, and leaves it a pipe', async () => {
    const pipe = inFolder('pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const [heard] = await Promise.all([text(reader.stdout), once(reader, 'exit'), writeWhole(pipe, ['one, ', 'two'])]);
    expect(heard).toBe('one, two');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test.skipIf(process.platform === 'win32').each([
    ['nobody else may read', 0o600],
    ['the group may write, whatever new files get', 0o664],
    ['may be run', 0o755],
  ])('keeps the mode of a file that %s', async (_, mode) => {
    const name = `mode-${mode}`;
    writeFileSync(inFolder(name), 'old');
    chmodSync(inFolder(name), mode);
    await writeWhole(inFolder(name), ['new']);
    expect(read(name)).toBe('new');
    expect(lstatSync(inFolder(name)).mode & 0o777).toBe(mode);
  });

  test('takes "-" for no file, since the commands report on standard output', async () => {
    await expect(writeWhole('-', ['new'])).rejects.toThrow(
      '"-" cannot be written: give the name of a file, or ./- for',
    );
  });
});
