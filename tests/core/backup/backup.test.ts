import { describe, expect, test } from 'vitest';
import { type Backup, backupFileName, readBackup, writeBackup } from '../../../lib/core/backup/backup.ts';
import { planRestore } from '../../../lib/core/backup/plan-restore.ts';
import { countRows, noStores, type Stores } from '../../../lib/core/backup/stores.ts';
import { changedSettings, defaultSettings } from '../../../lib/core/settings/settings.ts';
import { draft, note, sighting } from './backup-fixtures.ts';

const now = '2026-11-27T06:00:00.000Z';
const stores: Stores = {
  ...noStores,
  annotations: [note('1'), note('2')],
  sightings: [sighting('1')],
  drafts: [draft('3')],
  dismissals: [{ claim: 'c1', quote: 'one million' }],
};
const settings = changedSettings(defaultSettings, { topicsOff: ['jobs'] });
const written = writeBackup(stores, settings, now);

function read(text: string): Backup {
  const result = readBackup(text);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.backup;
}

describe('a backup', () => {
  test('is read as it was written', () => {
    expect(read(written)).toEqual({
      made: now,
      counts: { ...countRows(noStores), annotations: 2, sightings: 1, drafts: 1, dismissals: 1 },
      settings,
      rows: stores,
    });
  });

  test('holds one row a line, so that two backups can be compared', () => {
    expect(written.split('\n').filter(line => line.startsWith('    {'))).toHaveLength(5);
  });

  test('of nothing is one too', () => {
    expect(read(writeBackup(noStores, settings, now)).rows).toEqual(noStores);
  });

  test('may leave the settings out', () => {
    expect(read(written.replace(/ {2}"settings": .*\n/, '')).settings).toBeNull();
  });

  test('is named after its day', () => {
    expect(backupFileName(now)).toBe('sidelight-backup-2026-11-27.json');
  });

  test('may begin with a byte order mark', () => {
    expect(read(`\uFEFF${written}`).made).toBe(now);
  });

  test.each([
    { file: 'cut off', text: written.slice(0, -40), problem: { kind: 'no-json' } },
    { file: 'something else', text: '{"a":1}', problem: { kind: 'no-backup' } },
    { file: 'a list', text: '[]', problem: { kind: 'no-backup' } },
    { file: 'without a store', text: written.replace('"drafts": [', '"draughts": ['), problem: { kind: 'no-backup' } },
    {
      file: 'of a newer form',
      text: written.replace('"version": 1', '"version": 2'),
      problem: { kind: 'newer', version: 2 },
    },
    {
      file: 'that has lost a row',
      text: written.replace(/\n {4}\{.*urn:uuid:1.*,(?=\n)/, ''),
      problem: { kind: 'counts', store: 'annotations', said: 2, held: 1 },
    },
  ])('that is $file is refused as a whole', ({ text, problem }) => {
    expect(readBackup(text)).toEqual({ problem });
  });
});

describe('planRestore', () => {
  const plan = (rows: Partial<Backup['rows']>, kept: Partial<Stores> = {}) =>
    planRestore({ ...read(written), rows: { ...noStores, ...rows } }, { ...noStores, ...kept }, settings);

  test('takes everything into an empty store', () => {
    const all = planRestore(read(written), noStores, defaultSettings);
    expect(all).toMatchObject({
      new: { annotations: 2, sightings: 1, drafts: 1, dismissals: 1 },
      refused: [],
      settings,
      write: stores,
    });
  });

  test('writes nothing where all is kept already', () => {
    const all = planRestore(read(written), stores, settings);
    expect(all).toMatchObject({ same: { annotations: 2, sightings: 1, drafts: 1, dismissals: 1 }, settings: null });
    expect(all.write).toEqual(noStores);
  });

  test('takes the newer of two, and never the older', () => {
    const newer = { ...note('1'), rev: 10, pageTitle: 'newer' };
    const older = { ...note('1'), rev: 9, pageTitle: 'older' };
    expect(plan({ annotations: [newer] }, { annotations: [older] })).toMatchObject({
      updated: { annotations: 1 },
      write: { annotations: [newer] },
    });
    expect(plan({ annotations: [older] }, { annotations: [newer] })).toMatchObject({
      refused: [{ store: 'annotations', record: 1, why: 'older' }],
      write: { annotations: [] },
    });
  });

  test('refuses a damaged row and names its field, and takes the others', () => {
    const damaged = { ...note('1'), target: { ...note('1').target, selector: [] } };
    expect(plan({ annotations: [note('2'), damaged, 7, note('3')] })).toMatchObject({
      new: { annotations: 2 },
      refused: [
        { store: 'annotations', record: 2, why: 'invalid', field: 'target.selector' },
        { store: 'annotations', record: 3, why: 'invalid', field: '' },
      ],
    });
  });

  test('takes a row once that a file has twice', () => {
    expect(plan({ drafts: [draft('1'), { ...draft('1'), text: 'again' }] })).toMatchObject({
      new: { drafts: 1 },
      refused: [{ store: 'drafts', record: 2, why: 'twice' }],
      write: { drafts: [draft('1')] },
    });
  });

  test('mends damaged settings, and leaves them alone where the file has none', () => {
    const backup = { ...read(written), rows: noStores };
    expect(
      planRestore({ ...backup, settings: { history: 'no', topicsOff: ['jobs'] } }, noStores, settings).settings,
    ).toBeNull();
    expect(planRestore({ ...backup, settings: null }, noStores, settings).settings).toBeNull();
  });
});
