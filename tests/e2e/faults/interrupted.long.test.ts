import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, statfsSync, writeSync, statSync, truncateSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeBackup } from '../../../lib/core/backup/backup.ts';
import { noStores } from '../../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../../lib/core/settings/settings.ts';
import { draft, note } from '../../core/backup/backup-fixtures.ts';
import { browserKinds, dropProfile, type ExtensionPage, type KeptBrowser, newProfile } from './kept-browser.ts';
import { ask, expectKept, expectSaid, listNotes, press, saveNotes, shoot, standingOf, tally } from './notes.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
const imported = 3000;

// A Firefox that never remembers history runs no add-on that its user has not allowed in private windows.
console.log(
  'Firefox without a history: left out, since it cannot be made to run the extension; see tests/browser/database.test.ts',
);

/** Change the database as another version does. The expression is run in the upgrade, with `database` and `transaction`. */
const asVersion = (version: number, change: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('sidelight', ${version});
  opening.onupgradeneeded = () => {
    const database = opening.result, transaction = opening.transaction;
    ${change};
  };
  opening.onerror = () => reject(opening.error);
  opening.onblocked = () => reject(new Error('blocked'));
  opening.onsuccess = () => { opening.result.close(); resolve(); };
})`;
const versionOf = "indexedDB.databases().then(found => found.find(({ name }) => name === 'sidelight')?.version)";

/** What a database of the second format has, with one note. */
const makeFormat2 = `for (const [name, keyPath] of Object.entries(${JSON.stringify({
  annotations: 'id',
  versions: ['id', 'rev'],
  trash: 'id',
  places: 'id',
  pages: 'source',
  claims: 'id',
  sightings: 'id',
  drafts: 'id',
  dismissals: ['claim', 'quote'],
  meta: 'key',
})})) database.createObjectStore(name, { keyPath });
  for (const [store, index] of ${JSON.stringify([
    ['annotations', 'target.source'],
    ['annotations', 'modified'],
    ['versions', 'id'],
    ['trash', 'deleted'],
    ['pages', 'kept'],
    ['claims', 'modified'],
    ['sightings', 'page'],
    ['sightings', 'claim'],
    ['sightings', 'seen'],
    ['drafts', 'modified'],
  ])}) transaction.objectStore(store).createIndex(index, index);
  transaction.objectStore('annotations').add(${JSON.stringify(note('1'))});
  transaction.objectStore('meta').add({ key: 'schema', value: 2 })`;

/** A copy of the extension, `PROFILE/extension`, with its scripts changed. */
async function copyExtension(from: string, profile: string, change: (code: string) => string): Promise<void> {
  const copy = join(profile, 'extension');
  await cp(from, copy, { recursive: true });
  for (const file of await readdir(copy, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    await writeFile(join(copy, file), change(await readFile(join(copy, file), 'utf8')));
  }
}

const mount = '/usr/bin/mount';
const unmount = '/usr/bin/umount';
/** Whether a small disk can be had: that takes root, and Linux. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
if (!canMount) console.log('a full device: left out, since nothing can be mounted here');

/** Fill a disk up to `free` bytes. */
function fill(disk: string, free: number): void {
  const isRoom = () => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize > free;
  };
  const file = openSync(join(disk, 'filler'), 'w');
  while (isRoom()) writeSync(file, Buffer.alloc(65_536));
  closeSync(file);
}

/** Give back as much of a filled disk as `free` wants: a browser writes files of its own meanwhile. */
function giveBack(disk: string, free: number): void {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  truncateSync(filler, Math.max(0, statSync(filler).size - Math.max(0, free - bavail * bsize)));
}

describe.each(browserKinds)('in $name', kind => {
  let profile: string;
  let browser: KeptBrowser;
  let page: ExtensionPage;

  const start = async (options = {}) => {
    browser = await kind.start(profile, options);
    page = await browser.open('manifest.json');
  };
  beforeEach(async () => {
    profile = await newProfile();
  });
  afterEach(async () => {
    await browser.close();
    await dropProfile(profile);
  });
  afterAll(() => console.log(`${kind.name}: ${tally.acknowledged} notes acknowledged, ${tally.lost} lost`));

  test('notes that were told to have been saved outlive the end of the browser', async () => {
    for (const waitMs of [30, 120, 400]) {
      await start();
      const already = (await listNotes(page)).length;
      const saving = saveNotes(
        page,
        ids(2000).map(id => `${already}-${waitMs}-${id}`),
      );
      await pause(waitMs);
      await browser.kill();
      const saved = await saving;
      await start();
      expect(await standingOf(page)).toEqual({ kind: 'whole' });
      await expectKept(page, saved);
      await browser.close();
    }
    await start();
  });

  test('a background that is ended at any step of a save has it or has it not, and what it told is there', async () => {
    await start();
    // Chromium wakes no background that was ended before its first run had set its listeners.
    expect(await standingOf(page)).toEqual({ kind: 'whole' });
    const saved: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const saving = ask(page, 'saveAnnotation', note(`b${at}`)).catch(() => null);
      await pause(at * 3);
      await browser.stopBackground();
      const answer = await saving;
      // As our own pages do: asked once more when nobody answered.
      const again = async () => answer ?? (await ask(page, 'saveAnnotation', note(`b${at}`)).catch(() => null));
      await expect.poll(again, { timeout: 8000 }).toMatchObject({ ok: true });
      saved.push(note(`b${at}`).id);
    }
    await expectKept(page, saved);
  });

  test.each([0, 40, 150, 500])(
    'an import that is ended %s ms after it was begun comes in whole, or not at all',
    async waitMs => {
      const rows = { ...noStores, annotations: ids(imported).map(id => note(`i${id}`)) };
      const text = Buffer.concat([...writeBackup(rows, defaultSettings, '2026-11-27T06:00:00.000Z')]).toString();
      await start();
      const options = await browser.open('options.html');
      await expectSaid(options, 'Import');
      await options.evaluate(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([${JSON.stringify(text)}], 'backup.jsonl'));
        const field = document.querySelector('#data input[type=file]');
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await press(options, 'Import 3,000');
      await pause(waitMs);
      await browser.kill();
      await start();
      const before = (await listNotes(page)).length;
      expect([0, imported]).toContain(before);
      // A page of ours completes what was all there, and throws away what was not.
      const resuming = await browser.open('options.html');
      await expectSaid(resuming, 'Import');
      const after = (await listNotes(page)).length;
      expect([0, imported]).toContain(after);
      console.log(`${kind.name}: import ended after ${waitMs} ms: ${before} of ${imported} notes, then ${after}`);
      await shoot(resuming, browser, `after an import that was ended, ${waitMs}`);
    },
  );

  test('a database of a newer version is read and never written', async () => {
    await start();
    const saved = await saveNotes(page, ids(3));
    await page.evaluate(
      asVersion(
        40,
        "database.createObjectStore('threads', { keyPath: 'id' }); transaction.objectStore('meta').put({ key: 'schema', value: 4 })",
      ),
    );
    const kept = await page.evaluate(versionOf);
    await browser.close();
    await start();
    expect(await standingOf(page)).toEqual({ kind: 'newer', format: 4 });
    await expectKept(page, saved);
    const message = 'The notes were written by a newer Sidelight. Update the extension; nothing was changed.';
    for (const [name, request] of [
      ['saveAnnotation', note('9')],
      ['saveDraft', draft('9')],
      ['trashAnnotations', { ids: saved }],
    ] as const)
      expect(await ask(page, name, request)).toEqual({ ok: false, error: { code: 'read-only', message } });
    await expectKept(page, saved);
    expect(await page.evaluate(versionOf)).toBe(kept);
    for (const path of ['panel.html', 'options.html']) {
      const shown = await browser.open(path);
      await expectSaid(shown, 'The notes were written by a newer Sidelight.');
      await shoot(shown, browser, `newer format, ${path}`);
    }
  });

  test('a database that cannot be brought to this format is as it was, and is read', async () => {
    // The whole extension would bring the database to its format while it is made here.
    await copyExtension(kind.extension, profile, code =>
      code.replaceAll('key:`schema`,value:3', 'none:`schema`,value:3'),
    );
    const extension = join(profile, 'extension');
    await start({ extension });
    // Asked for at once, so that nobody opens it in between.
    await page.evaluate(`(indexedDB.deleteDatabase('sidelight'), ${asVersion(20, makeFormat2)})`);
    await browser.close();
    await start({ extension });
    expect(await standingOf(page)).toMatchObject({ kind: 'not-upgraded' });
    await expectKept(page, [note('1').id]);
    expect(await ask(page, 'saveAnnotation', note('2'))).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(await page.evaluate(versionOf)).toBe(20);
    const options = await browser.open('options.html');
    await expectSaid(options, 'The notes could not be brought to the new format.');
    await expectSaid(options, '1 note');
    await shoot(options, browser, 'not upgraded');
  });

  test('a page whose database was taken over says so, and writes nothing more', async () => {
    await start();
    const saved = await saveNotes(page, ids(2));
    const options = await browser.open('options.html');
    await expectSaid(options, '2 notes');
    await page.evaluate(asVersion(40, ''));
    await expectSaid(options, 'Sidelight was updated.');
    await shoot(options, browser, 'taken over');
    expect(await ask(page, 'saveAnnotation', note('9'))).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await browser.close();
    await start();
    await expectKept(page, saved);
  });

  test('an extension that is updated while a note is written has the draft and the notes', async () => {
    await start();
    const saved = await saveNotes(page, ids(3));
    expect(await ask(page, 'saveDraft', { ...draft('7'), text: 'Half a sen' })).toMatchObject({ ok: true });
    await browser.update();
    await pause(1500);
    page = await browser.open('manifest.json');
    await expectKept(page, saved);
    expect(await ask(page, 'getDraft', null)).toMatchObject({ ok: true, value: { text: 'Half a sen' } });
    const panel = await browser.open('panel.html');
    const written = () => panel.evaluate("document.querySelector('#note-text')?.value");
    await expect.poll(written, { timeout: 8000 }).toBe('Half a sen');
    await shoot(panel, browser, 'after an update');
  });

  test.runIf(canMount)(
    'a full device refuses what is too large, in words, and takes what is smaller (skipped: no right to mount)',
    async () => {
      execFileSync(mount, ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', profile]);
      try {
        await start();
        const saved = await saveNotes(page, ids(3));
        fill(profile, 2_000_000);
        const [body] = note('large').body;
        // What can be packed would not need the room.
        const large = { ...note('large'), body: [{ ...body, value: randomBytes(6_000_000).toString('base64') }] };
        const message = 'The device is full. Nothing was saved.';
        expect(await ask(page, 'saveAnnotation', large)).toEqual({ ok: false, error: { code: 'full', message } });
        giveBack(profile, 2_000_000);
        saved.push(...(await saveNotes(page, ['4', '5'])));
        expect(saved).toHaveLength(5);
        await expectKept(page, saved);
        await browser.close();
      } finally {
        execFileSync(unmount, ['-l', profile]);
      }
    },
  );
});
