import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { holdFile } from '../../lib/node/hold-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-hold-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);
const locks = () => readdirSync(folder).filter(name => name.includes('.lock'));
/** A process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ['--version']);

describe('holdFile', () => {
  test.each([
    ['itself', 'count', 'count'],
    ['another name of it', 'linked', 'link'],
  ])('lets one after the other change a file, by %s', async (_, name, other) => {
    writeFileSync(inFolder(name), '0');
    if (other !== name) symlinkSync(name, inFolder(other));
    const addOne = async () => {
      const count = Number(readFileSync(inFolder(name), 'utf8'));
      await sleep(5);
      writeFileSync(inFolder(name), String(count + 1));
    };
    await Promise.all([name, other, name].map(one => holdFile(inFolder(one), addOne)));
    expect(readFileSync(inFolder(name), 'utf8')).toBe('3');
    expect(locks()).toEqual([]);
  });

  test('gives back what the work comes to, and lets the file go where it fails', async () => {
    expect(await holdFile(inFolder('new'), async () => 7)).toBe(7);
    await expect(holdFile(inFolder('new'), () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(locks()).toEqual([]);
  });

  test.each([
    { holder: `process ${process.pid}`, content: `${process.pid} ${hostname()}\n` },
    { holder: `process ${ended} on elsewhere`, content: `${ended} elsewhere\n` },
    { holder: 'another process', content: '' },
  ])('says that $holder writes it, and what to do', async ({ holder, content }) => {
    const lock = inFolder('held.lock');
    writeFileSync(lock, content);
    let isRun = false;
    const held = holdFile(inFolder('held'), async () => (isRun = true), 100);
    await expect(held).rejects.toThrow(
      `${inFolder('held')} is being written by ${holder}: nothing was changed. Try again when that has ended; if it has, remove ${lock}`,
    );
    expect(isRun).toBe(false);
    expect(readFileSync(lock, 'utf8')).toBe(content);
    rmSync(lock);
  });

  test('takes over from a process that ended without letting go', async () => {
    writeFileSync(inFolder('left.lock'), `${ended} ${hostname()}\n`);
    let running = 0;
    const work = async () => {
      running += 1;
      await sleep(5);
      expect(running--).toBe(1);
    };
    await Promise.all([holdFile(inFolder('left'), work), holdFile(inFolder('left'), work)]);
    expect(locks()).toEqual([]);
  });

  test('says that the folder is missing', async () => {
    await expect(holdFile(inFolder('none/new'), async () => {})).rejects.toThrow(
      'cannot be written: no such folder: make it first',
    );
  });
});
