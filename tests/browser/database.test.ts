import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveAnnotation } from '../../lib/browser/annotation-store.ts';
import { readStores } from '../../lib/browser/backup-store.ts';
import { loadCanary } from '../../lib/browser/canary-store.ts';
import { forgetDatabase, openDatabase, prepareDatabase } from '../../lib/browser/database.ts';
import { SCHEMA_VERSION } from '../../lib/browser/stored-database.ts';
import { note } from '../core/backup/backup-fixtures.ts';

const name = 'sidelight';
/** The next start of a context, in which nothing is known of the last. */
function restart() {
  forgetDatabase();
  return prepareDatabase();
}
/** Until the canary tells of so many notes. */
const remembered = (notes: number) =>
  vi.waitFor(async () => expect((await loadCanary())?.counts.annotations).toBe(notes), 3000);

/** Change the database under our feet, as a newer version or another program does. */
function asVersion(version: number, change: (database: IDBDatabase, transaction: IDBTransaction) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => change(request.result, request.transaction as IDBTransaction);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  forgetDatabase();
});

describe('a database', () => {
  test('that is new stands whole, and is remembered', async () => {
    expect(await prepareDatabase()).toEqual({ kind: 'whole' });
    expect(await loadCanary()).toMatchObject({ schema: SCHEMA_VERSION, serial: 0, counts: { annotations: 0 } });
  });

  test('counts what is written to it, once a transaction, and is remembered as it then is', async () => {
    await prepareDatabase();
    await saveAnnotation(openDatabase(), note('1'));
    await saveAnnotation(openDatabase(), { ...note('1'), rev: 2 });
    expect(await openDatabase().annotations.count()).toBe(1);
    expect((await openDatabase().readIdentity()).serial).toBe(2);
    await remembered(1);
    expect(await restart()).toEqual({ kind: 'whole' });
    expect(await openDatabase().annotations.count()).toBe(1);
  });

  test('whose writes nobody lived to remember is believed', async () => {
    await prepareDatabase();
    const before = await loadCanary();
    await saveAnnotation(openDatabase(), note('1'));
    await remembered(1);
    await fakeBrowser.storage.local.set({ canary: before });
    expect(await restart()).toEqual({ kind: 'whole' });
    await remembered(1);
  });
});

describe('a lost database', () => {
  beforeEach(async () => {
    await prepareDatabase();
    await saveAnnotation(openDatabase(), note('1'));
    await remembered(1);
    forgetDatabase();
  });

  test('that is gone is not made anew: nothing is listed, nothing written', async () => {
    globalThis.indexedDB = new IDBFactory();
    const kept = await loadCanary();
    expect(await restart()).toEqual({ kind: 'lost', how: 'gone', kept });
    await expect(openDatabase().annotations.toArray()).rejects.toThrow(/not where they were kept/);
    await expect(saveAnnotation(openDatabase(), note('2'))).rejects.toThrow(/not where they were kept/);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await loadCanary()).toEqual(kept);
  });

  test('that another one stands in for is still lost', async () => {
    globalThis.indexedDB = new IDBFactory();
    await asVersion(SCHEMA_VERSION * 10, database => {
      for (const [store, keyPath] of [['meta', 'key'] as const, ['annotations', 'id'] as const])
        database.createObjectStore(store, { keyPath });
    });
    expect(await restart()).toMatchObject({ kind: 'lost', how: 'gone' });
    await expect(openDatabase().annotations.toArray()).rejects.toThrow(/not where they were kept/);
  });

  test('that cannot be looked for is unreadable, and is not opened', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('Internal error', 'UnknownError'));
    const open = vi.spyOn(indexedDB, 'open');
    expect(await restart()).toMatchObject({ kind: 'lost', how: 'unreadable' });
    expect(open).not.toHaveBeenCalled();
  });

  test('that does not open is damaged', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    expect(await restart()).toMatchObject({ kind: 'lost', how: 'damaged' });
  });

  test('whose last writes are missing is used, and what is missing remembered', async () => {
    const canary = await loadCanary();
    await fakeBrowser.storage.local.set({ canary: { ...canary, serial: 7 } });
    expect(await restart()).toEqual({ kind: 'whole' });
    expect(await fakeBrowser.storage.local.get('missing')).toMatchObject({
      missing: { serial: 7, counts: { annotations: 1 } },
    });
  });
});

test('a browser that gives no database keeps nothing, and says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
  });
  expect(await prepareDatabase()).toMatchObject({ kind: 'refused' });
});

describe('a database of a newer Sidelight', () => {
  test('is read and never written', async () => {
    await prepareDatabase();
    await saveAnnotation(openDatabase(), note('1'));
    forgetDatabase();
    await asVersion(SCHEMA_VERSION * 10 + 10, database => {
      database.createObjectStore('threads', { keyPath: 'id' });
    });
    expect(await restart()).toEqual({ kind: 'newer', format: SCHEMA_VERSION + 1 });
    expect((await readStores(openDatabase())).annotations).toEqual([note('1')]);
    const refused = /^The notes were written by a newer Sidelight. Update the extension; nothing was changed.$/;
    await expect(saveAnnotation(openDatabase(), note('2'))).rejects.toThrow(refused);
    await expect(openDatabase().drafts.delete('x')).rejects.toThrow(refused);
    expect(await indexedDB.databases()).toEqual([{ name, version: SCHEMA_VERSION * 10 + 10 }]);
  });

  test('gets nothing added that it has no longer', async () => {
    await prepareDatabase();
    forgetDatabase();
    await asVersion(SCHEMA_VERSION * 10 + 10, database => database.deleteObjectStore('dismissals'));
    expect(await restart()).toEqual({ kind: 'newer', format: SCHEMA_VERSION + 1 });
    await expect(openDatabase().annotations.toArray()).rejects.toThrow(/newer Sidelight/);
    expect(await indexedDB.databases()).toEqual([{ name, version: SCHEMA_VERSION * 10 + 10 }]);
  });
});

test('a database that cannot be upgraded is as it was, is read and never written', async () => {
  const second = new Dexie(name, { indexedDB, IDBKeyRange });
  second.version(2).stores({
    annotations: 'id, target.source, modified',
    versions: '[id+rev], id',
    trash: 'id, deleted',
    places: 'id',
    pages: 'source, kept',
    claims: 'id, modified',
    sightings: 'id, page, claim, seen',
    drafts: 'id, modified',
    dismissals: '[claim+quote]',
    meta: 'key',
  });
  await second.table('annotations').add(note('1'));
  await second.table('meta').add({ key: 'schema', value: 2 });
  second.close();
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    throw new Error('No more numbers.');
  });
  expect(await prepareDatabase()).toMatchObject({ kind: 'not-upgraded', why: 'No more numbers.' });
  expect((await readStores(openDatabase())).annotations).toEqual([note('1')]);
  await expect(saveAnnotation(openDatabase(), note('2'))).rejects.toThrow(/could not be brought/);
  expect(await indexedDB.databases()).toEqual([{ name, version: 20 }]);
});

test('a database that another version takes over is closed for good', async () => {
  await prepareDatabase();
  const database = openDatabase();
  await asVersion(SCHEMA_VERSION * 10 + 10, () => undefined);
  expect(database.standing).toEqual({ kind: 'updated' });
  await expect(database.annotations.toArray()).rejects.toThrow(/closed/);
});
