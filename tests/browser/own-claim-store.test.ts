import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStores, restoreStores } from '../../lib/browser/backup-store.ts';
import { Database } from '../../lib/browser/database.ts';
import {
  deleteOwnClaim,
  freeClaimId,
  getOwnClaim,
  putBackOwnClaim,
  saveOwnClaim,
} from '../../lib/browser/own-claim-store.ts';
import { undoImport } from '../../lib/browser/undo-import.ts';
import type { OwnClaim } from '../../lib/core/claim/own-claim.ts';
import { noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { writtenBackup } from '../core/backup/written.ts';
import { readGood } from '../core/import/read-bytes.ts';
import { pack } from '../claims/pack.ts';

const id = 'ferry-crossings-2024';
let database: Database;
let count = 0;

function own(statement: string, rev: number, minute = rev): OwnClaim {
  const { $schema: _, ...record } = pack.claims[0]!;
  const claim = { ...record, id, statement };
  const [created, modified] = [0, minute].map(at => `2026-11-24T12:${String(at).padStart(2, '0')}:00.000Z`);
  return { id, claim, entries: [], created: created!, modified: modified!, rev };
}
const statement = async () => (await getOwnClaim(database, id))?.claim.statement;
const conflict = expect.objectContaining({ code: 'conflict' });

beforeEach(() => {
  database = new Database(`own-claims-${count++}`);
});
afterEach(() => database.delete());

describe('a claim of the reviewer’s own', () => {
  test('that two tabs write is overwritten by neither: the second save sees that there was another', async () => {
    await saveOwnClaim(database, own('first', 1));
    await saveOwnClaim(database, own('by one tab', 2));
    await expect(saveOwnClaim(database, own('by the other', 2))).rejects.toEqual(conflict);
    expect(await statement()).toBe('by one tab');
    await saveOwnClaim(database, own('by the other, seen', 3));
    expect(await statement()).toBe('by the other, seen');
  });

  test('that is saved twice is saved once', async () => {
    await saveOwnClaim(database, own('first', 1));
    await saveOwnClaim(database, own('first', 1));
    expect((await getOwnClaim(database, id))?.rev).toBe(1);
  });

  test('that was kept before saves were counted has been saved once', async () => {
    const { rev: _, ...old } = own('old', 1);
    await database.claims.put(old);
    await expect(saveOwnClaim(database, own('new', 1))).rejects.toEqual(conflict);
    await saveOwnClaim(database, own('new', 2));
    expect(await statement()).toBe('new');
  });

  test('that has the id of another is not put over it, and finds an id of its own', async () => {
    await saveOwnClaim(database, own('the other', 1));
    await expect(saveOwnClaim(database, own('a new one', 1, 9))).rejects.toEqual(conflict);
    await database.claims.put({ ...own('and one more', 1), id: `${id}-2` });
    expect(await freeClaimId(database, id)).toBe(`${id}-3`);
  });

  test('that was deleted in another tab is not written again unasked', async () => {
    await saveOwnClaim(database, own('first', 1));
    const deleted = await deleteOwnClaim(database, id);
    await expect(saveOwnClaim(database, own('second', 2))).rejects.toEqual(conflict);
    await putBackOwnClaim(database, deleted!);
    expect(await statement()).toBe('first');
  });

  test('that was deleted and written anew is not put back over the new one', async () => {
    await saveOwnClaim(database, own('first', 1));
    const deleted = await deleteOwnClaim(database, id);
    await saveOwnClaim(database, own('anew', 1));
    await putBackOwnClaim(database, deleted!);
    expect(await statement()).toBe('anew');
  });
});

describe('an import of a newer state', () => {
  const importing = async (...claims: OwnClaim[]) =>
    restoreStores(
      database,
      await readGood(writtenBackup({ ...noStores, claims }, defaultSettings, '2026-11-27T06:00:00.000Z')),
      defaultSettings,
    );

  test('is seen by the tab that has an older one open', async () => {
    await saveOwnClaim(database, own('first', 1));
    await importing(own('from the file', 1, 30));
    expect(await statement()).toBe('from the file');
    await expect(saveOwnClaim(database, own('from the tab', 2))).rejects.toEqual(conflict);
    expect(await statement()).toBe('from the file');
  });

  test('changes nothing the second time, and is taken back', async () => {
    await saveOwnClaim(database, own('first', 1));
    const before = await readStores(database);
    const plan = await importing(own('from the file', 1, 30));
    expect((await importing(own('from the file', 1, 30))).same.claims).toBe(1);
    expect(await undoImport(database, plan)).toBe(0);
    expect(await readStores(database)).toEqual(before);
  });
});
