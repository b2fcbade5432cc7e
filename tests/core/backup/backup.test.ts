import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFileName } from '../../../lib/core/backup/backup.ts';
import { Sha256 } from '../../../lib/core/backup/sha256.ts';
import { countRows, noStores, type Stores } from '../../../lib/core/backup/stores.ts';
import { changedSettings, defaultSettings } from '../../../lib/core/settings/settings.ts';
import { readBytes, readGood } from '../import/read-bytes.ts';
import { draft, note, sighting } from './backup-fixtures.ts';
import { writtenBackup } from './written.ts';

const now = '2026-11-27T06:00:00.000Z';
const stores: Stores = {
  ...noStores,
  annotations: [note('1'), note('2')],
  sightings: [sighting('1')],
  drafts: [draft('3')],
  dismissals: [{ claim: 'c1', quote: 'one million' }],
};
const settings = changedSettings(defaultSettings, { topicsOff: ['jobs'] });
const written = writtenBackup(stores, settings, now);

/** The last line made anew for other lines before it: what they say is then all that can be wrong. */
function signed(text: string): string {
  const lines = text.trimEnd().split('\n');
  const body = `${lines.slice(0, -1).join('\n')}\n`;
  const footer = JSON.parse(lines.at(-1)!) as object;
  return `${body}${JSON.stringify({ ...footer, sha256: createHash('sha256').update(body).digest('hex') })}\n`;
}

/** A file of the first version: one object. */
function versionOne(rows: Stores, other: object = {}): string {
  return JSON.stringify({
    format: 'sidelight-backup',
    version: 1,
    made: now,
    counts: countRows(rows),
    settings,
    ...rows,
    ...other,
  });
}

describe('a backup', () => {
  test('is read as it was written', async () => {
    expect(await readGood(written)).toMatchObject({ made: now, settings, rows: stores, refused: [], isForeign: false });
  });

  test('of the first version is read too', async () => {
    expect(await readGood(versionOne(stores))).toMatchObject({ made: now, settings, rows: stores, refused: [] });
    const oldest = { annotations: [note('1')], sightings: [], drafts: [], dismissals: [] };
    const counts = { annotations: 1, sightings: 0, drafts: 0, dismissals: 0 };
    const file = { format: 'sidelight-backup', version: 1, made: now, counts, ...oldest };
    expect(await readGood(JSON.stringify(file, null, 2))).toMatchObject({
      settings: null,
      rows: { ...noStores, ...oldest },
    });
  });

  test('holds one row a line, so that two backups can be compared', () => {
    expect(written.split('\n').filter(line => line.startsWith('{"store"'))).toHaveLength(5);
  });

  test('of nothing is one too', async () => {
    expect((await readGood(writtenBackup(noStores, settings, now))).rows).toEqual(noStores);
  });

  test('is named after its day', () => {
    expect(backupFileName(now)).toBe('sidelight-backup-2026-11-27.jsonl');
  });

  test('ends with the SHA-256 of all lines before the last', () => {
    const lines = written.trimEnd().split('\n');
    const { sha256 } = JSON.parse(lines.at(-1)!) as { sha256: string };
    expect(sha256).toBe(
      createHash('sha256')
        .update(`${lines.slice(0, -1).join('\n')}\n`)
        .digest('hex'),
    );
  });

  test('without settings leaves those that hold', async () => {
    expect((await readGood(signed(written.replace(/,"settings":\{.*?\}(?=\}\n)/, '')))).settings).toBeNull();
  });

  test.each([
    { file: 'damaged in a letter', text: written.replace('Note 1.', 'Note 7.'), problem: { kind: 'checksum' } },
    { file: 'with other line ends', text: written.replaceAll('\n', '\r\n'), problem: { kind: 'checksum' } },
    { file: 'without its last line', text: written.replace(/\{"end".*\n$/, ''), problem: { kind: 'cut', line: 6 } },
    {
      file: 'with a damaged last line',
      text: written.replace('"sha256":"', '"sha256":"x'),
      problem: { kind: 'footer', line: 7 },
    },
    { file: 'with something after its end', text: `${written}{}\n`, problem: { kind: 'after-end', line: 8 } },
    { file: 'that goes on after itself', text: written + written, problem: { kind: 'after-end', line: 8 } },
    {
      file: 'with a line that is no row',
      text: signed(written.replace('{"store":"drafts"', '{"store":"draughts"')),
      problem: { kind: 'row', line: 5 },
    },
    {
      file: 'that has lost a row',
      text: signed(written.replace(/\{"store":"drafts".*\n/, '')),
      problem: { kind: 'counts', store: 'drafts', said: 1, held: 0 },
    },
    { file: 'with a blank line', text: written.replace('\n', '\n\n'), problem: { kind: 'syntax', line: 2, column: 1 } },
    {
      file: 'of a newer form',
      text: written.replace('"version":2', '"version":3'),
      problem: { kind: 'newer', version: 3 },
    },
    {
      file: 'of no version',
      text: written.replace('"version":2', '"version":"2"'),
      problem: { kind: 'header', field: 'version' },
    },
    {
      file: 'that was never made',
      text: written.replace(now, 'yesterday'),
      problem: { kind: 'header', field: 'made' },
    },
    {
      file: 'of the first version that has lost a row',
      text: versionOne(stores, { annotations: [note('1')] }),
      problem: { kind: 'counts', store: 'annotations', said: 2, held: 1 },
    },
    {
      file: 'of the first version without a store',
      text: versionOne(stores, { drafts: undefined }),
      problem: { kind: 'header', field: 'drafts' },
    },
  ])('that is $file is refused as a whole', async ({ text, problem }) => {
    expect(await readBytes(text)).toEqual({ problem });
  });

  test('that is cut off anywhere is refused, and the line named', async () => {
    const bytes = new TextEncoder().encode(written);
    for (let length = 1; length < bytes.length - 1; length += 41) {
      const read = await readBytes(bytes.slice(0, length));
      const line = bytes.slice(0, length - 1).filter(byte => byte === 10).length + 1;
      expect(read, `after ${length} bytes`).toEqual({ problem: { kind: 'cut', line } });
    }
  });
});

test('the digest is that of every SHA-256, however the bytes come', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 });
  fc.assert(
    fc.property(pieces, parts => {
      const hash = new Sha256();
      for (const part of parts) hash.update(part);
      expect(hash.hex()).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
    }),
  );
});
