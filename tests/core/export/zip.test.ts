import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { exportFile } from '../../../lib/core/export/export-file.ts';
import { writeZip } from '../../../lib/core/export/zip.ts';
import { sampleNote } from './sample-notes.ts';

const now = '2026-11-24T12:34:56.000Z';

/** The files of an archive by its central directory, each with its checksum asked for anew. */
function readZip(bytes: Buffer): Record<string, string> {
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [sum, size, nameLength] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const data = bytes.readUInt32LE(at + 42) + 30 + nameLength;
    expect(crc32(bytes.subarray(data, data + size))).toBe(sum);
    files[name] = bytes.toString('utf8', data, data + size);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

test('an archive holds its files, names and text in UTF-8', () => {
  const files = { 'a.md': 'one\n', 'é 𝐀.md': '🙂 \ud800', 'empty.md': '' };
  const entries = Object.entries(files).map(([name, text]) => ({ name, text }));
  expect(readZip(Buffer.concat([...writeZip(entries, now)]))).toEqual({ ...files, 'é 𝐀.md': '🙂 \ufffd' });
  expect(readZip(Buffer.concat([...writeZip([], now)]))).toEqual({});
});

test('notes as files of their own come in one', () => {
  const notes = [sampleNote(), sampleNote({ id: 'urn:uuid:2', exact: 'other words' })];
  const { name, mediaType, parts } = exportFile('md', notes, { now, options: { filePerNote: true } });
  expect([name, mediaType]).toEqual(['sidelight-2026-11-24.zip', 'application/zip']);
  const files = readZip(Buffer.concat([...parts].map(part => Buffer.from(part as Uint8Array))));
  expect(Object.keys(files)).toEqual(['roughly 400,000 in a single year.md', 'other words.md']);
});

const python = ['python3', 'python'].find(name => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

test.skipIf(!python)('another program unpacks it (skipped: no Python)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-zip-'));
  try {
    const file = join(folder, 'notes.zip');
    writeFileSync(file, Buffer.concat([...writeZip([{ name: 'é.md', text: 'ü\n' }], now)]));
    execFileSync(python ?? '', ['-m', 'zipfile', '-e', file, join(folder, 'out')]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['é.md']);
    expect(readFileSync(join(folder, 'out', 'é.md'), 'utf8')).toBe('ü\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
