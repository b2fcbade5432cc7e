import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { note } from '../../core/backup/backup-fixtures.ts';
import { launchSidelight, type SidelightSession } from '../launch-sidelight.ts';
import { stopServiceWorker } from '../service-worker.ts';

let session: SidelightSession;
let holder: Page;

/** A tab of the version before: it has the database open in its format, and does not let go of it. */
const holdOlder = `(async () => {
  await new Promise(done => { indexedDB.deleteDatabase('sidelight').onsuccess = done; });
  const opening = indexedDB.open('sidelight', 20);
  opening.onupgradeneeded = () => {
    const make = (name, keyPath, ...indexes) => {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
    };
    make('annotations', 'id', 'target.source', 'modified');
    make('sightings', 'id', 'page', 'claim', 'seen');
    make('drafts', 'id', 'modified');
    make('dismissals', ['claim', 'quote']);
    make('meta', 'key');
    make('versions', ['id', 'rev'], 'id');
    make('trash', 'id', 'deleted');
    make('places', 'id');
    make('pages', 'source', 'kept');
    make('claims', 'id', 'modified');
  };
  await new Promise((done, fail) => { opening.onsuccess = done; opening.onerror = fail; });
  globalThis.held = opening.result;
  const writing = held.transaction(['annotations', 'meta'], 'readwrite');
  writing.objectStore('annotations').put(${JSON.stringify(note('1'))});
  writing.objectStore('meta').put({ key: 'schema', value: 2 });
  await new Promise(done => { writing.oncomplete = done; });
})()`;

beforeAll(async () => {
  session = await launchSidelight();
  // A document of the extension that runs no script of its own.
  holder = await session.openExtensionPage('manifest.json');
  await stopServiceWorker(session);
  await holder.evaluate(holdOlder);
});
afterAll(() => session?.close());

test('notes that a tab of the version before holds are said to wait for it, on every page, and come once it is closed', async () => {
  const waits = 'Other tabs of Sidelight hold the notes. Close them, and this goes on by itself.';
  const library = await session.openExtensionPage('library.html');
  const panel = await session.openExtensionPage('panel.html');
  const textOf = (page: Page) => () => page.evaluate<string>('document.body.innerText');
  const slow = { timeout: 10_000 };
  await expect.poll(textOf(library), slow).toContain(waits);
  // An empty list would be believed.
  expect(await textOf(library)()).not.toContain('Import');
  // The browser tells the first that asked alone; those behind it hear nothing.
  await expect.poll(textOf(panel), slow).toContain(waits);
  await holder.evaluate('held.close()');
  await expect
    .poll(() => library.evaluate<number>("document.querySelectorAll('.grid-rows [role=row]').length"), slow)
    .toBe(1);
  await expect.poll(textOf(panel), slow).toContain('This page cannot be read');
  expect(await textOf(library)()).not.toContain('hold the notes');
});
